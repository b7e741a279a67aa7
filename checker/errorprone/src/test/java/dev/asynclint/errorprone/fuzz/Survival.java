package dev.asynclint.errorprone.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.Supplier;

/** The checks survive a program: nothing fails and nothing hangs, in a build and in an editor. */
final class Survival {
  /** Much more than javac has by itself: deep trees are to reach the analysis. */
  private static final long DEEP = 64L << 20;

  private Survival() {}

  /** Both ways; javac itself may break. */
  static Outcome of(Program program) {
    try (Bench bench = new Bench()) {
      Outcome edited = survives(program, () -> bench.edit(program));
      survives(program, () -> bench.build(program));
      return edited;
    }
  }

  private static Outcome survives(Program program, Supplier<Outcome> work) {
    Outcome outcome = HangGuard.run(DEEP, work);
    outcome
        .failure()
        .ifPresent(
            failure ->
                fail(failure.kind() + "\n" + shorten(program.print()) + "\n" + failure.detail()));
    return outcome;
  }

  private static String shorten(String text) {
    return text.length() < 4_000 ? text : text.substring(0, 4_000) + "…";
  }
}
