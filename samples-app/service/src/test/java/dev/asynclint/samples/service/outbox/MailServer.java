package dev.asynclint.samples.service.outbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A real SMTP server that takes as many mails as the test allows: the next ones are held after
 * their last byte and before its answer, where a killed client cannot know what became of them. So
 * "in the middle" is a place and not a time. Recipients called {@code refused…} do not exist, those
 * called {@code busy…} are put off a few times each.
 */
final class MailServer implements AutoCloseable {

  private static final int NO_LIMIT = 1_000_000;
  private static final int TIMES_BUSY = 4;

  private final Semaphore allowed = new Semaphore(0);
  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Map<String, Integer> busy = new ConcurrentHashMap<>();
  private final Set<SmtpState> held = ConcurrentHashMap.newKeySet();
  private final GreenMail server;

  private MailServer(int port) {
    server = new Gated(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new Gates());
  }

  /** Starts a server that takes {@code mails} and holds all others; port 0 takes a free one. */
  static MailServer start(int port, int mails) {
    MailServer server = new MailServer(port);
    server.server.start();
    server.allowed.release(mails);
    return server;
  }

  /** Takes everything from now on, what is held included. */
  void open() {
    allowed.release(NO_LIMIT);
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** How many mails were taken. */
  int received() {
    return received.get();
  }

  /** How often a recipient was refused. */
  int refused() {
    return refused.get();
  }

  /** How often a recipient was put off. */
  int putOff() {
    return busy.values().stream().mapToInt(times -> Math.min(times, TIMES_BUSY)).sum();
  }

  /** How many mails are held. */
  int held() {
    return held.size();
  }

  /** Who sends the mails that are held. */
  Set<String> heldSenders() {
    return held.stream()
        .map(state -> state.getMessage().getReturnPath().getEmail())
        .collect(Collectors.toSet());
  }

  List<MimeMessage> mails() {
    return Arrays.asList(server.getReceivedMessages());
  }

  /** The one recipient of each mail. */
  List<String> recipients() {
    return mails().stream().map(MailServer::recipient).toList();
  }

  /** The {@code Message-ID} of each mail. */
  List<String> ids() {
    return mails().stream().map(MailServer::id).toList();
  }

  @Override
  public void close() {
    open();
    server.stop();
  }

  private static String recipient(MimeMessage mail) {
    try {
      Address[] recipients = mail.getAllRecipients();
      return recipients[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** GreenMail with decisions of our own. */
  private static final class Gated extends GreenMail {

    Gated(ServerSetup setup, Gates gates) {
      super(setup);
      managers = gates;
    }
  }

  private final class Gates extends Managers {

    private final SmtpManager gate = new Gate(this);

    @Override
    public SmtpManager getSmtpManager() {
      return gate;
    }
  }

  private final class Gate extends SmtpManager {

    Gate(Managers managers) {
      super(managers.getImapHostManager(), managers.getUserManager());
    }

    @Override
    public String checkRecipient(SmtpState state, MailAddress recipient) {
      String address = recipient.getEmail();
      if (address.startsWith("busy") && busy.merge(address, 1, Integer::sum) <= TIMES_BUSY) {
        return "451 4.7.1 Greylisted, try again later";
      }
      if (!address.startsWith("refused")) {
        return null;
      }
      refused.incrementAndGet();
      return "550 5.1.1 No such user";
    }

    @Override
    public String checkData(SmtpState state) {
      held.add(state);
      allowed.acquireUninterruptibly();
      held.remove(state);
      return null;
    }

    @Override
    public void send(SmtpState state) {
      super.send(state);
      received.incrementAndGet();
    }
  }
}
