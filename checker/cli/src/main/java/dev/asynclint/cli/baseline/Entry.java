package dev.asynclint.cli.baseline;

import dev.asynclint.cli.findings.Result;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that is known and rests.
 *
 * @param identity the finding's
 * @param check the check that found it
 * @param declaration the enclosing declaration when it was accepted; the empty string if unknown
 * @param reported the reported call when it was accepted; the empty string if unknown
 * @param ruleSet name of the rules it was found by; the empty string if unknown
 * @param owner who looks after it
 * @param expires the last day on which it rests
 * @param reason why it was accepted
 */
public record Entry(
    String identity,
    String check,
    String declaration,
    String reported,
    String ruleSet,
    Optional<String> owner,
    Optional<LocalDate> expires,
    Optional<String> reason) {

  /** A finding as a new entry. */
  public static Entry of(Result result, String ruleSet, Optional<String> reason) {
    return new Entry(
        result.identity(),
        result.check(),
        result.declaration(),
        result.reported(),
        ruleSet,
        Optional.empty(),
        Optional.empty(),
        reason);
  }

  /** This entry for a finding that has moved, with all that was said of it. */
  public Entry movedTo(Result result) {
    return new Entry(
        result.identity(),
        result.check(),
        result.declaration(),
        result.reported(),
        ruleSet,
        owner,
        expires,
        reason);
  }

  /** Whether it no longer rests on that day. */
  public boolean expiredOn(LocalDate today) {
    return expires.isPresent() && today.isAfter(expires.get());
  }
}
