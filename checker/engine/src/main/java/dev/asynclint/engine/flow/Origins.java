package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.SourceFile;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What answers are made of. Who works one out says what is read; an answer that is used for another
 * one hands on what it was made of itself.
 */
final class Origins {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Deque<Origin> open = new ArrayDeque<>();

  /** What one answer is made of. */
  static final class Origin {
    private final BitSet files = new BitSet();
    private Set<String> fields = Set.of();
    private boolean isStable = true;

    private void add(Origin other) {
      files.or(other.files);
      addFields(other.fields);
      isStable &= other.isStable;
    }

    private void addFields(Set<String> more) {
      if (!more.isEmpty()) {
        fields = new HashSet<>(fields);
        fields.addAll(more);
      }
    }
  }

  void begin() {
    open.push(new Origin());
  }

  /** The innermost answer is there. */
  Origin end() {
    Origin made = open.pop();
    use(made);
    return made;
  }

  /** The innermost answer is made of another one. */
  void use(Origin other) {
    if (!open.isEmpty()) {
      open.peek().add(other);
    }
  }

  /** The innermost answer is made of bodies in that file. */
  void read(SourceFile file) {
    if (!open.isEmpty()) {
      open.peek().files.set(number(file.path()));
    }
  }

  /** The innermost answer is made of what is assigned to that field in initialisers. */
  void readField(String field) {
    if (!open.isEmpty()) {
      open.peek().addFields(Set.of(field));
    }
  }

  /**
   * The innermost answer goes round in a circle: what comes out depends on who was asked first, as
   * does all that is made of it.
   */
  void circle() {
    if (!open.isEmpty()) {
      open.peek().isStable = false;
    }
  }

  /** Whether an answer is the same after changes in these files and of these fields. */
  Predicate unchangedBy(Set<String> paths, Set<String> fields) {
    BitSet files = new BitSet();
    paths.forEach(path -> files.set(number(path)));
    return origin ->
        origin.isStable
            && !origin.files.intersects(files)
            && origin.fields.stream().noneMatch(fields::contains);
  }

  /** Says it of one origin. */
  interface Predicate {
    boolean test(Origin origin);
  }

  private int number(String path) {
    return numbers.computeIfAbsent(path, any -> numbers.size());
  }
}
