package dev.asynclint.engine.flow;

import dev.asynclint.engine.flow.Origins.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Answers to one kind of question, each worked out once. */
final class Memo<K, V> {
  private final Origins origins;
  private final Map<K, Entry<V>> known = new HashMap<>();

  private static final class Entry<V> {
    V answer;

    /** Null while it is worked out. */
    Origin origin;

    Entry(V meanwhile) {
      answer = meanwhile;
    }
  }

  Memo(Origins origins) {
    this.origins = origins;
  }

  /**
   * The answer.
   *
   * @param meanwhile the answer to whoever asks while it is worked out
   */
  V get(K question, V meanwhile, Supplier<V> find) {
    Entry<V> entry = known.get(question);
    if (entry == null) {
      entry = new Entry<>(meanwhile);
      known.put(question, entry);
      origins.begin();
      entry.answer = find.get();
      entry.origin = origins.end();
    } else if (entry.origin == null) {
      origins.circle();
    } else {
      origins.use(entry.origin);
    }
    return entry.answer;
  }

  boolean knows(K question) {
    return known.containsKey(question);
  }

  /** Forgets all other answers. */
  void keep(Origins.Predicate wanted) {
    known.values().removeIf(entry -> entry.origin == null || !wanted.test(entry.origin));
  }
}
