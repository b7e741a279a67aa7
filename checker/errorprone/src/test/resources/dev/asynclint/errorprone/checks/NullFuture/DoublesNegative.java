package orders;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests and their doubles. */
class DoublesNegative {
  interface Store {
    CompletableFuture<String> find(String id);
  }

  // OK: a mock.
  static class MockStore implements Store {
    @Override
    public CompletableFuture<String> find(String id) {
      return null;
    }
  }

  static class StoreTest {
    // OK: a helper of a test.
    private CompletableFuture<String> none() {
      return null;
    }

    // OK: a test.
    @Test
    void asksForNothing() {
      Store store = mock(Store.class);
      when(store.find("a")).thenReturn(null);
      Store other = id -> null;
      CompletableFuture.completedFuture("a").thenCompose(x -> null);
    }
  }
}
