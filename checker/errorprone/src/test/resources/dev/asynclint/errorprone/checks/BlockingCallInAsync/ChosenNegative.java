package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class ChosenNegative {
  private final Scheduler files = Schedulers.newBoundedElastic(4, 100, "files");

  private Mono<String> load(Path path) {
    return Mono.fromCallable(() -> Files.readString(path));
  }

  // OK: the result is kept in a local first
  Mono<String> local(Path path) {
    Mono<String> text = load(path);
    return text.subscribeOn(files);
  }

  // OK: a publisher of its own, then a step
  private Flux<String> lines(Path path) {
    return Flux.defer(() -> Flux.fromArray(read(path).split("\n")));
  }

  Flux<String> all(Path path) {
    return lines(path).filter(line -> !line.isEmpty()).subscribeOn(files);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
