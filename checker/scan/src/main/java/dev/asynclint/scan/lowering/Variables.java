package dev.asynclint.scan.lowering;

import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.scan.types.JavaType;
import java.util.Set;

/** The variables of one outermost body: those of its lambdas and local classes among them. */
final class Variables {
  /** Which locals get one value only. */
  final Stability stability = new Stability();

  int next;

  Variable declare(
      String name,
      JavaType type,
      int parameterIndex,
      boolean stable,
      Set<String> annotations,
      Set<String> suppressed,
      Range range) {
    return new Variable(
        next++, name, type.ref(), parameterIndex, stable, annotations, suppressed, range);
  }
}
