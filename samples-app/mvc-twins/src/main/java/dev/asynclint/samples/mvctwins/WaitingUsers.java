package dev.asynclint.samples.mvctwins;

import dev.asynclint.samples.service.users.User;
import dev.asynclint.samples.service.users.UserRepository;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wrong: {@code join()} in the handler. Right: return the future. */
@RestController
class WaitingUsers {

  private final UserRepository users;

  WaitingUsers(UserRepository users) {
    this.users = users;
  }

  @GetMapping("/twins/mvc/users/active")
  List<User> active() {
    return users.findActive().join();
  }
}
