package orders;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cold types never run at all, and the message says so; void methods and imposed signatures do not change that. */
class ColdPositive {
  interface Repo {
    Mono<String> saveMono(String x);

    Flux<String> saveFlux(String x);

    Publisher<String> savePublisher(String x);

    Uni<String> saveUni(String x);

    Multi<String> saveMulti(String x);

    Single<String> saveSingle(String x);

    Completable saveCompletable(String x);

    Observable<String> saveObservable(String x);
  }

  private Repo repo;

  int mono() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveMono("a");
    return 1;
  }

  int flux() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveFlux("a");
    return 1;
  }

  int publisher() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.savePublisher("a");
    return 1;
  }

  int uni() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveUni("a");
    return 1;
  }

  int multi() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveMulti("a");
    return 1;
  }

  int single() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveSingle("a");
    return 1;
  }

  int completable() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveCompletable("a");
    return 1;
  }

  int observable() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveObservable("a");
    return 1;
  }

  void inVoidMethod() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveMono("a");
  }

  @EventListener
  void inEventListener(String event) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    repo.saveMono(event);
  }

  void operatorsDoNotRunIt(Mono<String> mono) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    mono.doOnError(e -> System.err.println(e));
  }

  int deadLocal() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    Mono<String> saving = repo.saveMono("a");
    return 1;
  }

  int inLambda(List<String> xs) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    xs.forEach(x -> repo.saveMono(x));
    return 1;
  }

  Mono<String> inDoOnNext(Mono<String> mono) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    return mono.doOnNext(x -> repo.saveMono(x));
  }

  Uni<String> inInvoke(Uni<String> uni) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    return uni.onItem().invoke(x -> repo.saveUni(x));
  }

  Mono<String> byReference(Mono<String> mono) {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    // never run
    return mono.doOnNext(repo::saveMono);
  }
}
