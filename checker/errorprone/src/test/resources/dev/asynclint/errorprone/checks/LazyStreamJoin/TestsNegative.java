package users;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TestsOfUsers {
  private CompletableFuture<String> load(long id) {
    return CompletableFuture.supplyAsync(() -> "user " + id);
  }

  // OK: a test may take its time
  @Test
  void loads() {
    assertEquals(
        List.of("user 1", "user 2"),
        List.of(1L, 2L).stream().map(this::load).map(CompletableFuture::join).toList());
  }
}
