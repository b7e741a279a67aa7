package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UserController implements UserApi {
  private Users users;

  @Override
  public String show(String id) {
    // BUG: Diagnostic contains: UserController.show
    return new CompletableFuture<String>().join();
  }

  // OK: no mapping
  @Override
  public String unmapped(String id) {
    return new CompletableFuture<String>().join();
  }

  @GetMapping("/users/{id}/name")
  String name(String id) {
    return users.name(id);
  }
}
