package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.KeptWalks.Asked;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says of a condition which of its values means that this thread may wait: {@code !inEventLoop()}
 * is true only there. Helpers of the module that ask for others are looked into.
 */
final class MayWait {
  private final Catalogue catalogue;
  private final ModuleIndex index;

  MayWait(Catalogue catalogue, ModuleIndex index) {
    this.catalogue = catalogue;
    this.index = index;
  }

  /**
   * The value that means it, if there is one.
   *
   * @param definitions initialisers of stable locals, by variable id
   */
  Optional<Boolean> when(Node condition, Map<Integer, Node> definitions) {
    if (condition instanceof Node.Test test && test.operator() == Node.Test.Operator.NOT) {
      return when(test.operands().get(0), definitions).map(value -> !value);
    }
    if (condition instanceof Node.Local local) {
      Node value = definitions.get(local.variable().id());
      return value == null || value instanceof Node.Local
          ? Optional.empty()
          : when(value, definitions);
    }
    if (condition instanceof Node.Call call && !call.isCreation()) {
      return asked(call.callee());
    }
    return Optional.empty();
  }

  private Optional<Boolean> asked(Callee callee) {
    Optional<Boolean> probe =
        catalogue.method(Kind.MAY_WAIT, callee.key()).map(line -> line.is("when", "true"));
    if (probe.isPresent() || !callee.declaredReturn().equals(TypeRef.BOOLEAN)) {
      return probe;
    }
    return index
        .kept()
        .probes()
        .get(
            Asked.about(callee),
            Optional.empty(),
            () -> {
              List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
              return targets.size() == 1 ? answer(targets.get(0)) : Optional.empty();
            });
  }

  /** What a helper's return statements agree on; constants count where a probe decides. */
  private Optional<Boolean> answer(SourceMethod helper) {
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    collect(helper.body(), null, answers);
    return answers.size() == 1 && !answers.contains(Answer.NOTHING)
        ? Optional.of(answers.contains(Answer.TRUE_MEANS_IT))
        : Optional.empty();
  }

  private enum Answer {
    TRUE_MEANS_IT,
    FALSE_MEANS_IT,
    NOTHING;

    static Answer of(boolean value) {
      return value ? TRUE_MEANS_IT : FALSE_MEANS_IT;
    }
  }

  /**
   * @param mayWait what the conditions around say of the thread; null where they say nothing
   */
  private void collect(Node node, Boolean mayWait, Set<Answer> answers) {
    if (node instanceof Node.Lambda) {
      return;
    }
    if (node instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.RETURN) {
      Node value = exit.value();
      if (!(value instanceof Node.Constant constant)) {
        answers.add(when(value, Map.of()).map(Answer::of).orElse(Answer.NOTHING));
      } else if (mayWait != null) {
        answers.add(Answer.of(constant.isTrue() == mayWait));
      }
      return;
    }
    if (node instanceof Node.Branch branch) {
      Optional<Boolean> when = when(branch.condition(), Map.of());
      collect(branch.then(), when.orElse(mayWait), answers);
      if (branch.otherwise() != null) {
        collect(branch.otherwise(), when.map(value -> !value).orElse(mayWait), answers);
      }
      return;
    }
    Children.of(node).forEach(child -> collect(child, mayWait, answers));
  }
}
