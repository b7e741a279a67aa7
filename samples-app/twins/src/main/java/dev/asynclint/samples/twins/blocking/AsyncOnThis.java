package dev.asynclint.samples.twins.blocking;

import dev.asynclint.samples.twins.shop.Collatz;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Wrong: {@code @Async} on a method that is called on {@code this}, so that the event loop computes
 * and no other request of it is answered. Right: a bean of its own, or a pool as {@code
 * /calculations} has.
 */
@RestController
class AsyncOnThis {

  @GetMapping("/twins/blocking/async-on-this/{upTo}")
  CompletableFuture<Integer> longest(@PathVariable("upTo") int upTo) {
    return compute(upTo);
  }

  @Async
  public CompletableFuture<Integer> compute(int upTo) {
    return CompletableFuture.completedFuture(Collatz.longest(upTo));
  }
}
