package dev.asynclint.samples.service.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Brings mails to the SMTP server, waiting for its answers on the caller's thread.
 *
 * <p>A mail goes out at least once: when an instance dies between the server's OK and the note of
 * it, the next one sends again. Its {@code Message-ID} is made of its id in the outbox, so the
 * second copy has the same, and mail servers and readers can tell.
 */
final class Postman {

  private final JavaMailSender server;
  private final String sender;

  Postman(JavaMailSender server, String sender) {
    this.server = server;
    this.sender = sender;
  }

  /**
   * Sends the mail.
   *
   * @throws ServerAway if the server cannot be reached or lets nobody in: no mail's fault
   * @throws NotNow if this mail may go out later: the server put it off or did not answer in time
   * @throws MailException if this mail cannot be sent: refused for good, or no mail at all
   */
  void deliver(OutboxMail mail) throws ServerAway, NotNow {
    try {
      server.send(toMessage(mail));
    } catch (MailAuthenticationException e) {
      throw new ServerAway(e);
    } catch (MailSendException e) {
      if (e.getFailedMessages().isEmpty()) {
        return; // The server took the mail; only the goodbye failed.
      }
      // A failure to connect is the mail's own failure and the exception's cause.
      if (e.getFailedMessages().containsValue(e.getCause())) {
        throw new ServerAway(e);
      }
      if (Stream.of(e.getMessageExceptions()).allMatch(SmtpFailure::isTemporary)) {
        throw new NotNow(e);
      }
      throw e;
    }
  }

  private MimeMessage toMessage(OutboxMail mail) {
    MimeMessage message = server.createMimeMessage();
    try {
      MimeMessageHelper content = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      content.setFrom(sender);
      content.setTo(mail.recipient());
      content.setSubject(mail.subject());
      content.setText(mail.text());
      message.setHeader("Message-ID", "<%s@outbox.asynclint.dev>".formatted(mail.id()));
    } catch (MessagingException e) {
      throw new MailPreparationException("Not a mail", e);
    }
    return message;
  }

  /** The mail server does not talk to us. */
  static final class ServerAway extends Exception {

    private static final long serialVersionUID = 1L;

    ServerAway(MailException cause) {
      super(cause);
    }
  }

  /** The mail server does not take this mail now. */
  static final class NotNow extends Exception {

    private static final long serialVersionUID = 1L;

    NotNow(MailException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
