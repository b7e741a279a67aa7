package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeWorld;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says of a {@code try} whether its handlers catch all that fails in it, and act on it. */
final class CaughtFailures {
  private static final String RUNTIME = "java.lang.RuntimeException";
  private static final String INTERRUPTED = "java.lang.InterruptedException";
  private static final Set<String> BROAD = Set.of("java.lang.Exception", "java.lang.Throwable");

  private final TypeWorld types;

  CaughtFailures(TypeWorld types) {
    this.types = types;
  }

  /**
   * Whether nothing is left to see fail: everything is caught, or all that the code is declared to
   * throw, and no handler that matters is empty or throws it on.
   */
  boolean isHandledIn(Node.Try attempt) {
    if (attempt.catches().isEmpty()
        || attempt.catches().stream().anyMatch(CaughtFailures::throwsOn)
        || attempt.catches().stream().anyMatch(c -> matters(c) && !acts(c.body(), c))) {
      return false;
    }
    Set<String> thrown = new HashSet<>();
    collect(attempt.body(), thrown);
    attempt.resources().forEach(resource -> collect(resource, thrown));
    return thrown.stream().allMatch(type -> isCaught(type, attempt))
        && attempt.catches().stream().anyMatch(c -> c.types().stream().anyMatch(this::isBroad));
  }

  /** Whether the catch clause sees more than one kind of programming error, or more than a stop. */
  private boolean isBroad(String type) {
    return type.equals(RUNTIME) || !type.equals(INTERRUPTED) && isChecked(type);
  }

  private static boolean matters(Node.Try.Catch handler) {
    return !handler.types().equals(List.of(INTERRUPTED));
  }

  private boolean isChecked(String type) {
    return !types.isSubtype(type, RUNTIME) && !types.isSubtype(type, "java.lang.Error");
  }

  private boolean isCaught(String type, Node.Try attempt) {
    return attempt.catches().stream()
        .flatMap(handler -> handler.types().stream())
        .anyMatch(
            caught ->
                BROAD.contains(caught) && !type.equals("java.lang.Throwable")
                    || types.isSubtype(type, caught));
  }

  /** What the code is declared to throw, or throws in so many words. */
  private void collect(Node code, Set<String> thrown) {
    if (code instanceof Node.Lambda) {
      return;
    }
    if (code instanceof Node.Try attempt) {
      Set<String> inside = new HashSet<>();
      collect(attempt.body(), inside);
      attempt.resources().forEach(resource -> collect(resource, inside));
      inside.stream().filter(type -> !isCaught(type, attempt)).forEach(thrown::add);
      attempt.catches().forEach(handler -> collect(handler.body(), thrown));
      if (attempt.cleanup() != null) {
        collect(attempt.cleanup(), thrown);
      }
      return;
    }
    if (code instanceof Node.Call call) {
      call.callee().thrown().stream().filter(this::isChecked).forEach(thrown::add);
    } else if (code instanceof Node.Exit exit
        && exit.kind() == Node.Exit.Kind.THROW
        && exit.value() != null) {
      // An assertion without a message has nothing to throw, and is an Error.
      thrown.add(exit.value().type().name());
    }
    Children.of(code).forEach(child -> collect(child, thrown));
  }

  /** Whether the handler ends in a throw, or does nothing but decide whether to throw. */
  private static boolean throwsOn(Node.Try.Catch handler) {
    List<Node> statements = handler.body().statements();
    return statements.stream().anyMatch(CaughtFailures::isThrow)
        || statements.stream().anyMatch(CaughtFailures::hasThrow)
            && statements.stream().noneMatch(s -> !hasThrow(s) && acts(s, handler));
  }

  private static boolean isThrow(Node node) {
    return node instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.THROW;
  }

  private static boolean hasThrow(Node code) {
    return isThrow(code)
        || !(code instanceof Node.Lambda)
            && Children.of(code).stream().anyMatch(CaughtFailures::hasThrow);
  }

  /** Whether code looks at the failure, calls somebody or notes something. */
  private static boolean acts(Node code, Node.Try.Catch handler) {
    return LocalReads.reads(code, handler.parameter()) || calls(code);
  }

  private static boolean calls(Node code) {
    return code instanceof Node.Assign
        || code instanceof Node.Call call
            && !call.callee().key().owner().equals("java.lang.Thread")
            && !call.isCreation()
        || Children.of(code).stream().anyMatch(CaughtFailures::calls);
  }
}
