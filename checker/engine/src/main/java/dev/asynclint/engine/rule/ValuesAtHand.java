package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;

/** Which expressions only read what is in memory. */
final class ValuesAtHand {
  private final Catalogue catalogue;
  private final ModuleIndex index;

  ValuesAtHand(RuleContext context) {
    catalogue = context.catalogue();
    index = context.index();
  }

  /** Whether evaluating it reads and does nothing else; nothing at all counts, too. */
  boolean is(Node value) {
    if (value instanceof Node.Block block) {
      return block.statements().isEmpty();
    }
    if (value instanceof Node.Field field) {
      return field.receiver() == null || is(field.receiver());
    }
    if (value instanceof Node.Call call) {
      return reads(call.callee())
          && (call.receiver() == null || is(call.receiver()))
          && call.arguments().stream().allMatch(this::is);
    }
    return value instanceof Node.Constant
        || value instanceof Node.Local
        || value instanceof Node.This;
  }

  /** Whether a method only reads what its object holds. */
  boolean reads(Callee callee) {
    return catalogue.method(Kind.AT_HAND, callee.key()).isPresent()
        || index.knows(callee) && (isGetter(callee) || isAccessor(callee));
  }

  /** What a record has for a component, unless its author has written it. */
  private boolean isAccessor(Callee callee) {
    SourceClass owner = index.classNamed(callee.key().owner());
    return owner != null
        && owner.kind() == SourceClass.Kind.RECORD
        && index.method(callee.key()) == null
        && callee.key().parameters().isEmpty()
        && owner.fields().stream().anyMatch(field -> field.name().equals(callee.key().name()));
  }

  private boolean isGetter(Callee callee) {
    List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
    return targets.size() == 1
        && targets.get(0).body() instanceof Node.Block block
        && block.statements().size() == 1
        && block.statements().get(0) instanceof Node.Exit exit
        && exit.kind() == Node.Exit.Kind.RETURN
        && (exit.value() instanceof Node.Constant
            || exit.value() instanceof Node.Field field
                && (field.receiver() == null || field.receiver() instanceof Node.This));
  }

  /** Whether it is the same whenever it is evaluated. */
  boolean isStill(Node value) {
    if (value instanceof Node.Field field) {
      return field.stable() && (field.receiver() == null || isStill(field.receiver()));
    }
    return value instanceof Node.Block
        || value instanceof Node.Constant
        || value instanceof Node.This
        || value instanceof Node.Local local && local.variable().stable();
  }
}
