package reactive;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

public class Reactive {
  Mono<String> show(Mono<String> name, CompletableFuture<String> text) {
    // BUG: BlockingWaitInAsync
    return name.map(each -> each + text.join());
  }
}
