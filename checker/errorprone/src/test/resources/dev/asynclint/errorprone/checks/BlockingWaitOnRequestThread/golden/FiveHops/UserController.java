package example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UserController {
  private final Service service = new Service();

  @GetMapping("/user")
  String show(String id) {
    return service.first(id);
  }
}
