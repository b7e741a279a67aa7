package docs;

import java.util.List;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LongRunningWorkInRequestWrong {
  interface Reports {
    boolean isReady(long id);
  }

  private final JavaMailSender mail;
  private final Reports reports;

  LongRunningWorkInRequestWrong(JavaMailSender mail, Reports reports) {
    this.mail = mail;
    this.reports = reports;
  }

  // snippet:mails
  @PostMapping("/campaigns")
  void send(@RequestBody List<SimpleMailMessage> mails) {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    for (SimpleMailMessage each : mails) {
      mail.send(each);
    }
  }

  @GetMapping("/reports/{id}")
  String report(@PathVariable("id") long id) throws InterruptedException {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    while (!reports.isReady(id)) {
      Thread.sleep(500);
    }
    return "/reports/" + id + ".pdf";
  }
  // end
}
