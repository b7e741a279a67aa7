package example;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** RULES, BlockingWaitInAsync: what looks like a synchronizer's wait and returns at once. */
class JdkSynchronizersNegative {
  final BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);

  // OK: tryAcquire() without a time does not wait
  CompletableFuture<Boolean> tryAcquire(Semaphore semaphore) {
    return CompletableFuture.completedFuture(semaphore.tryAcquire());
  }

  // OK: release never waits
  CompletableFuture<String> release(Semaphore semaphore) {
    semaphore.release();
    return CompletableFuture.completedFuture("released");
  }

  // OK: countDown and getCount never wait
  CompletableFuture<Long> countDown(CountDownLatch latch) {
    latch.countDown();
    return CompletableFuture.completedFuture(latch.getCount());
  }

  // OK: poll() and offer(e) without a time do not wait
  CompletableFuture<String> poll() {
    queue.offer("a");
    return CompletableFuture.completedFuture(queue.poll());
  }

  // OK: arrive() does not wait for the others
  CompletableFuture<Integer> arrive(Phaser phaser) {
    return CompletableFuture.completedFuture(phaser.arrive());
  }

  // OK: unpark wakes somebody else
  CompletableFuture<String> unpark(Thread other) {
    LockSupport.unpark(other);
    return CompletableFuture.completedFuture("awake");
  }

  // OK: notify wakes somebody else
  CompletableFuture<String> notifyOthers(Object monitor) {
    synchronized (monitor) {
      monitor.notifyAll();
    }
    return CompletableFuture.completedFuture("awake");
  }

  // OK: exitValue() throws instead of waiting
  CompletableFuture<Integer> exitValue(Process process) {
    return CompletableFuture.completedFuture(process.exitValue());
  }

  // OK: onExit() is the asynchronous twin of waitFor()
  CompletableFuture<Integer> onExit(Process process) {
    return process.onExit().thenApply(Process::exitValue);
  }

  // OK: a synchronous method
  boolean latch(CountDownLatch latch) throws InterruptedException {
    return latch.await(1, TimeUnit.SECONDS);
  }

  // OK: a synchronous method
  String take() throws InterruptedException {
    return queue.take();
  }

  // OK: a synchronous method
  void acquire(Semaphore semaphore) throws InterruptedException {
    semaphore.acquire();
  }

  // OK: a synchronous method
  void joinThread(Thread worker) throws InterruptedException {
    worker.join();
  }

  // OK: a synchronous method
  int waitFor(Process process) throws InterruptedException {
    return process.waitFor();
  }

  // OK: a synchronous method
  void park() {
    LockSupport.park(this);
  }

  // OK: a synchronous method
  synchronized void waitOnMonitor() throws InterruptedException {
    wait();
  }
}
