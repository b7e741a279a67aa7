package example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mapping stands on the interface, as code generators write it. */
@RequestMapping("/users")
interface UserApi {
  @GetMapping("/{id}")
  String show(String id);

  String unmapped(String id);
}
