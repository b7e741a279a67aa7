package shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ChosenSchedulersNegative {
  // OK: whoever calls this chooses a scheduler for blocking work
  private Mono<String> load(Path path) {
    return Mono.fromCallable(() -> Files.readString(path));
  }

  Mono<String> first(Path path) {
    return load(path).subscribeOn(Schedulers.boundedElastic());
  }

  Flux<String> all(Flux<Path> paths) {
    return paths.flatMap(this::load).subscribeOn(Schedulers.boundedElastic());
  }

  Flux<String> after(Flux<Path> paths) {
    return paths.publishOn(Schedulers.boundedElastic()).flatMap(path -> load(path));
  }

  // OK: so do the callers of the caller
  private Mono<Integer> size(Path path) {
    return load(path).map(String::length);
  }

  Mono<Integer> both(Path one, Path other) {
    return Mono.zip(size(one), size(other), Integer::sum)
        .subscribeOn(Schedulers.newBoundedElastic(4, 100, "files"));
  }

  // OK: the thread that reads the file goes on with what comes next
  Mono<Path> copy(Path path) {
    return Mono.fromCallable(() -> Files.readString(path))
        .subscribeOn(Schedulers.boundedElastic())
        .map(text -> write(path, text));
  }

  private static Path write(Path path, String text) {
    try {
      return Files.writeString(path, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
