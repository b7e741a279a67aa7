package example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shortest chain from a handler, and the number of further handlers. */
@RestController
class UserController {
  private final UserService service = new UserService();
  private final UserStore store = new UserStore();

  @GetMapping("/a")
  String first(String id) {
    return service.load(id);
  }

  @GetMapping("/b")
  String shortest(String id) {
    return store.find(id);
  }

  @GetMapping("/c")
  String third(String id) {
    return service.load(id);
  }

  @GetMapping("/d")
  String single(String id) {
    return store.onlyOne(id);
  }

  // OK: nothing waits
  @GetMapping("/e")
  String none(String id) {
    return service.name(id);
  }
}
