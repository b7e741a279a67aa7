package docs;

import java.util.List;
import java.util.concurrent.CompletableFuture;

class CancellationNotForwardedRight {
  interface Exports {
    CompletableFuture<String> ofDay(String day);

    CompletableFuture<String> ofDay(String day, CancellationToken token);

    void release();

    void release(CancellationToken token);
  }

  private final Exports exports;

  CancellationNotForwardedRight(Exports exports) {
    this.exports = exports;
  }

  // snippet:overload
  CompletableFuture<String> report(String day, CancellationToken token) {
    token.throwIfCancelled();
    return exports.ofDay(day, token);
  }
  // end

  // snippet:loop
  int print(List<String> rows, CancellationToken token) {
    int printed = 0;
    for (String row : rows) {
      token.throwIfCancelled();
      printed += printRow(row);
    }
    return printed;
  }
  // end

  // snippet:cleanup
  int printAndRelease(List<String> rows, CancellationToken token) {
    try {
      return print(rows, token);
    } finally {
      exports.release();
    }
  }
  // end

  // snippet:suppressed
  // Once the export is paid for, it has to run to its end.
  @SuppressWarnings("CancellationNotForwarded")
  CompletableFuture<String> paidReport(String day, CancellationToken token) {
    token.throwIfCancelled();
    return exports.ofDay(day);
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
