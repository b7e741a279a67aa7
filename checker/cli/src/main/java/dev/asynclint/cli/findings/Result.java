package dev.asynclint.cli.findings;

import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.util.List;
import java.util.Optional;

/**
 * One finding, as a findings file tells it.
 *
 * @param check name of the check
 * @param message one imperative sentence, without chain and page
 * @param path relative to the root of the repository, with forward slashes
 * @param declaration the enclosing declaration; the empty string where the file does not say
 * @param reported the reported call, {@code Type.method/arity}; the empty string likewise
 * @param identity the same for the same finding after the code around it has changed
 * @param chain from the reported call to its cause; empty where the call is the cause
 * @param fixes ways to repair it, the best first
 * @param outranked what other checks would have reported of the same cause
 * @param suppressed a {@code @SuppressWarnings} covers it
 */
public record Result(
    String check,
    Level level,
    String message,
    String path,
    Region region,
    String declaration,
    String reported,
    String identity,
    List<Hop> chain,
    List<Fix> fixes,
    List<Outranked> outranked,
    boolean suppressed) {
  public Result {
    chain = List.copyOf(chain);
    fixes = List.copyOf(fixes);
    outranked = List.copyOf(outranked);
  }

  /**
   * What a less exact check would have reported.
   *
   * @param identity the one that its finding had while nothing outranked it
   */
  public record Outranked(String check, String identity) {}

  /** The same finding, of another weight. */
  Result as(Level other) {
    return new Result(
        check,
        other,
        message,
        path,
        region,
        declaration,
        reported,
        identity,
        chain,
        fixes,
        outranked,
        suppressed);
  }

  /**
   * The best way to repair it; mostly none.
   *
   * @param offered whether it may be one that changes what the program does
   */
  public Optional<Fix> bestFix(boolean offered) {
    return fixes.stream().filter(fix -> offered || !fix.onlyOffered()).findFirst();
  }

  /** Line of the reported call, from 1. */
  public int line() {
    return region.startLine();
  }
}
