package dev.asynclint.cli.baseline;

import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a report says beside a baseline.
 *
 * @param report all that was found
 * @param judged its findings that nothing suppresses, in order
 * @param gone entries whose finding is no longer there
 * @param malformed lines of the baseline that are no entries
 */
public record Verdict(
    Report report, List<Judged> judged, List<Entry> gone, List<String> malformed) {
  public Verdict {
    judged = List.copyOf(judged);
    gone = List.copyOf(gone);
    malformed = List.copyOf(malformed);
  }

  /** How a finding stands to the baseline. */
  public enum State {
    /** Nobody has accepted it. */
    NEW,
    /** It was accepted until a day that is over. */
    EXPIRED,
    /**
     * Nobody has accepted it, but the baseline was made by other rules: it may have been there all
     * the time.
     */
    UNJUDGED,
    /** It was accepted under the name of the check, class or method that it had before. */
    MOVED,
    /** It was accepted. */
    KNOWN
  }

  /**
   * @param entry what the baseline says of it; empty if it says nothing
   */
  public record Judged(Result result, State state, Optional<Entry> entry) {}

  /** Compares. */
  public static Verdict of(Report report, Baseline baseline, LocalDate today) {
    List<Result> shown = report.shown();
    Set<String> found = shown.stream().map(Result::identity).collect(Collectors.toSet());
    List<Entry> left =
        baseline.entries().values().stream()
            .filter(entry -> !found.contains(entry.identity()))
            .toList();
    List<Result> unknown =
        shown.stream()
            .filter(result -> !baseline.entries().containsKey(result.identity()))
            .toList();
    Map<Result, Entry> moved = Moves.among(unknown, left);
    boolean otherRules = otherRules(report, baseline);
    List<Judged> judged = new ArrayList<>();
    for (Result result : shown) {
      Entry known = baseline.entries().get(result.identity());
      Entry entry = known == null ? moved.get(result) : known;
      State state;
      if (entry == null) {
        state = otherRules ? State.UNJUDGED : State.NEW;
      } else if (entry.expiredOn(today)) {
        state = State.EXPIRED;
      } else {
        state = known == null ? State.MOVED : State.KNOWN;
      }
      judged.add(new Judged(result, state, Optional.ofNullable(entry)));
    }
    Set<Entry> paired = new HashSet<>(moved.values());
    List<Entry> gone = left.stream().filter(entry -> !paired.contains(entry)).toList();
    return new Verdict(report, judged, gone, baseline.malformed());
  }

  private static boolean otherRules(Report report, Baseline baseline) {
    return !baseline.ruleSets().isEmpty() && !baseline.ruleSets().containsAll(report.ruleSets());
  }

  /** The same where nobody has looked for all findings. */
  public Verdict withoutGone() {
    return new Verdict(report, judged, List.of(), malformed);
  }

  /** The findings in one of these states, in order. */
  public List<Judged> in(State... states) {
    Set<State> wanted = Set.of(states);
    return judged.stream().filter(each -> wanted.contains(each.state())).toList();
  }

  /** What fails the build: new and expired findings that are more than a note. */
  public List<Judged> failing() {
    return in(State.NEW, State.EXPIRED).stream()
        .filter(each -> each.result().level() != Level.NOTE)
        .toList();
  }

  /** How much fails the build: those, and lines of the baseline that are no entries. */
  public int failures() {
    return failing().size() + malformed.size();
  }

  /**
   * The baseline that fits: gone entries are out, moved ones have their new name. It keeps the name
   * of the earlier rules as long as findings wait to be judged by the present ones.
   *
   * @param reason why what is new, expired or unjudged is accepted; empty if it is not
   */
  public Baseline renewed(Baseline before, Optional<String> reason) {
    String rules = String.join("+", report.ruleSets());
    List<Entry> entries = new ArrayList<>();
    for (Judged each : judged) {
      Result result = each.result();
      switch (each.state()) {
        case KNOWN -> entries.add(each.entry().orElseThrow());
        case MOVED -> entries.add(each.entry().orElseThrow().movedTo(result));
        case EXPIRED -> {
          if (reason.isPresent()) {
            entries.add(Entry.of(result, rules, reason));
          } else {
            entries.add(each.entry().orElseThrow().movedTo(result));
          }
        }
        case NEW, UNJUDGED -> {
          if (reason.isPresent()) {
            entries.add(Entry.of(result, rules, reason));
          }
        }
      }
    }
    boolean judgedAll = reason.isPresent() || in(State.UNJUDGED).isEmpty();
    return Baseline.of(entries, judgedAll ? report.ruleSets() : before.ruleSets());
  }
}
