package example;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/** RULES, BlockingWaitInAsync and proven complete: Guava. */
class GuavaWaitsNegative {
  Executor pool;
  ListenableFuture<String> user;
  ListenableFuture<String> other;

  // OK: a synchronous method
  String getUnchecked() {
    return Futures.getUnchecked(user);
  }

  // OK: a synchronous method
  String getChecked() throws Exception {
    return Futures.getChecked(user, Exception.class);
  }

  // OK: a synchronous method
  String uninterruptibly() throws ExecutionException {
    return Uninterruptibles.getUninterruptibly(user);
  }

  // OK: transformed, nothing waits
  ListenableFuture<Integer> transformed() {
    return Futures.transform(user, String::length, MoreExecutors.directExecutor());
  }

  // OK: getDone throws instead of waiting
  ListenableFuture<String> getDone() throws ExecutionException {
    return Futures.immediateFuture(Futures.getDone(user));
  }

  // OK: guarded by isDone
  ListenableFuture<String> guarded() throws Exception {
    if (user.isDone()) {
      return Futures.immediateFuture(user.get());
    }
    return user;
  }

  // OK: an immediate future is complete
  ListenableFuture<String> immediate() throws Exception {
    ListenableFuture<String> immediate = Futures.immediateFuture("a");
    return Futures.immediateFuture(immediate.get());
  }

  // OK: the future's own listener
  void ownListener() {
    user.addListener(() -> System.out.println(Futures.getUnchecked(user)), MoreExecutors.directExecutor());
  }

  // OK: the combiner's inputs are complete
  ListenableFuture<String> whenAll() {
    return Futures.whenAllSucceed(user, other)
        .call(() -> user.get() + other.get(), MoreExecutors.directExecutor());
  }

  // OK: an executor runs the callback
  void callbackOnPool() {
    Futures.addCallback(
        user,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String result) {
            System.out.println(Futures.getUnchecked(other));
          }

          @Override
          public void onFailure(Throwable failure) {}
        },
        pool);
  }

  // OK: an executor runs the function, whatever it returns
  ListenableFuture<String> asyncFunctionOnPool() {
    return Futures.transformAsync(
        user, name -> Futures.immediateFuture(name + Futures.getUnchecked(other)), pool);
  }

  // OK: completing never waits
  ListenableFuture<String> settable() {
    SettableFuture<String> result = SettableFuture.create();
    result.set("a");
    return result;
  }
}
