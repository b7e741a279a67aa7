package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ChosenSchedulersPositive {
  private Mono<String> sometimes(Path path) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return Mono.fromCallable(() -> Files.readString(path));
  }

  Mono<String> first(Path path) {
    return sometimes(path).subscribeOn(Schedulers.boundedElastic());
  }

  // This one chooses none.
  Mono<String> second(Path path) {
    return sometimes(path);
  }

  private Mono<String> onLoop(Path path) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return Mono.fromCallable(() -> Files.readString(path));
  }

  Mono<String> single(Path path) {
    return onLoop(path).subscribeOn(Schedulers.single());
  }

  // Others may call it too.
  Mono<String> open(Path path) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return Mono.fromCallable(() -> Files.readString(path));
  }

  Mono<String> third(Path path) {
    return open(path).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> loop(Path path) {
    return Mono.just(path)
        .subscribeOn(Schedulers.single())
        // BUG: Diagnostic contains: [BlockingCallInAsync]
        .handle((p, sink) -> sink.next(read(p)));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
