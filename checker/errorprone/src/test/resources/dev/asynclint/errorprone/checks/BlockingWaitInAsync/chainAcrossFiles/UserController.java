package example.web;

import example.service.UserService;
import java.util.concurrent.CompletableFuture;

/** Three classes in three packages; the report stands in the async method. */
public class UserController {
  private final UserService users = new UserService();

  public CompletableFuture<String> show(String id) {
    // BUG: Diagnostic contains: UserStore.find
    // join
    return CompletableFuture.completedFuture(users.load(id));
  }

  // OK: the asynchronous way
  public CompletableFuture<String> showAsync(String id) {
    return users.loadAsync(id);
  }

  public CompletableFuture<String> showStatic(String id) {
    // BUG: Diagnostic contains: join
    return CompletableFuture.completedFuture(UserService.loadStatic(id));
  }
}
