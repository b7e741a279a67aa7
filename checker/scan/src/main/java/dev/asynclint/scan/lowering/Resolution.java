package dev.asynclint.scan.lowering;

import java.util.HashMap;
import java.util.Map;

/** How many calls could be told, and what stood in the way of the others. */
public final class Resolution {
  private final Map<String, Integer> causes = new HashMap<>();
  private int calls;
  private int unresolved;

  /** Nothing is counted yet. */
  Resolution() {}

  /**
   * What was counted before.
   *
   * @param causes what was in the way, and how often
   */
  public Resolution(int calls, int unresolved, Map<String, Integer> causes) {
    this.calls = calls;
    this.unresolved = unresolved;
    this.causes.putAll(causes);
  }

  void resolved() {
    calls++;
  }

  /**
   * @param cause what is not known: the name of a type or method
   */
  void unresolved(String cause) {
    calls++;
    unresolved++;
    causes.merge(cause, 1, Integer::sum);
  }

  /** Adds what was counted elsewhere. */
  public void add(Resolution other) {
    calls += other.calls;
    unresolved += other.unresolved;
    other.causes.forEach((cause, count) -> causes.merge(cause, count, Integer::sum));
  }

  /** Takes back what was counted since. */
  void reset(int earlierCalls, int earlierUnresolved) {
    calls = earlierCalls;
    unresolved = earlierUnresolved;
  }

  /** Calls and creations of objects. */
  public int calls() {
    return calls;
  }

  public int unresolved() {
    return unresolved;
  }

  /** What was in the way, and how often. */
  public Map<String, Integer> causes() {
    return causes;
  }
}
