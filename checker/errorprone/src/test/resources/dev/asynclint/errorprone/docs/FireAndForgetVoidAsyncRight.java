package docs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;

class FireAndForgetVoidAsyncRight {
  interface Journal {
    void append(String line);
  }

  private static final Logger log = System.getLogger("docs");

  private final Journal journal;

  FireAndForgetVoidAsyncRight(Journal journal) {
    this.journal = journal;
  }

  // snippet:dropped
  CompletableFuture<Void> recordVisit(long userId) {
    return CompletableFuture.runAsync(() -> journal.append("visit of " + userId));
  }
  // end

  // snippet:async
  @Async
  public CompletableFuture<Void> sendMail(long userId) {
    journal.append("mail to " + userId);
    return CompletableFuture.completedFuture(null);
  }
  // end

  // snippet:handled
  void recordLogin(long userId) {
    CompletableFuture.runAsync(() -> journal.append("login of " + userId))
        .whenComplete(
            (done, failure) -> {
              if (failure != null) {
                log.log(Level.WARNING, "Login not recorded", failure);
              }
            });
  }

  @EventListener
  void onLogout(Long userId) {
    CompletableFuture.runAsync(() -> journal.append("logout of " + userId));
  }
  // end

  // snippet:suppressed
  // The journal keeps count of what it loses.
  @SuppressWarnings("FireAndForgetVoidAsync")
  void recordClick(long userId) {
    CompletableFuture.runAsync(() -> journal.append("click of " + userId));
  }
  // end
}
