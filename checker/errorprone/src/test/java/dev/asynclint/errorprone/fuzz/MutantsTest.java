package dev.asynclint.errorprone.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import dev.asynclint.errorprone.fuzz.Outcome.Failure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Mutated sources: whatever stands in them, the checks neither fail nor hang. Another campaign:
 *
 * <pre>
 * mvn -pl checker/errorprone -am test -Dtest=MutantsTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dasynclint.fuzz.seed=7 -Dasynclint.fuzz.rounds=10000
 * </pre>
 *
 * and {@code -Dasynclint.fuzz.first} begins with another round than the first.
 */
final class MutantsTest {
  /** As much as javac needs for what seeds nest. */
  private static final long STACK = 64L << 20;

  private final long seed = Long.getLong("asynclint.fuzz.seed", 1L);
  private final long first = Long.getLong("asynclint.fuzz.first", 0L);
  private final long rounds = Long.getLong("asynclint.fuzz.rounds", 300L);

  @Test
  void noMutantBreaksTheChecks() throws IOException {
    Mutants mutants = new Mutants(new Seeds(), seed);
    Map<String, String> failures = new LinkedHashMap<>();
    Figures figures = new Figures();
    Bench bench = new Bench();
    for (long round = first; round < first + rounds; round++) {
      Program mutant = mutants.mutant(round);
      Outcome outcome = run(bench, mutant);
      figures.add(outcome);
      if (outcome.failure().isPresent()) {
        Failure failure = outcome.failure().get();
        boolean hangs = failure.kind().equals("hang");
        if (!failures.containsKey(failure.kind())) {
          Program smallest = hangs ? mutant : smallest(bench, mutant, failure);
          failures.put(failure.kind(), describe(round, failure, smallest));
          System.out.println(failures.get(failure.kind()));
        }
        if (hangs) {
          // Its thread may still be at work in there.
          bench = new Bench();
        }
      }
      if ((round + 1) % 1_000 == 0) {
        System.out.println(figures);
      }
    }
    bench.close();
    System.out.println(figures);
    if (!failures.isEmpty()) {
      fail(failures.size() + " ways to break:\n" + String.join("\n", failures.values()));
    }
  }

  private static Outcome run(Bench bench, Program program) {
    return HangGuard.run(STACK, () -> bench.run(program));
  }

  private static Program smallest(Bench bench, Program mutant, Failure failure) {
    return new Reducer(
            candidate ->
                run(bench, candidate)
                    .failure()
                    .filter(other -> other.kind().equals(failure.kind()))
                    .isPresent())
        .reduce(mutant);
  }

  private String describe(long round, Failure failure, Program smallest) {
    return failure.kind()
        + "\n-Dasynclint.fuzz.seed="
        + seed
        + " -Dasynclint.fuzz.first="
        + round
        + " -Dasynclint.fuzz.rounds=1\n"
        + smallest.print()
        + '\n'
        + failure.detail();
  }

  /** What the mutants were like: a campaign in which none compiles proves little. */
  private static final class Figures {
    private int mutants;
    private int withErrors;
    private int analysed;
    private int withFindings;
    private int javacFailed;
    private int failed;

    void add(Outcome outcome) {
      mutants++;
      withErrors += outcome.hasErrors() ? 1 : 0;
      analysed += outcome.classes() > 0 ? 1 : 0;
      withFindings += outcome.findings() > 0 ? 1 : 0;
      javacFailed += outcome.javacFailed() ? 1 : 0;
      failed += outcome.failure().isPresent() ? 1 : 0;
    }

    @Override
    public String toString() {
      return mutants
          + " mutants, "
          + withErrors
          + " with compile errors, "
          + analysed
          + " analysed, "
          + withFindings
          + " with findings, javac broke on "
          + javacFailed
          + ", we on "
          + failed;
    }
  }
}
