package dev.asynclint.samples.service.invoices;

import jakarta.validation.constraints.Positive;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /invoices}: asynchronous although the client behind it is not. */
@RestController
class InvoiceController {

  private final InvoiceService invoices;

  InvoiceController(InvoiceService invoices) {
    this.invoices = invoices;
  }

  @GetMapping("/invoices/{userId}")
  CompletableFuture<Invoice> show(@PathVariable("userId") @Positive long userId) {
    return invoices.of(userId);
  }
}
