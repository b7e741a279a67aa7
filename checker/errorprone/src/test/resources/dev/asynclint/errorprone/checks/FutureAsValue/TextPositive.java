package orders;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

class TextPositive {
  private static final Logger log = LoggerFactory.getLogger(TextPositive.class);

  interface Users {
    CompletableFuture<String> name(long id);

    Mono<String> mail(long id);
  }

  private final Users users;

  TextPositive(Users users) {
    this.users = users;
  }

  String concatenated(long id) {
    // BUG: Diagnostic contains: [FutureAsValue] Write the value of Users.name, and not the
    // CompletableFuture
    return "Dear " + users.name(id) + ",";
  }

  String local(long id) {
    CompletableFuture<String> name = users.name(id);
    // BUG: Diagnostic contains: [FutureAsValue] Write the value of 'name'
    return "Dear " + name;
  }

  String appended(long id) {
    String text = "To: ";
    // BUG: Diagnostic contains: [FutureAsValue]
    // and not the Mono
    text += users.mail(id);
    return text;
  }

  void logged(long id) {
    // BUG: Diagnostic contains: [FutureAsValue]
    log.info("Found {}", users.name(id));
    // BUG: Diagnostic contains: [FutureAsValue]
    log.info("Found {} and {} and {}", id, users.name(id), id);
  }

  String formatted(long id) {
    // BUG: Diagnostic contains: [FutureAsValue]
    return String.format("Dear %s,", users.name(id));
  }

  void printed(long id) {
    // BUG: Diagnostic contains: [FutureAsValue]
    System.out.println(users.name(id));
    // BUG: Diagnostic contains: [FutureAsValue]
    new StringBuilder().append(users.mail(id)).append(id);
  }

  static final class Order extends CompletableFuture<String> {
    String toString(long id) {
      return "order " + id;
    }
  }

  String plain(Order order) {
    // BUG: Diagnostic contains: [FutureAsValue]
    return "got " + order;
  }
}
