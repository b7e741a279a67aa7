package dev.asynclint.engine.rule;

import dev.asynclint.engine.rule.DroppedValues.Dropped;
import java.util.Set;

/** What {@code @SuppressWarnings} says of dropped values. */
final class SuppressedDrops {
  /** The compiler plugin's own check for dropped futures; it does not know cold types. */
  private static final String OTHER_NAME = "FutureReturnValueIgnored";

  private SuppressedDrops() {}

  static boolean contain(EnclosingCode enclosing, Dropped dropped, String check) {
    Set<String> names = enclosing.suppressed(dropped.body(), dropped.node());
    boolean future = !dropped.cold() && !dropped.isSubscription();
    return names.contains(check)
        || names.contains("AsyncLint")
        || future && names.contains(OTHER_NAME);
  }
}
