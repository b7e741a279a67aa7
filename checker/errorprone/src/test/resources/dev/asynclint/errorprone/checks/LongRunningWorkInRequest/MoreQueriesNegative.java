package example;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MoreQueriesNegative {
  interface Users extends JpaRepository<String, Long> {
    List<String> findDistinctTop3ByAge(int age);

    List<String> findTop3DistinctByAge(int age);

    List<String> findFirst5UsersByAge(int age);

    List<String> findTop10ByOrderByAgeDesc();
  }

  private Users users;
  private JavaMailSender mail;

  // OK: three
  @PostMapping("/a")
  void a() {
    for (String user : users.findDistinctTop3ByAge(30)) {
      mail.send(new SimpleMailMessage());
    }
  }

  // OK: three
  @PostMapping("/b")
  void b() {
    for (String user : users.findTop3DistinctByAge(30)) {
      mail.send(new SimpleMailMessage());
    }
  }

  // OK: five
  @PostMapping("/c")
  void c() {
    for (String user : users.findFirst5UsersByAge(30)) {
      mail.send(new SimpleMailMessage());
    }
  }

  // OK: a page
  @PostMapping("/d")
  void d() {
    for (String user : users.findAll(PageRequest.of(0, 5)).getContent()) {
      mail.send(new SimpleMailMessage());
    }
  }

  // OK: a page in a local
  @PostMapping("/e")
  void e(Pageable pageable) {
    Page<String> page = users.findAll(pageable);
    for (String user : page) {
      mail.send(new SimpleMailMessage());
    }
  }

  // OK: a page's content in a local
  @PostMapping("/f")
  void f(Pageable pageable) {
    List<String> page = users.findAll(pageable).getContent();
    page.forEach(user -> mail.send(new SimpleMailMessage()));
  }

  // OK: ten
  @PostMapping("/g")
  void g() {
    users.findTop10ByOrderByAgeDesc().forEach(user -> mail.send(new SimpleMailMessage()));
  }

  // OK: as a stream
  @PostMapping("/h")
  void h(Pageable pageable) {
    users.findAll(pageable).stream().forEach(user -> mail.send(new SimpleMailMessage()));
  }
}
