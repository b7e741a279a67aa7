package example;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PagesPositive {
  interface Client {
    CompletableFuture<String> load(String id);
  }

  private Client client;

  @PostMapping("/a")
  CompletableFuture<Void> all(@RequestBody List<String> ids, Pageable page) {
    System.out.println(page.getSort());
    // BUG: Diagnostic contains: [UnboundedFanOut]
    return CompletableFuture.allOf(ids.stream().map(client::load).toArray(CompletableFuture[]::new));
  }

  @PostMapping("/b")
  CompletableFuture<Void> plain(@RequestBody List<String> ids) {
    // BUG: Diagnostic contains: [UnboundedFanOut]
    return CompletableFuture.allOf(ids.stream().map(client::load).toArray(CompletableFuture[]::new));
  }
}
