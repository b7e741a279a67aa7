package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.FunctionalType;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.Execution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides who runs a function given to a library method: the heart of precision. */
final class Executions {
  private static final int MAX_DEPTH = 8;

  private final Catalogue catalogue;
  private final ModuleIndex index;

  Executions(Catalogue catalogue, ModuleIndex index) {
    this.catalogue = catalogue;
    this.index = index;
  }

  /** The catalogue's line about argument {@code argument} of a method, if it has one. */
  Optional<CatalogueLine> line(MethodKey callee, int argument) {
    for (CatalogueLine line : catalogue.methodAll(Kind.RUNS, callee)) {
      if (line.has("arg*") || line.has("arg" + argument)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /**
   * Who runs the function.
   *
   * @param downstream the calls this call's result is the receiver of, nearest first
   * @param around who runs the code around the call
   * @param definitions initialisers of stable locals by variable id
   */
  Execution resolve(
      CatalogueLine line,
      Node.Call call,
      List<Node.Call> downstream,
      Execution around,
      Map<Integer, Node> definitions) {
    Execution stated = Execution.ofCatalogue(line.attribute("context").orElse("later"));
    return switch (stated) {
      case EXECUTOR -> {
        String where = line.attribute("executor").orElse("receiver");
        Node executor = Completion.subject(call, line, "executor");
        Execution found = executor == null ? Execution.EXECUTOR : executor(executor, definitions);
        yield found == Execution.INLINE && !where.equals("receiver") ? Execution.COMPLETING : found;
      }
      case SUBSCRIBER -> scheduler(call, downstream, around, definitions);
      default -> stated;
    };
  }

  /**
   * Whether a call may choose the scheduler of the reactive value it is given, or is followed by
   * one that does: a method that makes another one of it, of the module of the same type.
   */
  boolean handsOn(Node.Call call, Node argument) {
    return !call.isCreation()
        && isCold(argument.type())
        && (index.knows(call.callee())
            ? call.type().name().equals(argument.type().name())
            : isCold(call.type()));
  }

  /** Whether a call gives the reactive value to a function of ours, which may choose for it. */
  private boolean isAssembly(Node.Call call) {
    String on = call.receiver() == null ? "" : call.receiver().type().name();
    for (Node argument : call.arguments()) {
      FunctionalType target =
          argument instanceof Node.Lambda lambda
              ? lambda.target()
              : argument instanceof Node.Reference reference ? reference.target() : null;
      if (target != null
          && !target.parameters().isEmpty()
          && target.parameters().get(0).name().equals(on)
          && isCold(target.parameters().get(0))) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing of a value of this type happens before somebody subscribes. */
  boolean isCold(TypeRef type) {
    return catalogue.type(Kind.ASYNC_TYPE, type.name()).filter(l -> l.has("cold")).isPresent();
  }

  private Execution scheduler(
      Node.Call call,
      List<Node.Call> downstream,
      Execution around,
      Map<Integer, Node> definitions) {
    Node upstream = call.receiver();
    boolean isInner = false;
    for (int depth = 0; upstream != null && depth < 64; depth++) {
      if (upstream instanceof Node.Local local) {
        upstream = definitions.get(local.variable().id());
        continue;
      }
      if (!(upstream instanceof Node.Call before)) {
        break;
      }
      Optional<Execution> found = scheduled(before, "downstream", definitions);
      if (found.isPresent()) {
        return isInner && isTimer(before) ? Execution.LATER : found.get();
      }
      isInner |= bringsAnother(before);
      // The thread that subscribes also carries the signals, unless the source has its own.
      if (scheduled(before, "upstream", definitions).filter(Execution::mayBlock).isPresent()) {
        return Execution.LATER;
      }
      upstream = before.receiver();
    }
    for (Node.Call after : downstream) {
      Optional<Execution> found = scheduled(after, "upstream", definitions);
      if (found.isPresent()) {
        return found.get();
      }
      if (isAssembly(after)
          || index.knows(after.callee())
              && after.arguments().stream().anyMatch(argument -> handsOn(after, argument))) {
        return Execution.LATER;
      }
    }
    return around.mayBlock() ? around : Execution.SUBSCRIBER;
  }

  /** Whether a call has a scheduler of its own choice. */
  private boolean isTimer(Node.Call call) {
    return catalogue.methodAll(Kind.SCHEDULER, call.callee().key()).stream()
        .anyMatch(line -> line.has("as"));
  }

  /** Whether what comes after a step may come from another reactive value that it is given. */
  private boolean bringsAnother(Node.Call step) {
    return step.arguments().stream()
        .anyMatch(
            argument ->
                isCold(argument.type())
                    || argument instanceof Node.Lambda lambda
                        && (isCold(lambda.target().returns()) || isCold(lambda.body().type()))
                    || argument instanceof Node.Reference reference
                        && isCold(reference.callee().declaredReturn()));
  }

  /** The scheduler a call chooses for what stands after it, or for what stands before it. */
  private Optional<Execution> scheduled(
      Node.Call call, String decidesFor, Map<Integer, Node> definitions) {
    for (CatalogueLine line : catalogue.methodAll(Kind.SCHEDULER, call.callee().key())) {
      if (line.attribute("position").orElse("").equals(decidesFor)) {
        for (int i = 0; i < call.arguments().size(); i++) {
          if (line.has("arg" + i)) {
            Execution found = executor(call.arguments().get(i), definitions);
            return Optional.of(found == Execution.INLINE ? Execution.SUBSCRIBER : found);
          }
        }
        if (line.has("as")) {
          return line.attribute("as").map(Execution::ofCatalogue);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What an expression for an executor or scheduler is; an ordinary pool when nothing says more.
   */
  Execution executor(Node expression, Map<Integer, Node> definitions) {
    return known(expression, definitions, 0).orElse(Execution.EXECUTOR);
  }

  /** What the expression itself says, then what it was given, then its type. */
  private Optional<Execution> known(Node expression, Map<Integer, Node> definitions, int depth) {
    Optional<CatalogueLine> line = Optional.empty();
    Node given = null;
    if (expression instanceof Node.Call call) {
      line = catalogue.method(Kind.EXECUTOR, call.callee().key());
    } else if (expression instanceof Node.Reference reference) {
      line = catalogue.method(Kind.EXECUTOR, reference.callee().key());
    } else if (expression instanceof Node.Lambda lambda) {
      line =
          lambda.body() instanceof Node.Call call
              ? catalogue.method(Kind.EXECUTOR, call.callee().key())
              : line;
    } else if (expression instanceof Node.Local local) {
      given = definitions.get(local.variable().id());
    } else if (expression instanceof Node.Field field) {
      line = catalogue.field(Kind.EXECUTOR, field.owner(), field.name());
      List<Node> values = index.fieldValues(field.owner(), field.name());
      given = values.size() == 1 ? values.get(0) : null;
    }
    if (line.isEmpty() && given != null && depth < MAX_DEPTH) {
      Optional<Execution> found = known(given, definitions, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    if (line.isEmpty()) {
      line = catalogue.type(Kind.EXECUTOR, expression.type().name());
    }
    return line.map(said -> Execution.ofCatalogue(said.attribute("context").orElse("pool")));
  }
}
