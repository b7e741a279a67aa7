package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.invoices.BlockingInvoices;
import dev.asynclint.samples.service.invoices.Invoice;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: without an executor the blocking call takes a thread of the common pool, of which there
 * are fewer than processors, and keeps it from everybody. Right: threads of its own, as {@code
 * /invoices} has.
 */
@RestController
class BlockingCallOnCommonPool {

  private final BlockingInvoices invoices;

  BlockingCallOnCommonPool(BlockingInvoices invoices) {
    this.invoices = invoices;
  }

  @GetMapping("/twins/blocking/common-pool/{userId}")
  CompletableFuture<Invoice> invoice(@PathVariable("userId") long userId) {
    return CompletableFuture.supplyAsync(() -> invoices.of(userId));
  }
}
