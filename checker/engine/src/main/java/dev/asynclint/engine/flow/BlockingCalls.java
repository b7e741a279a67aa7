package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import java.util.Optional;

/**
 * Marks calls that block without waiting for a future: what the catalogue says, what says so of
 * itself by an annotation, and what declares {@code throws InterruptedException}.
 */
final class BlockingCalls {
  private static final String INTERRUPTED = "java.lang.InterruptedException";
  private static final String WHAT = "what";

  /** What a method does that is known by its exception only. */
  static final String INTERRUPTIBLE = "interruptible";

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
    String what = what(callee);
    if (!what.isEmpty()) {
      units
          .current()
          .marks
          .add(
              new MarkSite(
                  units.site(range),
                  Kind.BLOCK.word(),
                  callee.key().display(),
                  callee.key().parameters().size(),
                  what,
                  units.guard()));
    }
  }

  private String what(Callee callee) {
    if (catalogue.speaksOf(callee.key())) {
      Optional<CatalogueLine> line = catalogue.method(Kind.BLOCK, callee.key());
      if (line.isPresent()) {
        return line.get().attribute(WHAT).orElse(Kind.BLOCK.word());
      }
    }
    for (String annotation : callee.annotations()) {
      Optional<CatalogueLine> line = catalogue.annotation(Kind.BLOCK, annotation);
      if (line.isPresent()) {
        return line.get().attribute(WHAT).orElse(Kind.BLOCK.word());
      }
    }
    // Of a method in the module its body tells.
    return callee.thrown().contains(INTERRUPTED)
            && !context.index().knows(callee)
            && catalogue.method(Kind.WAIT, callee.key()).isEmpty()
            && catalogue.method(Kind.LOCK, callee.key()).isEmpty()
            && !catalogue.denies(Kind.WAIT, callee.key())
            && !catalogue.denies(Kind.BLOCK, callee.key())
        ? INTERRUPTIBLE
        : "";
  }
}
