package docs;

import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;

class FireAndForgetVoidAsyncWrong {
  interface Journal {
    void append(String line);
  }

  private final Journal journal;

  FireAndForgetVoidAsyncWrong(Journal journal) {
    this.journal = journal;
  }

  // snippet:dropped
  void recordVisit(long userId) {
    // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
    CompletableFuture.runAsync(() -> journal.append("visit of " + userId));
  }
  // end

  // snippet:async
  @Async
  // BUG: Diagnostic contains: [FireAndForgetVoidAsync]
  public void sendMail(long userId) {
    journal.append("mail to " + userId);
  }
  // end
}
