package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.graph.CallGraph.Run;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.Execution;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The run method of a thread, a task given to an executor, or a method with which such a function
 * ends: when it ends, the thread ends or the pool clears the interrupt status before the next task,
 * so nobody could ask for it any more.
 */
final class OwnThread {
  private static final int MAX_DEPTH = 3;
  private static final String INTERRUPTED = "java.lang.InterruptedException";

  private final RuleContext context;
  private Set<String> selfRun;

  OwnThread(RuleContext context) {
    this.context = context;
  }

  /** Whether the thread ends right after the handler. */
  boolean endsAfter(MethodBody body, Node.Try attempt, Node.Try.Catch handler) {
    return isLast(body, attempt, handler) && isOwn(body, body.unit(attempt), 0);
  }

  /** Whether the function around the node ends after it, or after the handler if there is one. */
  private boolean isLast(MethodBody body, Node node, Node.Try.Catch handler) {
    Node.Exit exit = handler == null ? null : last(handler.body());
    Node.Exit.Kind kind = exit == null ? null : exit.kind();
    if (kind == Node.Exit.Kind.RETURN) {
      return true;
    }
    boolean leavesAll = kind == Node.Exit.Kind.THROW;
    boolean breaks = kind == Node.Exit.Kind.BREAK;
    String label = breaks ? exit.label() : null;
    boolean leaves = leavesAll || breaks || leavesLoop(body, node, handler);
    Node inner = node;
    for (Node around = body.parent(node);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Loop loop) {
        if (!leaves) {
          return false;
        }
        boolean further = label != null && !label.equals(loop.label());
        leaves = leavesAll || further || leavesLoop(body, loop, handler);
        label = further ? label : null;
      } else if (around instanceof Node.Block block) {
        boolean goesOn = handler == null ? goesOn(block, inner) : isFollowed(block, inner);
        if (!leaves && goesOn) {
          return false;
        }
      } else if (around instanceof Node.Try outer) {
        if (leavesAll && inner == outer.body() && !outer.catches().isEmpty()) {
          return false;
        }
      } else if (!isTransparent(around)) {
        return false;
      }
      inner = around;
    }
    return true;
  }

  private static boolean isTransparent(Node around) {
    return around instanceof Node.Branch
        || around instanceof Node.Switch
        || around instanceof Node.Synchronized
        || around instanceof Node.Exit;
  }

  private static Node.Exit last(Node.Block block) {
    List<Node> statements = block.statements();
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Node.Exit exit
        ? exit
        : null;
  }

  /** Whether the handler takes back what the innermost loop around the node asks for. */
  private static boolean leavesLoop(MethodBody body, Node node, Node.Try.Catch handler) {
    if (handler == null) {
      return false;
    }
    for (Node around = body.parent(node);
        around != null && !(around instanceof Node.Lambda);
        around = body.parent(around)) {
      if (around instanceof Node.Loop loop) {
        return loop.condition() != null && isCleared(loop.condition(), true, handler.body());
      }
    }
    return false;
  }

  /** Whether a statement of the block makes the condition something else than it has to be. */
  private static boolean isCleared(Node condition, boolean wanted, Node.Block block) {
    if (condition instanceof Node.Test test) {
      return switch (test.operator()) {
        case NOT -> isCleared(test.operands().get(0), !wanted, block);
        case AND -> wanted && test.operands().stream().anyMatch(o -> isCleared(o, true, block));
        case OR -> !wanted && test.operands().stream().anyMatch(o -> isCleared(o, false, block));
        case EQUAL, NOT_EQUAL, INSTANCE_OF -> false;
      };
    }
    return block.statements().stream().anyMatch(statement -> sets(statement, condition, !wanted));
  }

  /** {@code go = false}, or {@code go.set(false)} where the loop asks {@code go.get()}. */
  private static boolean sets(Node statement, Node flag, boolean value) {
    if (statement instanceof Node.Assign assign) {
      return SameValue.isSame(assign.target(), flag) && is(assign.value(), value);
    }
    return statement instanceof Node.Call set
        && flag instanceof Node.Call get
        && set.arguments().size() == 1
        && is(set.arguments().get(0), value)
        && get.arguments().isEmpty()
        && SameValue.isSame(set.receiver(), get.receiver());
  }

  private static boolean is(Node node, boolean value) {
    return node instanceof Node.Constant constant
        && (value ? constant.isTrue() : constant.isFalse());
  }

  private static boolean isFollowed(Node.Block block, Node statement) {
    return block.statements().indexOf(statement) < block.statements().size() - 1;
  }

  /** Whether after a call comes more than a farewell: what an interrupt would have stopped. */
  private boolean goesOn(Node.Block block, Node statement) {
    int next = block.statements().indexOf(statement) + 1;
    return block.statements().subList(next, block.statements().size()).stream()
        .anyMatch(rest -> Subtree.contains(rest, context.index(), this::goesOn));
  }

  private boolean goesOn(Node node) {
    return node instanceof Node.Loop
        || node instanceof Node.Call call
            && (context.index().knows(call.callee())
                || call.callee().thrown().contains(INTERRUPTED)
                || context.catalogue().method(Kind.WAIT, call.callee().key()).isPresent()
                || context.catalogue().method(Kind.BLOCK, call.callee().key()).isPresent());
  }

  private boolean isOwn(MethodBody body, UnitId id, int depth) {
    UnitSummary unit = context.graph().unit(id);
    if (unit == null) {
      return false;
    }
    return isRunOfThread(body, id) || isTask(unit) || isOnlyEndOfTasks(body, unit, depth);
  }

  private boolean isRunOfThread(MethodBody body, UnitId id) {
    SourceMethod method = body.method();
    return id.isMethod()
        && method.key().name().equals("run")
        && method.parameters().isEmpty()
        && (context.index().types().isSubtype(body.owner().name(), "java.lang.Thread")
            || selfRun().contains(body.owner().name()));
  }

  /** Classes that give {@code this} to a thread or an executor: {@code new Thread(this)}. */
  private Set<String> selfRun() {
    if (selfRun == null) {
      selfRun = new HashSet<>();
      for (MethodBody body : context.bodies()) {
        for (Node.Call call : body.calls()) {
          for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i) instanceof Node.This self && runsElsewhere(call, i)) {
              selfRun.add(self.type().name());
            }
          }
        }
      }
    }
    return selfRun;
  }

  private boolean runsElsewhere(Node.Call call, int argument) {
    for (CatalogueLine line : context.catalogue().methodAll(Kind.RUNS, call.callee().key())) {
      if ((line.has("arg" + argument) || line.has("arg*"))
          && line.attribute("context").map(Execution::ofCatalogue).stream()
              .anyMatch(Execution::mayBlock)) {
        return true;
      }
    }
    return false;
  }

  /** A function that somebody gives to a thread or an executor, and to nobody else. */
  private boolean isTask(UnitSummary unit) {
    List<Run> runs = context.graph().runs(unit);
    return !runs.isEmpty() && runs.stream().allMatch(run -> run.execution().mayBlock());
  }

  /** A method that only such functions call, and each as the last thing it does. */
  private boolean isOnlyEndOfTasks(MethodBody body, UnitSummary unit, int depth) {
    if (!unit.id().isMethod() || depth >= MAX_DEPTH || !body.method().overrides().isEmpty()) {
      return false;
    }
    List<Edge> callers = context.graph().callers(unit);
    return !callers.isEmpty() && callers.stream().allMatch(edge -> isEndOfTask(edge, depth));
  }

  private boolean isEndOfTask(Edge edge, int depth) {
    UnitSummary caller = edge.caller();
    if (!caller.id().isMethod() && caller.declaration().range().equals(edge.site().range())) {
      return isTask(caller);
    }
    MethodBody body = context.body(caller.id().method());
    if (body == null) {
      return false;
    }
    for (Node.Call call : body.calls()) {
      if (call.range().equals(edge.site().range()) && body.unit(call).equals(caller.id())) {
        return isLast(body, call, null) && isOwn(body, caller.id(), depth + 1);
      }
    }
    return false;
  }
}
