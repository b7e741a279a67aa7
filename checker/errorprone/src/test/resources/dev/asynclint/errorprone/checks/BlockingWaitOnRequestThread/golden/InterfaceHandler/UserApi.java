package example;

import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;

interface UserApi {
  @GetMapping("/user")
  String show(String id);
}

class UserController implements UserApi {
  private Users users;

  @Override
  public String show(String id) {
    return users.find(id);
  }
}

interface Users {
  String find(String id);
}

class RemoteUsers implements Users {
  @Override
  public String find(String id) {
    // BUG: Diagnostic contains: join
    return new CompletableFuture<String>().join();
  }
}
