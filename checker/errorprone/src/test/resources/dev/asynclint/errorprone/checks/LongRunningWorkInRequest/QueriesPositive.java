package example;

import java.util.List;
import org.springframework.data.repository.CrudRepository;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QueriesPositive {
  interface Users extends CrudRepository<String, Long> {
    List<String> findByAge(int age);
  }

  private Users users;
  private JavaMailSender mail;

  @PostMapping("/all")
  void all() {
    // BUG: Diagnostic contains: [LongRunningWorkInRequest]
    for (String user : users.findByAge(30)) {
      mail.send(new SimpleMailMessage());
    }
  }
}
