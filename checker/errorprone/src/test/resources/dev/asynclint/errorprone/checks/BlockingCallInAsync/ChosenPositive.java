package shop;

import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class ChosenPositive {
  private final Scheduler one = Schedulers.single();

  private Mono<String> onField(Path path) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return Mono.fromCallable(() -> Files.readString(path));
  }

  Mono<String> field(Path path) {
    return onField(path).subscribeOn(one);
  }

  private Mono<String> onLocal(Path path) {
    // BUG: Diagnostic contains: [BlockingCallInAsync]
    return Mono.fromCallable(() -> Files.readString(path));
  }

  Mono<String> local(Path path) {
    Scheduler loop = Schedulers.single();
    return onLocal(path).subscribeOn(loop);
  }
}
