package dev.asynclint.engine.rule;

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

/** What belongs to a thread: which calls read it, and which set it for the thread they run on. */
final class ThreadContexts {
  private final RuleContext context;
  private final Catalogue catalogue;
  private Boolean propagated;
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

  /** Whether a unit sets it before the call, itself or in a helper that is one call away. */
  boolean isSetBefore(MethodBody body, UnitId unit, String what, Node.Call read) {
    return body.calls().stream()
        .filter(call -> body.unit(call).equals(unit))
        .filter(call -> isValue(read) || call.range().start() < read.range().start())
        .anyMatch(call -> set(body, call).contains(what));
  }

  /** What a call sets: itself, or as a helper or scope of the module that does it. */
  private Set<String> set(MethodBody body, Node.Call call) {
    Set<String> found = new HashSet<>();
    setBy(body, call).ifPresent(found::add);
    MethodBody inside = context.body(call.callee().key());
    if (inside != null) {
      inside.calls().forEach(deep -> setBy(inside, deep).ifPresent(found::add));
    }
    return found;
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

  /** Whether what is read, or asked of it, is compared with null: who does so expects none. */
  private boolean isQuestioned(MethodBody body, Node.Call read) {
    Node asked = read;
    while (body.parent(asked) instanceof Node.Call next && next.receiver() == asked) {
      asked = next;
    }
    for (Node each = read; each != null; each = each == asked ? null : body.parent(each)) {
      if (isNullTested(body, each)) {
        return true;
      }
    }
    return body.parent(asked) instanceof Node.Declare kept
        && body.nodes().stream()
            .anyMatch(node -> Subtree.isRead(node, kept.variable()) && isNullTested(body, node));
  }

  private boolean isNullTested(MethodBody body, Node value) {
    Node around = body.parent(value);
    if (around instanceof Node.Test test) {
      return test.operands().stream().anyMatch(Nulls::isNull);
    }
    return around instanceof Node.Call call
        && catalogue
            .method(Kind.NULL_TEST, call.callee().key())
            .filter(
                line ->
                    IntStream.range(0, call.arguments().size())
                        .anyMatch(i -> call.arguments().get(i) == value && line.namesArgument(i)))
            .isPresent();
  }
}
