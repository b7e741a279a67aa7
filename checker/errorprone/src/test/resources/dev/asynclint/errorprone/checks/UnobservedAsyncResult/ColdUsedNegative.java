package orders;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Observable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class ColdUsedNegative {
  private final List<Mono<String>> pending = new ArrayList<>();
  private Mono<String> cached = Mono.just("a");

  // OK: the framework subscribes to what a handler returns.
  @GetMapping("/a")
  Mono<String> handler() {
    return save("a").doOnNext(x -> System.out.println(x));
  }

  // OK: kept in a field.
  void keptInField() {
    cached = save("a").cache();
  }

  // OK: kept in a list.
  void keptInList(List<String> xs) {
    xs.forEach(x -> pending.add(save(x)));
  }

  // OK: joined with others.
  Mono<Void> joined(List<String> xs) {
    return Flux.fromIterable(xs).concatMap(this::save).then();
  }

  // OK: turned into a future, which subscribes.
  CompletionStage<String> turned(Uni<String> uni) {
    return uni.subscribeAsCompletionStage();
  }

  // OK: turned into another library's type.
  Flux<String> converted(Publisher<String> publisher) {
    return Flux.from(publisher);
  }

  // OK: Multi composed and returned.
  Multi<String> multi(Multi<String> multi) {
    return multi.onItem().transformToUniAndConcatenate(x -> Uni.createFrom().item(x));
  }

  // OK: RxJava composed and returned.
  Completable rx(Observable<String> observable) {
    return observable.flatMapCompletable(x -> Completable.complete());
  }

  // OK: the conditional's value is returned.
  Mono<String> conditional(boolean empty) {
    return empty ? Mono.empty() : save("a");
  }

  // OK: given to a deferred supplier.
  Mono<String> deferred() {
    return Mono.defer(() -> save("a"));
  }

  // OK: a switch's value is returned.
  Mono<String> switched(int i) {
    return switch (i) {
      case 0 -> Mono.empty();
      default -> save("a");
    };
  }

  // OK: passed to a method that takes it.
  int passed() {
    keep(save("a"));
    return pending.size();
  }

  private void keep(Mono<String> mono) {
    pending.add(mono);
  }

  private Mono<String> save(String x) {
    return Mono.just(x);
  }
}
