package example;

import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.CrudRepository;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QueriesNegative {
  interface Users extends CrudRepository<String, Long> {
    List<String> findTop3ByAge(int age);

    List<String> findByAge(int age, Pageable page);
  }

  private Users users;
  private JavaMailSender mail;

  // OK: three at most
  @PostMapping("/top")
  void top() {
    for (String user : users.findTop3ByAge(30)) {
      mail.send(new SimpleMailMessage());
    }
  }

  // OK: one page
  @PostMapping("/page")
  void page() {
    users.findByAge(30, PageRequest.of(0, 5)).forEach(user -> mail.send(new SimpleMailMessage()));
  }
}
