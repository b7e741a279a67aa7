package dev.asynclint.samples.twins.forgotten;

import dev.asynclint.samples.twins.shop.Journal;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/**
 * Wrong: an {@code @Async} method without a result; nobody can wait for it, cancel it or see it
 * fail. Right: return a {@code CompletableFuture}.
 */
@Component
class AsyncVoidMail {

  private final Journal journal;

  AsyncVoidMail(Journal journal) {
    this.journal = journal;
  }

  @Async
  public void send(long userId) {
    if (userId <= 0) {
      throw new IllegalArgumentException("No such user: " + userId);
    }
    journal.append("mail to " + userId);
  }
}
