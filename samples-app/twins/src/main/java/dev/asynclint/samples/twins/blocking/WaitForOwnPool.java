package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.invoices.BlockingInvoices;
import dev.asynclint.samples.service.invoices.Invoice;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: each request takes one of four threads and waits there for a second task of the same pool;
 * four requests at once, and none is ever answered. Right: compose, or no second task at all, as
 * {@code /invoices} has.
 */
@RestController
class WaitForOwnPool implements AutoCloseable {

  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final BlockingInvoices invoices;

  WaitForOwnPool(BlockingInvoices invoices) {
    this.invoices = invoices;
  }

  @GetMapping("/twins/blocking/own-pool/{userId}")
  CompletableFuture<Invoice> invoice(@PathVariable("userId") long userId) {
    return CompletableFuture.supplyAsync(() -> fetched(userId), threads);
  }

  private Invoice fetched(long userId) {
    return CompletableFuture.supplyAsync(() -> invoices.of(userId), threads).join();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
