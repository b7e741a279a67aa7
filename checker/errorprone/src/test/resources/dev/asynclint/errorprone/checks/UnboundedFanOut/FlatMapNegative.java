package example;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** RULES, UnboundedFanOut: Reactor's default is 256; a small number; one at a time. */
@RestController
class FlatMapNegative {
  static final int LIMIT = 16;

  Mono<String> load(String id) {
    return Mono.just(id);
  }

  // OK: the default
  @GetMapping("/default")
  Flux<String> byDefault(Flux<String> ids) {
    return ids.flatMap(this::load);
  }

  // OK: a small number
  @GetMapping("/small")
  Flux<String> small(Flux<String> ids) {
    return ids.flatMap(this::load, 8);
  }

  // OK: a constant
  @GetMapping("/constant")
  Flux<String> constant(Flux<String> ids) {
    return ids.flatMap(this::load, LIMIT);
  }

  // OK: a number that somebody configured
  @GetMapping("/configured")
  Flux<String> configured(Flux<String> ids, int concurrency) {
    return ids.flatMap(this::load, concurrency);
  }

  // OK: one at a time
  @GetMapping("/concat")
  Flux<String> concat(Flux<String> ids) {
    return ids.concatMap(this::load);
  }

  // OK: a Mono has one element
  @GetMapping("/mono")
  Mono<String> mono(Mono<String> id) {
    return id.flatMap(this::load);
  }

  // OK: flatMap of a stream starts nothing
  @GetMapping("/stream")
  List<String> stream(List<List<String>> ids) {
    return ids.stream().flatMap(List::stream).toList();
  }

  // OK: the second number is the prefetch
  @GetMapping("/prefetch")
  Flux<String> prefetch(Flux<String> ids) {
    return ids.flatMap(this::load, 8, Integer.MAX_VALUE);
  }

  // OK: groups run already, and fewer at once than there are would stop all of them
  @GetMapping("/groups")
  Flux<Long> groups(Flux<String> ids) {
    return ids.groupBy(String::length).flatMap(group -> group.count(), Integer.MAX_VALUE);
  }

  // OK: the same with a method reference
  @GetMapping("/windows")
  Flux<String> windows(Flux<String> ids) {
    return ids.window(8).flatMap(Flux::last, Integer.MAX_VALUE);
  }

  // OK: a stream's limit
  @GetMapping("/unrelated")
  Stream<String> unrelated(Stream<String> ids) {
    return ids.limit(Integer.MAX_VALUE);
  }
}
