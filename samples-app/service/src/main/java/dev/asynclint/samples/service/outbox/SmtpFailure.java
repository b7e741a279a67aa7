package dev.asynclint.samples.service.outbox;

import java.io.IOException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What an SMTP conversation that failed says of the mail. */
final class SmtpFailure {

  private static final int FIRST_PERMANENT = 500;

  private SmtpFailure() {}

  /**
   * Whether the same mail may go out later: the server said so (4xx, RFC 5321, 4.2.1), hung up, did
   * not answer in time, or answered nonsense. False after a permanent refusal (5xx), and when the
   * mail itself is the reason, such as an address that cannot be.
   *
   * @param failure what the mail failed with; its causes count too
   */
  static boolean isTemporary(Throwable failure) {
    boolean trouble = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      OptionalInt reply = reply(cause);
      if (reply.orElse(0) >= FIRST_PERMANENT) {
        return false;
      }
      trouble |= reply.isPresent() || cause instanceof IOException;
    }
    return trouble;
  }

  /** The server's reply code, -1 if it hung up instead; empty if this is about something else. */
  private static OptionalInt reply(Throwable cause) {
    if (cause instanceof SMTPAddressFailedException address) {
      return OptionalInt.of(address.getReturnCode());
    }
    if (cause instanceof SMTPSenderFailedException sender) {
      return OptionalInt.of(sender.getReturnCode());
    }
    if (cause instanceof SMTPSendFailedException send) {
      return OptionalInt.of(send.getReturnCode());
    }
    return OptionalInt.empty();
  }
}
