package example;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.TimeUnit;

/** RxJava 3. */
class RxJava3 {
  Single<String> load(String id) {
    return Single.just(id).delay(1, TimeUnit.MILLISECONDS);
  }

  Single<String> waits() {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return load(load("a").blockingGet());
  }

  Flowable<String> inOperator(Flowable<String> ids) {
    // BUG: Diagnostic contains: [BlockingWaitInAsync]
    return ids.map(id -> load(id).blockingGet());
  }

  Flowable<String> afterObserveOn(Flowable<String> ids) {
    // OK: threads that are made for it
    return ids.observeOn(Schedulers.io()).map(id -> load(id).blockingGet());
  }

  Flowable<String> onParallelRails(Flowable<String> ids) {
    return ids.parallel()
        .runOn(Schedulers.computation())
        // BUG: Diagnostic contains: [BlockingWaitInAsync]
        .map(id -> load(id).blockingGet())
        .sequential();
  }

  Flowable<String> onParallelRailsOfIo(Flowable<String> ids) {
    // OK: threads that are made for it
    return ids.parallel().runOn(Schedulers.io()).map(id -> load(id).blockingGet()).sequential();
  }

  String plain() {
    // OK: no async code
    return load("a").blockingGet();
  }

  Flowable<String> composed(Flowable<String> ids) {
    // OK: composed
    return ids.flatMapSingle(this::load);
  }

  Completable cancellable(Single<String> handle) {
    // OK: whoever disposes runs it
    return Completable.create(emitter -> emitter.setCancellable(handle::blockingGet));
  }

  void dropped() {
    // BUG: Diagnostic contains: [UnobservedAsyncResult]
    load("a");
  }

  void subscribed() {
    // OK: the failure is seen
    load("a").subscribe(System.out::println, Throwable::printStackTrace);
  }
}
