package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;

/**
 * Marks calls that block without waiting for a future: what the catalogue says, what says so of
 * itself by an annotation, and what declares {@code throws InterruptedException}.
 */
final class BlockingCalls {
  private static final String INTERRUPTED = "java.lang.InterruptedException";

  private final FlowContext context;
  private final Catalogue catalogue;
  private final UnitTree units;

  BlockingCalls(FlowContext context, UnitTree units) {
    this.context = context;
    this.catalogue = context.catalogue();
    this.units = units;
  }

  /** Marks the call if it blocks. */
  void mark(Callee callee, Range range) {
    if (isKnown(callee) || isInterruptible(callee)) {
      units.mark(Kind.BLOCK.word(), callee.key(), range);
    }
  }

  private boolean isKnown(Callee callee) {
    return catalogue.method(Kind.BLOCK, callee.key()).isPresent()
        || callee.annotations().stream()
            .anyMatch(annotation -> catalogue.annotation(Kind.BLOCK, annotation).isPresent());
  }

  /** Whether its exception tells that it blocks. Of a method in the module its body tells. */
  private boolean isInterruptible(Callee callee) {
    return callee.thrown().contains(INTERRUPTED)
        && !context.index().knows(callee)
        && catalogue.method(Kind.WAIT, callee.key()).isEmpty()
        && catalogue.method(Kind.LOCK, callee.key()).isEmpty()
        && !catalogue.denies(Kind.WAIT, callee.key())
        && !catalogue.denies(Kind.BLOCK, callee.key());
  }
}
