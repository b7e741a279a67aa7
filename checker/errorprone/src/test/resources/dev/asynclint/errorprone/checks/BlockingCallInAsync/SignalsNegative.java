package example;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.zookeeper.ZooKeeper;

/** RULES, signals: the body of a method in the module tells more than what it declares. */
class SignalsNegative {
  private final ReentrantLock lock = new ReentrantLock();

  void declared() throws InterruptedException {}

  interface Step {
    void run() throws InterruptedException;
  }

  // OK: its body does nothing
  CompletableFuture<String> ofTheModule() throws InterruptedException {
    declared();
    return CompletableFuture.completedFuture("");
  }

  // OK: nobody knows what it is
  CompletableFuture<String> ofAnInterface(Step step) throws InterruptedException {
    step.run();
    return CompletableFuture.completedFuture("");
  }

  // OK: a short lock
  CompletableFuture<String> lock() throws InterruptedException {
    lock.lockInterruptibly();
    lock.unlock();
    return CompletableFuture.completedFuture("");
  }

  // OK: any exception is none
  CompletableFuture<String> callable(Callable<String> task) throws Exception {
    return CompletableFuture.completedFuture(task.call());
  }

  // OK: synchronous code may block
  void synchronous(ZooKeeper zooKeeper) throws Exception {
    zooKeeper.getEphemerals();
  }
}
