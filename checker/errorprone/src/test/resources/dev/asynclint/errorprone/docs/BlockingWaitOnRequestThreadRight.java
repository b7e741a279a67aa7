package docs;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BlockingWaitOnRequestThreadRight {
  interface Users {
    CompletableFuture<String> name(long id);
  }

  private final Users users;
  private final PreparedStatement countUsers;

  BlockingWaitOnRequestThreadRight(Users users, PreparedStatement countUsers) {
    this.users = users;
    this.countUsers = countUsers;
  }

  // snippet:wait
  @GetMapping("/users/{id}/title")
  CompletableFuture<String> title(@PathVariable("id") long id) {
    return users.name(id).thenApply(name -> "Profile of " + name);
  }
  // end

  // snippet:io
  @GetMapping("/users/count")
  int count() throws SQLException {
    try (ResultSet found = countUsers.executeQuery()) {
      return found.next() ? found.getInt(1) : 0;
    }
  }
  // end

  // snippet:suppressed
  // Called once a day by the operator.
  @SuppressWarnings("BlockingWaitOnRequestThread")
  @GetMapping("/users/first")
  String first() {
    return users.name(1).join();
  }
  // end
}
