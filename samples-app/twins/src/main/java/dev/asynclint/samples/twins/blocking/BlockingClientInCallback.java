package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.service.invoices.BlockingInvoices;
import dev.asynclint.samples.service.invoices.Invoice;
import dev.asynclint.samples.service.users.UserRepository;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: a client that blocks, on the thread that brought the user. Right: threads of its own, as
 * {@code /invoices} has.
 */
@RestController
class BlockingClientInCallback {

  private final UserRepository users;
  private final BlockingInvoices invoices;

  BlockingClientInCallback(UserRepository users, BlockingInvoices invoices) {
    this.users = users;
    this.invoices = invoices;
  }

  @GetMapping("/twins/blocking/client-in-callback/{userId}")
  CompletableFuture<Invoice> invoice(@PathVariable("userId") long userId) {
    return users.findById(userId).thenApply(user -> invoices.of(user.orElseThrow().id()));
  }
}
