package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says of code that it leaves no failure for others: it catches whatever it throws and does
 * something about it, or does nothing that could fail.
 */
final class SelfHandling {
  private static final int MAX_DEPTH = 4;

  /** What never fails in practice, and what of it does: {@code Thread.sleep}. */
  private static final Set<String> HARMLESS_TYPES =
      Set.of(
          "java.lang.Object",
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.System",
          "java.lang.Thread",
          "java.util.concurrent.CountDownLatch");

  private static final List<String> HARMLESS_PACKAGES =
      List.of("java.util.concurrent.atomic.", "java.util.concurrent.locks.");

  private final Catalogue catalogue;
  private final ModuleIndex module;
  private final TaskCode tasks;
  private final CaughtFailures caught;
  private final Predicate<Node.Call> observed;

  /** What running code comes to; the earlier one decides for two parts. */
  private enum Outcome {
    FAILS,
    HANDLES,
    NOTHING;

    Outcome and(Outcome other) {
      return compareTo(other) <= 0 ? this : other;
    }
  }

  /**
   * @param observed whether a call hands its failure to a handler
   */
  SelfHandling(RuleContext context, Predicate<Node.Call> observed) {
    catalogue = context.catalogue();
    module = context.index();
    tasks = new TaskCode(module);
    caught = new CaughtFailures(module.types());
    this.observed = observed;
  }

  /**
   * Whether the call is given tasks, and each looks after its failures.
   *
   * @param around the code that the call stands in: it may keep a task in a local
   */
  boolean isTrueOfTasksOf(Node.Call call, Node around) {
    List<TaskCode.Task> given = tasks.of(call, around);
    return !given.isEmpty() && given.stream().allMatch(task -> outcome(task) == Outcome.HANDLES);
  }

  /** Whether the functions that the call is given, if any, look after their failures. */
  boolean isTrueOfFunctionsOf(Node.Call call) {
    return call.arguments().stream()
        .filter(a -> a instanceof Node.Lambda || a instanceof Node.Reference)
        .allMatch(
            a ->
                (a instanceof Node.Lambda lambda
                        ? outcome(lambda.body(), 0)
                        : outcome(((Node.Reference) a).callee(), 0))
                    != Outcome.FAILS);
  }

  private Outcome outcome(TaskCode.Task task) {
    if (task.reference() != null) {
      return outcome(task.reference(), 0);
    }
    return task.bodies().stream()
        .map(body -> outcome(body, 0))
        .reduce(Outcome::and)
        .orElse(Outcome.FAILS);
  }

  /** Whether code catches whatever it throws and does something about it. */
  boolean isTrueOf(Node body) {
    return outcome(body, 0) == Outcome.HANDLES;
  }

  private Outcome outcome(Node code, int depth) {
    if (depth > MAX_DEPTH) {
      return Outcome.FAILS;
    }
    if (code instanceof Node.Lambda || code instanceof Node.Reference) {
      return Outcome.NOTHING;
    }
    if (code instanceof Node.Call call) {
      return outcome(call, depth);
    }
    if (code instanceof Node.Try attempt) {
      return outcome(attempt, depth);
    }
    if (code instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.THROW) {
      return Outcome.FAILS;
    }
    Outcome parts = outcome(Children.of(code).stream(), depth);
    return code instanceof Node.Assign ? parts.and(Outcome.HANDLES) : parts;
  }

  private Outcome outcome(Stream<Node> parts, int depth) {
    return parts.map(part -> outcome(part, depth)).reduce(Outcome.NOTHING, Outcome::and);
  }

  private Outcome outcome(Node.Try attempt, int depth) {
    if (caught.isHandledIn(attempt)) {
      return outcome(attempt.resources().stream(), depth).and(Outcome.HANDLES);
    }
    return outcome(
        Stream.of(attempt.resources(), List.<Node>of(attempt.body()), cleanup(attempt))
            .flatMap(List::stream),
        depth);
  }

  private static List<Node> cleanup(Node.Try attempt) {
    return attempt.cleanup() == null ? List.of() : List.of(attempt.cleanup());
  }

  private Outcome outcome(Node.Call call, int depth) {
    MethodKey key = call.callee().key();
    if (catalogue.method(Kind.COMPLETES, key).isPresent() || observed.test(call)) {
      return Outcome.HANDLES;
    }
    if (isLog(key)) {
      return call.arguments().stream().allMatch(SelfHandling::isQuestion)
          ? Outcome.HANDLES
          : Outcome.FAILS;
    }
    Stream<Node> given =
        Stream.concat(Stream.ofNullable(call.receiver()), call.arguments().stream());
    Outcome parts = outcome(given, depth);
    if (parts == Outcome.FAILS || call.anonymousClass() != null || isHarmless(call.callee())) {
      return parts;
    }
    return parts.and(outcome(call.callee(), depth));
  }

  private boolean isLog(MethodKey key) {
    return catalogue.method(Kind.LOGS, key).isPresent()
        || catalogue.type(Kind.LOGS, key.owner()).isPresent();
  }

  /** Whether what is logged is at hand or asked of something at hand. */
  private static boolean isQuestion(Node logged) {
    return logged instanceof Node.Lambda
        || logged instanceof Node.Reference
        || !(logged instanceof Node.Call call && !call.arguments().isEmpty())
            && Children.of(logged).stream().allMatch(SelfHandling::isQuestion);
  }

  private boolean isHarmless(Callee callee) {
    String owner = callee.key().owner();
    return callee.thrown().isEmpty()
            && (HARMLESS_TYPES.contains(owner)
                || HARMLESS_PACKAGES.stream().anyMatch(owner::startsWith))
        || catalogue
            .method(Kind.THREAD_BOUND, callee.key())
            .filter(line -> line.is("what", "log"))
            .isPresent();
  }

  private Outcome outcome(Callee callee, int depth) {
    if (!module.knows(callee)) {
      return Outcome.FAILS;
    }
    if (callee.key().isConstructor() && module.method(callee.key()) == null) {
      return Outcome.NOTHING;
    }
    List<SourceMethod> targets = module.targets(callee.key(), callee.isOverridable());
    return targets.stream()
        .map(target -> outcome(target.body(), depth + 1))
        .reduce(Outcome::and)
        .orElse(Outcome.FAILS);
  }

  /** Whether code calls nothing that could fail. */
  static boolean isPlain(Node code) {
    return !(code instanceof Node.Call) && Children.of(code).stream().allMatch(c -> isPlain(c));
  }
}
