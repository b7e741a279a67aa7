package example;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.TimeUnit;

/** RULES, BlockingWaitInAsync: RxJava's blocking*. */
class RxJavaWaitsPositive {
  Single<String> load(String id) {
    return Single.just(id);
  }

  Single<String> single() {
    // BUG: Diagnostic contains: blockingGet
    return load(load("a").blockingGet());
  }

  Maybe<String> maybe(Maybe<String> name) {
    // BUG: Diagnostic contains: blockingGet
    return Maybe.just(name.blockingGet());
  }

  Observable<String> first(Observable<String> names) {
    // BUG: Diagnostic contains: blockingFirst
    return Observable.just(names.blockingFirst());
  }

  Flowable<String> last(Flowable<String> names) {
    // BUG: Diagnostic contains: blockingLast
    return Flowable.just(names.blockingLast());
  }

  Single<String> iterable(Observable<String> names) {
    String all = "";
    // BUG: Diagnostic contains: blockingIterable
    for (String name : names.blockingIterable()) {
      all += name;
    }
    return load(all);
  }

  Completable completable(Completable work) {
    // BUG: Diagnostic contains: blockingAwait
    work.blockingAwait();
    return Completable.complete();
  }

  Single<Boolean> completableTimed(Completable work) {
    // BUG: Diagnostic contains: blockingAwait
    return Single.just(work.blockingAwait(1, TimeUnit.SECONDS));
  }

  Single<String> reference(Single<Single<String>> nested) {
    // BUG: Diagnostic contains: blockingGet
    return nested.map(Single::blockingGet);
  }

  // computation() has one thread per core, like Reactor's parallel().
  Single<String> onComputation() {
    // BUG: Diagnostic contains: blockingGet
    return Single.fromCallable(() -> load("a").blockingGet())
        .subscribeOn(Schedulers.computation());
  }
}
