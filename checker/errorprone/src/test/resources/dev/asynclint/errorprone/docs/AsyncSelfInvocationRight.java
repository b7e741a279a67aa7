package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

class AsyncSelfInvocationRight {
  // snippet:async
  @Service
  static class Mails {
    @Async
    public CompletableFuture<Void> mail(String to) {
      return CompletableFuture.completedFuture(null);
    }
  }

  @Service
  static class Users {
    private final Mails mails;

    Users(Mails mails) {
      this.mails = mails;
    }

    public CompletableFuture<Void> register(String user) {
      return mails.mail(user); // the injected proxy
    }
  }
  // end

  @Service
  static class Orders {
    private final TransactionTemplate transactions;

    Orders(TransactionTemplate transactions) {
      this.transactions = transactions;
    }

    // snippet:transaction
    public void imported(List<String> orders) {
      transactions.executeWithoutResult(status -> save(orders));
    }
    // end

    @Transactional
    public void save(List<String> orders) {}

    // snippet:leftAlone
    @Transactional
    public void place(List<String> orders) {
      save(orders); // in the transaction already
      check(orders);
    }

    private void check(List<String> orders) {
      save(orders); // every caller has a transaction
    }
    // end

    // snippet:suppressed
    // The command line has one user: whoever calls may wait, and each statement commits for itself.
    @SuppressWarnings("AsyncSelfInvocation")
    void fromCommandLine(List<String> orders) {
      save(orders);
    }
    // end
  }
}
