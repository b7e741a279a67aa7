package dev.asynclint.engine.rule;

import dev.asynclint.engine.Suppressing;
import dev.asynclint.engine.rule.DroppedValues.Dropped;
import java.util.Set;

/** What {@code @SuppressWarnings} says of dropped values. */
final class SuppressedDrops {
  private SuppressedDrops() {}

  static boolean contain(EnclosingCode enclosing, Dropped dropped, String check) {
    Set<String> names = enclosing.suppressed(dropped.body(), dropped.node());
    // That check does not know cold types.
    boolean future = !dropped.cold() && !dropped.isSubscription();
    return names.contains(check)
        || names.contains(Suppressing.ALL)
        || future && names.contains(Suppressing.IGNORED_FUTURES);
  }
}
