package reports;

import java.util.Iterator;
import java.util.List;

/** A loop in a method with a carrier that calls or works without ever checking it. */
class LoopsPositive {
  void forEach(List<String> rows, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    for (String row : rows) {
      print(row);
    }
  }

  void whileLoop(Iterator<String> rows, CancellationToken token) {
    token.throwIfCancelled();
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    while (rows.hasNext()) {
      print(rows.next());
    }
  }

  void counted(List<String> rows, CancellationToken token) {
    // BUG: Diagnostic contains: [CancellationNotForwarded]
    for (int i = 0; i < rows.size(); i++) {
      print(rows.get(i));
    }
    token.throwIfCancelled();
  }

  private void print(String row) {
    System.out.println(row);
  }
}

final class CancellationToken {
  static final CancellationToken NONE = new CancellationToken();
  private volatile boolean cancelled;

  boolean isCancelled() {
    return cancelled;
  }

  void throwIfCancelled() {
    if (cancelled) {
      throw new java.util.concurrent.CancellationException();
    }
  }
}
