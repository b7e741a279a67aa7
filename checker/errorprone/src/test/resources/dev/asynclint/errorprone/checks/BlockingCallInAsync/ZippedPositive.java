package shop;

import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ZippedPositive {
  private Mono<String> zipped(Path path) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return Mono.fromCallable(() -> Files.readString(path));
  }

  // zipWith subscribes to both at once, on the subscriber's thread: publishOn decides for signals only.
  Mono<String> both(Mono<String> other, Path path) {
    return other.publishOn(Schedulers.boundedElastic()).zipWith(zipped(path), String::concat);
  }

  private Mono<String> own(Path path) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    Mono.fromCallable(() -> Files.readString(path)).subscribe(System.out::println);
    return Mono.just("a");
  }

  Mono<String> ownUser(Path path) {
    return own(path).subscribeOn(Schedulers.boundedElastic());
  }
}
