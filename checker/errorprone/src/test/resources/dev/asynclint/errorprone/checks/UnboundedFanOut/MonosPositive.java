package example;

import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class MonosPositive {
  @GetMapping("/a")
  Flux<String> lambda(Flux<String> ids) {
    // BUG: Diagnostic contains: flatMap
    return ids.map(this::load).flatMap(mono -> mono, Integer.MAX_VALUE);
  }

  @GetMapping("/b")
  Flux<String> reference(Flux<Mono<String>> calls) {
    // BUG: Diagnostic contains: flatMap
    return calls.flatMap(Mono::cache, Integer.MAX_VALUE);
  }

  private Mono<String> load(String id) {
    return Mono.just(id);
  }
}
