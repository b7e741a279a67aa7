package example;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** RULES, BlockingWaitInAsync: latch, semaphore, barrier, phaser, exchanger, queue, park, thread. */
class JdkSynchronizersPositive {
  final BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);

  CompletableFuture<String> done() {
    return CompletableFuture.completedFuture("done");
  }

  CompletableFuture<String> latch(CountDownLatch latch) throws InterruptedException {
    // BUG: Diagnostic contains: await
    latch.await();
    return done();
  }

  CompletableFuture<String> latchTimed(CountDownLatch latch) throws InterruptedException {
    // BUG: Diagnostic contains: await
    boolean open = latch.await(1, TimeUnit.SECONDS);
    return CompletableFuture.completedFuture("" + open);
  }

  CompletableFuture<String> semaphore(Semaphore semaphore) throws InterruptedException {
    // BUG: Diagnostic contains: acquire
    semaphore.acquire();
    return done();
  }

  CompletableFuture<String> semaphoreUninterruptibly(Semaphore semaphore) {
    // BUG: Diagnostic contains: acquireUninterruptibly
    semaphore.acquireUninterruptibly();
    return done();
  }

  CompletableFuture<String> semaphoreTimed(Semaphore semaphore) throws InterruptedException {
    // BUG: Diagnostic contains: tryAcquire
    boolean acquired = semaphore.tryAcquire(1, TimeUnit.SECONDS);
    return CompletableFuture.completedFuture("" + acquired);
  }

  CompletableFuture<String> barrier(CyclicBarrier barrier) throws Exception {
    // BUG: Diagnostic contains: await
    barrier.await();
    return done();
  }

  CompletableFuture<String> phaser(Phaser phaser) {
    // BUG: Diagnostic contains: arriveAndAwaitAdvance
    phaser.arriveAndAwaitAdvance();
    return done();
  }

  CompletableFuture<String> phaserAdvance(Phaser phaser) {
    // BUG: Diagnostic contains: awaitAdvance
    phaser.awaitAdvance(phaser.arrive());
    return done();
  }

  CompletableFuture<String> exchanger(Exchanger<String> exchanger) throws InterruptedException {
    // BUG: Diagnostic contains: exchange
    return CompletableFuture.completedFuture(exchanger.exchange("a"));
  }

  CompletableFuture<String> take() throws InterruptedException {
    // BUG: Diagnostic contains: take
    return CompletableFuture.completedFuture(queue.take());
  }

  CompletableFuture<String> put() throws InterruptedException {
    // BUG: Diagnostic contains: put
    queue.put("a");
    return done();
  }

  CompletableFuture<String> pollTimed() throws InterruptedException {
    // BUG: Diagnostic contains: poll
    return CompletableFuture.completedFuture(queue.poll(1, TimeUnit.SECONDS));
  }

  CompletableFuture<Boolean> offerTimed() throws InterruptedException {
    // BUG: Diagnostic contains: offer
    return CompletableFuture.completedFuture(queue.offer("a", 1, TimeUnit.SECONDS));
  }

  CompletableFuture<String> takeFirst(BlockingDeque<String> deque) throws InterruptedException {
    // BUG: Diagnostic contains: takeFirst
    return CompletableFuture.completedFuture(deque.takeFirst());
  }

  CompletableFuture<String> subtype(SynchronousQueue<String> handover)
      throws InterruptedException {
    // BUG: Diagnostic contains: take
    return CompletableFuture.completedFuture(handover.take());
  }

  CompletableFuture<String> park() {
    // BUG: Diagnostic contains: park
    LockSupport.park(this);
    return done();
  }

  CompletableFuture<String> parkNanos() {
    // BUG: Diagnostic contains: parkNanos
    LockSupport.parkNanos(1_000_000L);
    return done();
  }

  CompletableFuture<String> thread(Thread worker) throws InterruptedException {
    // BUG: Diagnostic contains: join
    worker.join();
    return done();
  }

  CompletableFuture<Integer> process(Process process) throws InterruptedException {
    // BUG: Diagnostic contains: waitFor
    return CompletableFuture.completedFuture(process.waitFor());
  }

  CompletableFuture<String> monitor(Object monitor) throws InterruptedException {
    synchronized (monitor) {
      // BUG: Diagnostic contains: wait
      monitor.wait();
    }
    return done();
  }
}
