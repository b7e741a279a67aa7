package example;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.Executor;

/** RULES, BlockingWaitInAsync: RxJava 3. */
class RxJavaWaitsNegative {
  Single<String> load(String id) {
    return Single.just(id);
  }

  // OK: a synchronous method
  String single() {
    return load("a").blockingGet();
  }

  // OK: a synchronous method
  String first(Observable<String> names) {
    return names.blockingFirst();
  }

  // OK: a synchronous method
  void completable(Completable work) {
    work.blockingAwait();
  }

  // OK: a synchronous method
  Iterable<String> iterable(Flowable<String> names) {
    return names.blockingIterable();
  }

  // OK: composed, nothing waits
  Single<String> composed() {
    return load("a").flatMap(this::load);
  }

  // OK: io() is a pool made for blocking work
  Single<String> onIo() {
    return Single.fromCallable(() -> load("a").blockingGet()).subscribeOn(Schedulers.io());
  }

  // OK: observeOn io() moves what follows
  Single<String> observeOnIo() {
    return load("a").observeOn(Schedulers.io()).map(name -> load(name).blockingGet());
  }

  // OK: an executor of the user's
  Single<String> fromExecutor(Executor pool) {
    return Single.fromCallable(() -> load("a").blockingGet()).subscribeOn(Schedulers.from(pool));
  }
}
