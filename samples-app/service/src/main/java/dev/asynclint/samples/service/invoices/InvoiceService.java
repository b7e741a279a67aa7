package dev.asynclint.samples.service.invoices;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Invoices as futures: the blocking calls have threads of their own, bounded, queue included. */
@Service
public class InvoiceService implements AutoCloseable {

  private static final int IDLE_SECONDS = 60;

  private final BlockingInvoices invoices;
  private final Scheduler threads;

  InvoiceService(BlockingInvoices invoices, InvoiceProperties properties) {
    this.invoices = invoices;
    threads = Schedulers.fromExecutorService(pool(properties));
  }

  /**
   * The user's invoice. Fails with {@link java.util.concurrent.RejectedExecutionException} if
   * threads and queue are full.
   */
  public CompletableFuture<Invoice> of(long userId) {
    return Mono.fromCallable(() -> invoices.of(userId)).subscribeOn(threads).toFuture();
  }

  @Override
  public void close() {
    threads.dispose();
  }

  /** Not Reactor's bounded elastic one, which has a queue for each thread. */
  private static ThreadPoolExecutor pool(InvoiceProperties properties) {
    CustomizableThreadFactory names = new CustomizableThreadFactory("invoices-");
    names.setDaemon(true);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            properties.threads(),
            properties.threads(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(properties.queue()),
            names);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
