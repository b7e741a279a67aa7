package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class CancellationNotForwardedWrong {
  interface Exports {
    CompletableFuture<String> ofDay(String day);

    CompletableFuture<String> ofDay(String day, CancellationToken token);
  }

  private final Exports exports;

  CancellationNotForwardedWrong(Exports exports) {
    this.exports = exports;
  }

  // snippet:overload
  CompletableFuture<String> report(String day, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    return exports.ofDay(day);
  }
  // end

  // snippet:loop
  int print(List<String> rows, CancellationToken token) {
    token.throwIfCancelled();
    int printed = 0;
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    for (String row : rows) {
      printed += printRow(row);
    }
    return printed;
  }
  // end

  private static int printRow(String row) {
    System.out.println(row);
    return 1;
  }
}

interface CancellationToken {
  CancellationToken NONE = () -> false;

  boolean isCancelled();

  default void throwIfCancelled() {
    if (isCancelled()) {
      throw new java.util.concurrent.CancellationException();
    }
  }
}
