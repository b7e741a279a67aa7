package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.KeptWalks.Asked;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides what is proven complete. Every proof of the rule catalogue's row "proven complete" lives
 * here: guards, helper predicates, own callbacks, {@code allOf}, dominating waits, elements.
 *
 * <p>A set of proven paths is written as in {@link Facts}: a leading {@code *} stands for the
 * elements of a collection.
 */
final class Completion {
  private static final int MAX_DEPTH = 12;

  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final Paths paths;
  private final Elements elements;

  Completion(Catalogue catalogue, ModuleIndex index) {
    this.catalogue = catalogue;
    this.index = index;
    paths = new Paths(catalogue, index);
    elements = new Elements(catalogue, index, paths, this);
  }

  Paths paths() {
    return paths;
  }

  Elements elements() {
    return elements;
  }

  /** Whether the future that {@code node} evaluates to is complete when it is evaluated. */
  boolean isComplete(Node node, Facts facts) {
    return isComplete(node, facts, 0);
  }

  private boolean isComplete(Node node, Facts facts, int depth) {
    if (depth > MAX_DEPTH || node == null) {
      return false;
    }
    String path = facts.sayComplete() ? paths.of(node, facts) : null;
    if (path != null && isCompletePath(path, facts)) {
      return true;
    }
    if (node instanceof Node.Local local) {
      String collection = facts.elementOf().get(Paths.variable(local.variable().id()));
      return collection != null && facts.completeElements().contains(collection);
    }
    if (node instanceof Node.Field field) {
      return index.isCompleteField(field.owner(), field.name());
    }
    if (node instanceof Node.Branch branch && branch.otherwise() != null) {
      return isComplete(branch.then(), facts, depth + 1)
          && isComplete(branch.otherwise(), facts, depth + 1);
    }
    if (node instanceof Node.Unknown access && Paths.isElementAccess(access)) {
      return areElementsComplete(access.children().get(0), facts);
    }
    if (node instanceof Node.Call call) {
      MethodKey key = call.callee().key();
      if (catalogue.method(Kind.COMPLETED, key).isPresent()) {
        return true;
      }
      if (catalogue.method(Kind.SAME_STAGE, key).isPresent()) {
        return isComplete(call.receiver(), facts, depth + 1);
      }
      if (catalogue.method(Kind.ELEMENT, key).isPresent()) {
        return areElementsComplete(call.receiver(), facts);
      }
      Optional<CatalogueLine> combines = catalogue.method(Kind.COMBINES, key);
      if (combines.isPresent()) {
        return !call.arguments().isEmpty()
            && call.arguments().stream()
                .allMatch(a -> isComplete(a, facts, depth + 1) || areElementsComplete(a, facts));
      }
      return index.returnsComplete(call.callee());
    }
    return false;
  }

  private static boolean isCompletePath(String path, Facts facts) {
    if (facts.complete().contains(path) || Elements.isCompleteOfEach(path, facts)) {
      return true;
    }
    int index = path.lastIndexOf('[');
    return index > 0 && facts.completeElements().contains(path.substring(0, index));
  }

  /** Whether all elements of the collection, array, iterator or stream are complete futures. */
  boolean areElementsComplete(Node node, Facts facts) {
    return elements.complete(node, facts).contains("");
  }

  /** The receiver or argument an attribute such as {@code on=arg0} names; the receiver without. */
  static Node subject(Node.Call call, CatalogueLine line, String attribute) {
    return subject(call, line.attribute(attribute).orElse("receiver"));
  }

  private static Node subject(Node.Call call, String word) {
    if (word.startsWith("arg")) {
      int index = word.startsWith("arg*") ? 0 : argumentIndex(word);
      return index >= 0 && index < call.arguments().size() ? call.arguments().get(index) : null;
    }
    return word.equals("receiver") ? call.receiver() : null;
  }

  /** The number in {@code argN} or {@code argN-elements}; -1 for other words. */
  static int argumentIndex(String word) {
    int end = 3;
    while (end < word.length() && Character.isDigit(word.charAt(end))) {
      end++;
    }
    return word.startsWith("arg") && end > 3 ? Integer.parseInt(word.substring(3, end)) : -1;
  }

  /**
   * The futures that are complete once the stage {@code node} evaluates to is.
   *
   * @param afterFailure whether it may have completed by failing
   */
  Set<String> completeOnceDone(Node node, Facts facts, boolean afterFailure) {
    Set<String> found = new HashSet<>();
    completeOnceDone(node, facts, afterFailure, found, 0);
    return found;
  }

  private void completeOnceDone(
      Node node, Facts facts, boolean afterFailure, Set<String> found, int depth) {
    if (node == null || depth > MAX_DEPTH) {
      return;
    }
    String path = paths.of(node, facts);
    if (path != null) {
      found.add(path);
      found.addAll(facts.members().getOrDefault(path, Set.of()));
    }
    if (!(node instanceof Node.Call call)) {
      return;
    }
    MethodKey key = call.callee().key();
    Optional<CatalogueLine> combines = catalogue.method(Kind.COMBINES, key);
    if (combines.isPresent()) {
      for (Node argument : call.arguments()) {
        completeOnceDone(argument, facts, afterFailure, found, depth + 1);
        elements(argument, facts, found, depth + 1);
      }
      if (call.receiver() != null) {
        completeOnceDone(call.receiver(), facts, afterFailure, found, depth + 1);
      }
      return;
    }
    if (index.knows(call.callee())) {
      found.addAll(throughCallee(call, MethodOutcome::onceReturnedIsDone, facts));
    }
    Optional<CatalogueLine> dependent = catalogue.method(Kind.DEPENDENT, key);
    boolean follows =
        dependent.isPresent() && !(afterFailure && dependent.get().has("success-only"));
    if (follows || catalogue.method(Kind.SAME_STAGE, key).isPresent()) {
      completeOnceDone(call.receiver(), facts, afterFailure, found, depth + 1);
    }
  }

  /** Adds the collections whose elements are the elements of {@code node}, and single elements. */
  private void elements(Node node, Facts facts, Set<String> found, int depth) {
    if (node == null || depth > MAX_DEPTH) {
      return;
    }
    String path = paths.of(node, facts);
    if (path != null && !(node instanceof Node.Call)) {
      found.add("*" + path);
      for (String member : facts.members().getOrDefault("*" + path, Set.of())) {
        found.add(member);
      }
      return;
    }
    if (!(node instanceof Node.Call call)) {
      if (node instanceof Node.Unknown array) {
        array.children().forEach(c -> completeOnceDone(c, facts, true, found, depth + 1));
      }
      return;
    }
    String source = elements.source(call, facts, false);
    if (source != null) {
      found.add("*" + source);
      found.addAll(facts.members().getOrDefault("*" + source, Set.of()));
    }
    if (catalogue.method(Kind.ELEMENTS, call.callee().key()).isPresent()) {
      for (Node argument : call.arguments()) {
        completeOnceDone(argument, facts, true, found, depth + 1);
        elements(argument, facts, found, depth + 1);
      }
      return;
    }
    Optional<CatalogueLine> same = catalogue.method(Kind.SAME_ELEMENTS, call.callee().key());
    if (same.isPresent() && !same.get().has("some")) {
      elements(subject(call, same.get(), "on"), facts, found, depth + 1);
    } else if (call.arguments().size() == 1 && "".equals(elements.read(call.arguments().get(0)))) {
      elements(call.receiver(), facts, found, depth + 1);
    }
  }

  /** The collections and futures that a collection-valued expression takes its elements from. */
  Set<String> elementsOf(Node node, Facts facts) {
    Set<String> found = new HashSet<>();
    elements(node, facts, found, 0);
    return found;
  }

  /**
   * What is proven when a condition has a value.
   *
   * @param outcome the value the condition has
   */
  Set<String> provenBy(Node condition, boolean outcome, Facts facts) {
    Set<String> found = new HashSet<>();
    provenBy(condition, outcome, facts, found, 0);
    return found;
  }

  private void provenBy(Node node, boolean outcome, Facts facts, Set<String> found, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node instanceof Node.Test test) {
      provenByTest(test, outcome, facts, found, depth);
    } else if (node instanceof Node.Local local && outcome) {
      found.addAll(facts.whenTrue().getOrDefault(Paths.variable(local.variable().id()), Set.of()));
    } else if (node instanceof Node.Call call) {
      provenByCall(call, outcome, facts, found);
    }
  }

  private void provenByTest(
      Node.Test test, boolean outcome, Facts facts, Set<String> found, int depth) {
    List<Node> operands = test.operands();
    switch (test.operator()) {
      case NOT -> provenBy(operands.get(0), !outcome, facts, found, depth + 1);
      case AND, OR -> {
        boolean all = test.operator() == Node.Test.Operator.AND;
        if (all == outcome) {
          operands.forEach(o -> provenBy(o, outcome, facts, found, depth + 1));
        } else {
          found.addAll(
              operands.stream()
                  .map(o -> provenBy(o, outcome, facts))
                  .reduce(
                      (one, other) -> {
                        one.retainAll(other);
                        return one;
                      })
                  .orElse(Set.of()));
        }
      }
      case EQUAL, NOT_EQUAL ->
          provenByComparison(
              operands, outcome == (test.operator() == Node.Test.Operator.EQUAL), facts, found);
      case INSTANCE_OF -> {}
    }
  }

  /** {@code f.isDone() == true}, {@code f.state() == State.SUCCESS}, {@code state != RUNNING}. */
  private void provenByComparison(
      List<Node> operands, boolean equal, Facts facts, Set<String> found) {
    for (int i = 0; i < 2 && operands.size() == 2; i++) {
      Node value = operands.get(1 - i);
      if (operands.get(i) instanceof Node.Local failure
          && value instanceof Node.Constant none
          && none.isNull()
          && equal) {
        found.addAll(facts.whenTrue().getOrDefault(whenNull(failure.variable()), Set.of()));
      }
      if (!(operands.get(i) instanceof Node.Call call)) {
        continue;
      }
      if (value instanceof Node.Constant constant && (constant.isTrue() || constant.isFalse())) {
        provenBy(call, equal == constant.isTrue(), facts, found, 1);
        continue;
      }
      Optional<CatalogueLine> probe = catalogue.method(Kind.PROBE, call.callee().key());
      String constant = value instanceof Node.Field field ? field.name() : null;
      if (constant == null && value instanceof Node.Constant c && c.value() != null) {
        constant = c.value().substring(c.value().lastIndexOf('.') + 1);
      }
      Optional<String> not = probe.flatMap(p -> p.attribute("not"));
      if (not.isPresent() && constant != null && equal != constant.equals(not.get())) {
        addSubject(call, probe.get(), facts, found);
      }
    }
  }

  private void provenByCall(Node.Call call, boolean outcome, Facts facts, Set<String> found) {
    Optional<CatalogueLine> probe = catalogue.method(Kind.PROBE, call.callee().key());
    if (probe.isPresent()) {
      boolean when = !probe.get().attribute("when").orElse("true").equals("false");
      if (probe.get().attribute("not").isEmpty() && when == outcome) {
        addSubject(call, probe.get(), facts, found);
      }
      return;
    }
    if (index.knows(call.callee())) {
      for (String proven : predicate(call.callee(), outcome)) {
        substitute(proven, call, facts).ifPresent(found::add);
      }
    } else if (call.receiver() instanceof Node.Local stored && call.arguments().size() == 1) {
      String argument =
          facts.whenTrue().isEmpty() ? null : paths.of(call.arguments().get(0), facts);
      if (argument != null && call.callee().isAbstract()) {
        elements.keptBy(stored, outcome, facts).forEach(read -> found.add(argument + read));
      }
    }
  }

  /** Where the facts hold what is known if a variable is null. */
  static String whenNull(Variable variable) {
    return Paths.variable(variable.id()) + "=null";
  }

  private void addSubject(Node.Call call, CatalogueLine probe, Facts facts, Set<String> found) {
    Node subject = subject(call, probe, "on");
    if (subject != null) {
      found.addAll(completeOnceDone(subject, facts, true));
    }
  }

  /**
   * What a boolean method of the module proves when it returns {@code outcome}, in terms of its own
   * parameters and fields.
   */
  Set<String> predicate(Callee callee, boolean outcome) {
    return index
        .kept()
        .predicates()
        .get(
            Asked.about(callee, outcome),
            Set.of(),
            () -> {
              List<SourceMethod> targets = index.targets(callee.key(), callee.isOverridable());
              return targets.size() == 1 && targets.get(0).returns().equals(TypeRef.BOOLEAN)
                  ? index.outcome(targets.get(0)).provenWhen(outcome, this)
                  : Set.of();
            });
  }

  /** The futures of the caller that are complete when the callee runs the function it is given. */
  Set<String> whenRun(Node.Call call, int argument, Facts facts) {
    return throughCallee(
        call, outcome -> outcome.provenWhenRun().getOrDefault(argument, Set.of()), facts);
  }

  /** What the only method that a call can run proves of its parameters, said of the arguments. */
  private Set<String> throughCallee(
      Node.Call call, Function<MethodOutcome, Set<String>> what, Facts facts) {
    Set<String> found = new HashSet<>();
    if (index.knows(call.callee())) {
      List<SourceMethod> targets =
          index.targets(call.callee().key(), call.callee().isOverridable());
      if (targets.size() == 1) {
        for (String proven : what.apply(index.outcome(targets.get(0)))) {
          if (proven.startsWith("{") || proven.startsWith("*{")) {
            substitute(proven, call, facts).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /** Rewrites a path of the callee's parameters into one of the caller's arguments. */
  private Optional<String> substitute(String proven, Node.Call call, Facts facts) {
    String star = proven.startsWith("*") ? "*" : "";
    String path = proven.substring(star.length());
    if (path.indexOf('{', 1) >= 0) {
      return Optional.empty();
    }
    if (!path.startsWith("{")) {
      if (path.startsWith("this:") || path.contains(";") && call.receiver() instanceof Node.This) {
        return Optional.of(proven);
      }
      int field = path.lastIndexOf('.', path.indexOf(';'));
      if (call.receiver() == null || field < 0) {
        return Optional.of(proven);
      }
      return Optional.ofNullable(paths.of(call.receiver(), facts))
          .map(receiver -> star + receiver + path.substring(field));
    }
    int end = path.indexOf('}');
    List<SourceMethod> targets = index.targets(call.callee().key(), true);
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    int id = Integer.parseInt(path.substring(1, end));
    for (var parameter : targets.get(0).parameters()) {
      if (parameter.id() == id && parameter.parameterIndex() < call.arguments().size()) {
        String argument = paths.of(call.arguments().get(parameter.parameterIndex()), facts);
        return Optional.ofNullable(argument).map(a -> star + a + path.substring(end + 1));
      }
    }
    return Optional.empty();
  }
}
