package docs;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LongRunningWorkInRequestRight {
  interface Reports {
    boolean isReady(long id);
  }

  /** A table: a scheduled job sends what is in there, and goes on after a restart. */
  interface Outbox {
    void addAll(List<SimpleMailMessage> mails);
  }

  private final JavaMailSender mail;
  private final Reports reports;
  private final Outbox outbox;

  LongRunningWorkInRequestRight(JavaMailSender mail, Reports reports, Outbox outbox) {
    this.mail = mail;
    this.reports = reports;
    this.outbox = outbox;
  }

  // snippet:mails
  @PostMapping("/campaigns")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void send(@RequestBody List<SimpleMailMessage> mails) {
    outbox.addAll(mails);
  }

  @GetMapping("/reports/{id}")
  ResponseEntity<String> report(@PathVariable("id") long id) {
    return reports.isReady(id)
        ? ResponseEntity.ok("/reports/" + id + ".pdf")
        : ResponseEntity.accepted().header("Retry-After", "1").build();
  }
  // end

  // snippet:suppressed
  // A dozen administrators at most: the form has no room for more.
  @SuppressWarnings("LongRunningWorkInRequest")
  @PostMapping("/administrators")
  void notifyAll(@RequestBody List<SimpleMailMessage> mails) {
    for (SimpleMailMessage each : mails) {
      mail.send(each);
    }
  }
  // end
}
