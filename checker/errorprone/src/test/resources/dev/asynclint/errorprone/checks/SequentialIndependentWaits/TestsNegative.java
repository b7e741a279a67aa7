package shop;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TestsOfWaits {
  interface Peers {
    CompletableFuture<String> profile(long user);
  }

  private Peers peers;

  // OK: a test may take its time
  @Test
  void asks() {
    String first = peers.profile(1).join();
    String second = peers.profile(2).join();
    System.out.println(first + second);
  }
}
