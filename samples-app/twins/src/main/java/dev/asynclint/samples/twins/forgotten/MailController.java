package dev.asynclint.samples.twins.forgotten;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The route of {@link AsyncVoidMail}: says "sent" whatever becomes of the mail. */
@RestController
class MailController {

  private final AsyncVoidMail mail;

  MailController(AsyncVoidMail mail) {
    this.mail = mail;
  }

  @PostMapping("/twins/forgotten/mail/{userId}")
  String send(@PathVariable("userId") long userId) {
    mail.send(userId);
    return "sent";
  }
}
