package dev.asynclint.samples.service.invoices;

import java.util.concurrent.CompletableFuture;
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
    threads =
        Schedulers.newBoundedElastic(
            properties.threads(), properties.queue(), "invoices", IDLE_SECONDS, true);
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
}
