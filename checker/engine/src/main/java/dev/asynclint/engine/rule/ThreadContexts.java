package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.UnitId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What belongs to a thread: which calls read it, and which set it for the thread they run on. */
final class ThreadContexts {
  private final RuleContext context;
  private final Catalogue catalogue;
  private static final int MAX_DEPTH = 3;

  private Boolean propagated;
  private NullTests nullTests;
  private Set<String> setSomewhere;

  ThreadContexts(RuleContext context) {
    this.context = context;
    catalogue = context.catalogue();
  }

  /** Whether the module carries contexts along: which work that is, nobody can say. */
  boolean arePropagated() {
    if (propagated == null) {
      propagated =
          context.bodies().stream()
              .flatMap(body -> body.calls().stream())
              .anyMatch(
                  call ->
                      catalogue.method(Kind.PROPAGATES_CONTEXT, call.callee().key()).isPresent()
                          || catalogue
                              .type(Kind.PROPAGATES_CONTEXT, call.type().name())
                              .isPresent());
    }
    return propagated;
  }

  /**
   * What a call reads and relies on, as messages name it: {@code security context}, {@code value of
   * Tenants.CURRENT}.
   */
  Optional<String> read(MethodBody body, Node.Call call) {
    return line(call)
        .filter(line -> !line.has("sets") && !isQuestioned(body, call))
        .flatMap(line -> name(line, body, call))
        .filter(name -> !isValue(call) || setSomewhere().contains(name));
  }

  /** What a unit itself sets for the thread it runs on. */
  Set<String> setIn(MethodBody body, UnitId unit) {
    return body.calls().stream()
        .filter(call -> body.unit(call).equals(unit))
        .flatMap(call -> set(body, call).stream())
        .collect(Collectors.toSet());
  }

  /** What a call sets: itself, or in helpers or scopes of the module, a few calls deep. */
  private Set<String> set(MethodBody body, Node.Call call) {
    Set<String> found = new HashSet<>();
    set(body, call, 0, found);
    return found;
  }

  private void set(MethodBody body, Node.Call call, int depth, Set<String> found) {
    setBy(body, call).ifPresent(found::add);
    MethodBody inside = depth < MAX_DEPTH ? context.body(call.callee().key()) : null;
    if (inside != null) {
      inside.calls().forEach(deep -> set(inside, deep, depth + 1, found));
    }
  }

  /** Whether somebody compares what a method gives back with null. */
  boolean isNullAnAnswerOf(MethodKey method) {
    if (nullTests == null) {
      nullTests = new NullTests(context);
    }
    return nullTests.areMadeOf(method);
  }

  private Optional<String> setBy(MethodBody body, Node.Call call) {
    return line(call).filter(line -> line.has("sets")).flatMap(line -> name(line, body, call));
  }

  private Optional<CatalogueLine> line(Node.Call call) {
    return catalogue.method(Kind.THREAD_BOUND, call.callee().key());
  }

  private Optional<String> name(CatalogueLine line, MethodBody body, Node.Call call) {
    return line.has("of")
        ? holder(line, body, call.receiver())
        : line.attribute("what").map(what -> what + " context");
  }

  /** A field that holds one such value for each thread, empty at first, and not handed down. */
  private Optional<String> holder(CatalogueLine line, MethodBody body, Node receiver) {
    if (!(receiver instanceof Node.Field field)) {
      return Optional.empty();
    }
    List<Node> values = context.assignedValues().of(body, field);
    boolean isEmptyAtFirst =
        values.size() == 1
            && values.get(0) instanceof Node.Call made
            && made.isCreation()
            && made.anonymousClass() == null
            && made.callee().key().owner().equals(line.subject().type());
    String owner = field.owner().substring(field.owner().lastIndexOf('.') + 1);
    return isEmptyAtFirst
        ? Optional.of("value of " + owner + "." + field.name())
        : Optional.empty();
  }

  private boolean isValue(Node.Call call) {
    return line(call).filter(line -> line.has("of")).isPresent();
  }

  private Set<String> setSomewhere() {
    if (setSomewhere == null) {
      setSomewhere = new HashSet<>();
      for (MethodBody body : context.bodies()) {
        for (Node.Call call : body.calls()) {
          setBy(body, call).ifPresent(setSomewhere::add);
        }
      }
    }
    return setSomewhere;
  }

  /** Whether the code expects that there may be none. */
  private boolean isQuestioned(MethodBody body, Node.Call read) {
    return isQuestioned(body, read, 0);
  }

  private boolean isQuestioned(MethodBody body, Node value, int depth) {
    return isQuestionedAt(body, value)
        || depth < MAX_DEPTH
            && body.parent(last(body, value)) instanceof Node.Declare kept
            && body.nodes().stream()
                .anyMatch(
                    node ->
                        Subtree.isRead(node, kept.variable())
                            && isQuestioned(body, node, depth + 1));
  }

  private static Node last(MethodBody body, Node value) {
    List<Node.Call> chained = body.chainedOn(value);
    return chained.isEmpty() ? value : chained.get(chained.size() - 1);
  }

  /** Whether a value, or what is asked of it, is tested where it stands, or by who is given it. */
  private boolean isQuestionedAt(MethodBody body, Node value) {
    return Stream.concat(Stream.of(value), body.chainedOn(value).stream())
        .anyMatch(each -> isTested(body, each));
  }

  private boolean isTested(MethodBody body, Node value) {
    Node around = body.parent(value);
    if (around instanceof Node.Test test) {
      return test.operator() == Node.Test.Operator.INSTANCE_OF
          || test.operands().stream().anyMatch(Nulls::isNull);
    }
    if (!(around instanceof Node.Call call) || call.receiver() == value) {
      return false;
    }
    MethodKey key = call.callee().key();
    return key.name().equals("equals")
        // A text was asked of something that was there.
        || context.index().knows(call.callee()) && !value.type().name().equals("java.lang.String")
        || catalogue.method(Kind.COMPARES, key).isPresent()
        || catalogue
            .method(Kind.NULL_TEST, key)
            .filter(
                line ->
                    IntStream.range(0, call.arguments().size())
                        .anyMatch(i -> call.arguments().get(i) == value && line.namesArgument(i)))
            .isPresent();
  }
}
