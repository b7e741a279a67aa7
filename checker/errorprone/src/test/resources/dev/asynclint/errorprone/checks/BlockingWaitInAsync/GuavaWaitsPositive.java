package example;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.TimeUnit;

/** RULES, BlockingWaitInAsync: Guava's waits, and callbacks on a direct executor. */
class GuavaWaitsPositive {
  ListenableFuture<String> user;
  ListenableFuture<String> other;

  ListenableFuture<String> getUnchecked() {
    // BUG: Diagnostic contains: getUnchecked
    return Futures.immediateFuture(Futures.getUnchecked(user));
  }

  ListenableFuture<String> getChecked() throws Exception {
    // BUG: Diagnostic contains: getChecked
    return Futures.immediateFuture(Futures.getChecked(user, Exception.class));
  }

  ListenableFuture<String> getCheckedTimed() throws Exception {
    // BUG: Diagnostic contains: getChecked
    String name = Futures.getChecked(user, Exception.class, 1, TimeUnit.SECONDS);
    return Futures.immediateFuture(name);
  }

  ListenableFuture<String> get() throws Exception {
    // BUG: Diagnostic contains: get
    return Futures.immediateFuture(user.get());
  }

  ListenableFuture<String> getTimed() throws Exception {
    // BUG: Diagnostic contains: get
    return Futures.immediateFuture(user.get(1, TimeUnit.SECONDS));
  }

  ListenableFuture<String> uninterruptibly() throws Exception {
    // BUG: Diagnostic contains: getUninterruptibly
    return Futures.immediateFuture(Uninterruptibles.getUninterruptibly(user));
  }

  ListenableFuture<String> transformDirectly() {
    return Futures.transform(
        user,
        // BUG: Diagnostic contains: getUnchecked
        name -> name + Futures.getUnchecked(other),
        MoreExecutors.directExecutor());
  }

  void callbackDirectly() {
    Futures.addCallback(
        user,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String result) {
            // BUG: Diagnostic contains: getUnchecked
            System.out.println(Futures.getUnchecked(other));
          }

          @Override
          public void onFailure(Throwable failure) {}
        },
        MoreExecutors.directExecutor());
  }

  void listenerDirectly() {
    user.addListener(
        // BUG: Diagnostic contains: getUnchecked
        () -> System.out.println(Futures.getUnchecked(other)), MoreExecutors.directExecutor());
  }

  ListenableFuture<String> reference(ListenableFuture<ListenableFuture<String>> nested) {
    // BUG: Diagnostic contains: getUnchecked
    return Futures.transform(nested, Futures::getUnchecked, MoreExecutors.directExecutor());
  }
}
