package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceClass.SourceField;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import java.util.List;
import java.util.function.BiPredicate;

/** Whether classes differ inside of bodies only, and in where they stand. */
final class SameDeclarations {
  private SameDeclarations() {}

  static boolean of(List<SourceClass> before, List<SourceClass> now) {
    return all(before, now, SameDeclarations::same);
  }

  private static <T> boolean all(List<T> before, List<T> now, BiPredicate<T, T> same) {
    if (before.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!same.test(before.get(i), now.get(i))) {
        return false;
      }
    }
    return true;
  }

  // What has no place is compared as a whole; of all else, everything but the place.

  private static boolean same(SourceClass before, SourceClass now) {
    return bare(before).equals(bare(now))
        && before.file().generated() == now.file().generated()
        && all(before.fields(), now.fields(), (one, other) -> bare(one).equals(bare(other)))
        && all(before.methods(), now.methods(), SameDeclarations::same);
  }

  private static SourceClass bare(SourceClass type) {
    return new SourceClass(
        type.name(),
        type.file(),
        type.kind(),
        type.isFinal(),
        type.isPublic(),
        type.enclosingClass(),
        type.enclosingMethod(),
        type.annotations(),
        List.of(),
        List.of(),
        type.suppressed(),
        null);
  }

  private static SourceField bare(SourceField field) {
    return new SourceField(
        field.name(),
        field.type(),
        field.isStatic(),
        field.isFinal(),
        field.isPrivate(),
        field.annotations(),
        field.suppressed(),
        null);
  }

  private static boolean same(SourceMethod before, SourceMethod now) {
    return bare(before).equals(bare(now))
        && (before.body() == null) == (now.body() == null)
        && all(
            before.parameters(), now.parameters(), (one, other) -> bare(one).equals(bare(other)));
  }

  private static SourceMethod bare(SourceMethod method) {
    return new SourceMethod(
        method.key(),
        method.returns(),
        List.of(),
        method.modifiers(),
        method.annotations(),
        method.overrides(),
        method.thrown(),
        method.suppressed(),
        null,
        null);
  }

  private static Variable bare(Variable parameter) {
    return new Variable(
        parameter.id(),
        parameter.name(),
        parameter.type(),
        parameter.parameterIndex(),
        parameter.stable(),
        parameter.annotations(),
        parameter.suppressed(),
        null);
  }
}
