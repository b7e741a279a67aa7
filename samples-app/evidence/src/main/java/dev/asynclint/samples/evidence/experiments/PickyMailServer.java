package dev.asynclint.samples.evidence.experiments;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that takes every mail but those to {@code nobody}. */
final class PickyMailServer implements AutoCloseable {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  PickyMailServer() {
    server.start();
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              if (address.getEmail().startsWith("nobody@")) {
                refused.incrementAndGet();
                throw new UserException("No such user");
              }
              taken.incrementAndGet();
              return server.setUser(address.getEmail(), "secret");
            });
  }

  /** Where it listens, for the service. */
  String[] arguments() {
    return new String[] {
      "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.getSmtp().getPort()
    };
  }

  int taken() {
    return taken.get();
  }

  int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    server.stop();
  }
}
