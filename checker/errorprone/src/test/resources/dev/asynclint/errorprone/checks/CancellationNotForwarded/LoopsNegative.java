package reports;

import java.util.Iterator;
import java.util.List;

class LoopsNegative {
  // OK: checked in each round.
  void checked(List<String> rows, CancellationToken token) {
    for (String row : rows) {
      token.throwIfCancelled();
      write(row);
    }
  }

  // OK: checked by the condition.
  void condition(Iterator<String> rows, CancellationToken token) {
    while (rows.hasNext() && !token.isCancelled()) {
      write(rows.next());
    }
  }

  // OK: what is called gets it.
  void passed(List<String> rows, CancellationToken token) {
    for (String row : rows) {
      store(row, token);
    }
  }

  // OK: checked by the round around it.
  void nested(List<List<String>> pages, CancellationToken token) {
    for (List<String> page : pages) {
      token.throwIfCancelled();
      for (String row : page) {
        write(row);
      }
    }
  }

  // OK: left by a check in a branch.
  void leaves(List<String> rows, CancellationToken token) {
    for (int i = 0; i < rows.size(); i++) {
      if (i % 100 == 0 && token.isCancelled()) {
        break;
      }
      write(rows.get(i));
    }
  }

  // OK: a method without a carrier.
  void noCarrier(List<String> rows) {
    for (String row : rows) {
      write(row);
    }
  }

  // OK: checked through a helper that gets it.
  void helper(List<String> rows, CancellationToken token) {
    for (String row : rows) {
      if (ended(token)) {
        return;
      }
      write(row);
    }
  }

  private boolean ended(CancellationToken token) {
    return token.isCancelled();
  }

  private void write(String row) {
    System.out.println(row);
  }

  private void store(String row, CancellationToken token) {
    token.throwIfCancelled();
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
