package example;

import io.reactivex.rxjava3.core.Flowable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** RULES, UnboundedFanOut: flatMap with unbounded concurrency given explicitly. */
@RestController
class FlatMapPositive {
  static final int UNBOUNDED = Integer.MAX_VALUE;

  Mono<String> load(String id) {
    return Mono.just(id);
  }

  @GetMapping("/max")
  Flux<String> max(Flux<String> ids) {
    // BUG: Diagnostic contains: flatMap
    return ids.flatMap(this::load, Integer.MAX_VALUE);
  }

  @GetMapping("/constant")
  Flux<String> constant(Flux<String> ids) {
    // BUG: Diagnostic contains: flatMap
    return ids.flatMap(id -> load(id), UNBOUNDED);
  }

  @GetMapping("/prefetch")
  Flux<String> prefetch(Flux<String> ids) {
    // BUG: Diagnostic contains: flatMap
    return ids.flatMap(this::load, Integer.MAX_VALUE, 32);
  }

  @GetMapping("/sequential")
  Flux<String> sequential(Flux<String> ids) {
    // BUG: Diagnostic contains: flatMapSequential
    return ids.flatMapSequential(this::load, Integer.MAX_VALUE);
  }

  @GetMapping("/members")
  Flux<String> members(Flux<String> ids) {
    return ids.groupBy(String::length)
        .flatMap(
            // BUG: Diagnostic contains: flatMap
            group -> group.flatMap(this::load, Integer.MAX_VALUE));
  }

  @GetMapping("/flowable")
  Flowable<String> flowable(Flowable<String> ids) {
    // BUG: Diagnostic contains: flatMap
    return ids.flatMap(id -> Flowable.just(id), Integer.MAX_VALUE);
  }
}
