package dev.asynclint.cli.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.asynclint.cli.baseline.Verdict.Judged;
import dev.asynclint.cli.baseline.Verdict.State;
import dev.asynclint.cli.findings.Region;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.report.SarifWriter.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class VerdictTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Optional<String> REASON = Optional.of("legacy");

  private final Result load = result("a", "shop.Users::load(long)");
  private final Result save = result("b", "shop.Users::save(long)");

  @Test
  void whatNobodyAcceptedIsNew() {
    Verdict verdict = judge(Baseline.of(List.of(), rules("1")), load);

    assertThat(states(verdict)).containsExactly(State.NEW);
    assertThat(verdict.failures()).isEqualTo(1);
  }

  @Test
  void whatWasAcceptedRests() {
    Verdict verdict = judge(baseline(load), load);

    assertThat(states(verdict)).containsExactly(State.KNOWN);
    assertThat(verdict.failures()).isZero();
    assertThat(verdict.gone()).isEmpty();
  }

  @Test
  void suppressedFindingsAreNotJudged() {
    Result suppressed = suppressed(save);

    assertThat(judge(baseline(load), load, suppressed).judged()).hasSize(1);
  }

  @Test
  void aRepairedFindingLeavesAnEntryThatMustGo() {
    Verdict verdict = judge(baseline(load, save), load);

    assertThat(verdict.gone()).extracting(Entry::identity).containsExactly(save.identity());
    assertThat(verdict.renewed(baseline(load, save), Optional.empty()).entries())
        .containsOnlyKeys(load.identity());
  }

  @Test
  void withoutAReasonNothingIsAdded() {
    Baseline before = baseline(load);

    assertThat(judge(before, load, save).renewed(before, Optional.empty()).entries())
        .containsOnlyKeys(load.identity());
    assertThat(judge(before, load, save).renewed(before, REASON).entries())
        .containsOnlyKeys(load.identity(), save.identity());
  }

  @Test
  void anEntryRestsThroughItsLastDayAndNoLonger() {
    Baseline until = Baseline.of(List.of(expiring(load, TODAY)), rules("1"));
    Baseline over = Baseline.of(List.of(expiring(load, TODAY.minusDays(1))), rules("1"));

    assertThat(states(judge(until, load))).containsExactly(State.KNOWN);
    assertThat(states(judge(over, load))).containsExactly(State.EXPIRED);
    assertThat(judge(over, load).failures()).isEqualTo(1);
  }

  @Test
  void anExpiredEntryStaysExpiredUntilItIsAcceptedAgain() {
    Baseline over = Baseline.of(List.of(expiring(load, TODAY.minusDays(1))), rules("1"));

    Baseline tightened = judge(over, load).renewed(over, Optional.empty());
    Baseline accepted = judge(over, load).renewed(over, REASON);

    assertThat(states(judge(tightened, load))).containsExactly(State.EXPIRED);
    assertThat(states(judge(accepted, load))).containsExactly(State.KNOWN);
  }

  @Test
  void aLineThatIsNoEntryFails() {
    Baseline broken = new Baseline(new TreeMap<>(), rules("1"), List.of("line 3: no identity"));

    assertThat(judge(broken).failures()).isEqualTo(1);
  }

  @Test
  void aRenamedClassIsNotNew() {
    Result renamed = result("c", "shop.Accounts::load(long)");

    Verdict verdict = judge(baseline(load), renamed);

    assertThat(states(verdict)).containsExactly(State.MOVED);
    assertThat(verdict.gone()).isEmpty();
    assertThat(verdict.renewed(baseline(load), Optional.empty()).entries())
        .containsOnlyKeys(renamed.identity());
  }

  @Test
  void aRenamedMethodAndChangedParametersAreNotNew() {
    assertThat(states(judge(baseline(load), result("c", "shop.Users::fetch(long)"))))
        .containsExactly(State.MOVED);
    assertThat(states(judge(baseline(load), result("c", "shop.Users::load(java.lang.String)"))))
        .containsExactly(State.MOVED);
  }

  @Test
  void aCallbackThatBecameAMethodIsNotNew() {
    Result callback = result("a", "shop.Sender::send(long)/new shop.Listener#1::done(int)");

    assertThat(states(judge(baseline(callback), result("c", "shop.Sender::connect(int)"))))
        .containsExactly(State.MOVED);
    assertThat(states(judge(baseline(callback), result("c", "shop.Receiver::connect(int)"))))
        .containsExactly(State.NEW);
    assertThat(
            states(
                judge(
                    baseline(callback),
                    result("c", "shop.Sender::connect(int)"),
                    result("d", "shop.Sender::retry(int)"))))
        .containsExactly(State.NEW, State.NEW);
  }

  @Test
  void whatMayHaveMovedFromTwoPlacesIsNew() {
    Result third = result("c", "shop.Users::third(long)");

    Verdict verdict = judge(baseline(load, save), third);

    assertThat(states(verdict)).containsExactly(State.NEW);
    assertThat(verdict.gone()).hasSize(2);
  }

  @Test
  void anotherCallIsNoMove() {
    Result other =
        new Result(
            load.check(),
            load.level(),
            load.message(),
            load.path(),
            load.region(),
            "shop.Accounts::load(long)",
            "Future.get/0",
            "c".repeat(32),
            List.of(),
            List.of(),
            List.of(),
            false);

    assertThat(states(judge(baseline(load), other))).containsExactly(State.NEW);
  }

  @Test
  void aCopyBesideTheOriginalIsNew() {
    Result copy = result("c", "shop.Accounts::load(long)");

    assertThat(states(judge(baseline(load), load, copy))).containsExactly(State.KNOWN, State.NEW);
  }

  @Test
  void whatAMoreExactCheckTakesOverRests() {
    Result exact = takenOver("c", load);

    Verdict verdict = judge(baseline(load), exact);

    assertThat(states(verdict)).containsExactly(State.MOVED);
    assertThat(verdict.gone()).isEmpty();
    assertThat(verdict.renewed(baseline(load), Optional.empty()).entries().values())
        .extracting(Entry::identity, Entry::check)
        .containsExactly(tuple(exact.identity(), "WaitInInitializer"));
  }

  @Test
  void whatIsSaidOfAnEntryStaysWithWhatTookItOver() {
    Baseline until = Baseline.of(List.of(expiring(load, TODAY)), rules("1"));
    Baseline over = Baseline.of(List.of(expiring(load, TODAY.minusDays(1))), rules("1"));
    Result exact = takenOver("c", load);

    assertThat(judge(until, exact).renewed(until, Optional.empty()).entries().values())
        .extracting(Entry::expires, Entry::reason)
        .containsExactly(tuple(Optional.of(TODAY), REASON));
    assertThat(states(judge(over, exact))).containsExactly(State.EXPIRED);
  }

  @Test
  void whatAMoreExactCheckFindsInNewCodeIsNew() {
    assertThat(states(judge(baseline(load), load, takenOver("c", save))))
        .containsExactly(State.KNOWN, State.NEW);
  }

  @Test
  void aFindingsOwnEntryComesFirst() {
    Result exact = takenOver("c", load);

    Verdict verdict = judge(baseline(load, exact), exact);

    assertThat(states(verdict)).containsExactly(State.KNOWN);
    assertThat(verdict.gone()).extracting(Entry::identity).containsExactly(load.identity());
  }

  @Test
  void anEntryIsTakenOverOnce() {
    Result exact = takenOver("c", load);
    Result another = takenOver("d", load);

    assertThat(states(judge(baseline(load), exact, another)))
        .containsExactly(State.MOVED, State.NEW);
    assertThat(states(judge(baseline(load), load, exact)))
        .containsExactlyInAnyOrder(State.KNOWN, State.NEW);
  }

  @Test
  void ofTwoEntriesForWhatIsOneNowTheSecondIsGone() {
    Verdict verdict = judge(baseline(load, save), takenOver("c", load, save));

    assertThat(states(verdict)).containsExactly(State.MOVED);
    assertThat(verdict.gone()).extracting(Entry::identity).containsExactly(save.identity());
  }

  @Test
  void otherRulesDoNotTurnYesterdaysCodeRed() {
    Verdict verdict = Verdict.of(report("2", load, save), baseline(load), TODAY);

    assertThat(states(verdict)).containsExactly(State.KNOWN, State.UNJUDGED);
    assertThat(verdict.failures()).isZero();
  }

  @Test
  void theNewRulesJudgeOnceTheirFindingsAreAccepted() {
    Baseline before = baseline(load);
    Result later = result("d", "shop.Orders::find(long)");
    Verdict verdict = Verdict.of(report("2", load, save), before, TODAY);

    Baseline waiting = verdict.renewed(before, Optional.empty());
    Baseline accepted = verdict.renewed(before, REASON);

    assertThat(states(Verdict.of(report("2", load, save), waiting, TODAY)))
        .containsExactly(State.KNOWN, State.UNJUDGED);
    assertThat(states(Verdict.of(report("2", load, save, later), accepted, TODAY)))
        .containsExactly(State.KNOWN, State.KNOWN, State.NEW);
  }

  private static Verdict judge(Baseline baseline, Result... results) {
    return Verdict.of(report("1", results), baseline, TODAY);
  }

  private static List<State> states(Verdict verdict) {
    return verdict.judged().stream().map(Judged::state).toList();
  }

  private static Baseline baseline(Result... results) {
    return Baseline.of(
        Arrays.stream(results).map(result -> Entry.of(result, "1", Optional.empty())).toList(),
        rules("1"));
  }

  private static Entry expiring(Result result, LocalDate day) {
    Entry entry = Entry.of(result, "1", REASON);
    return new Entry(
        entry.identity(),
        entry.check(),
        entry.declaration(),
        entry.reported(),
        entry.ruleSet(),
        entry.owner(),
        Optional.of(day),
        entry.reason());
  }

  private static Report report(String rules, Result... results) {
    return new Report(List.of(results), new TreeMap<>(), rules(rules), List.of(), new TreeSet<>());
  }

  private static TreeSet<String> rules(String name) {
    return new TreeSet<>(List.of(name));
  }

  private static Result result(String letter, String declaration) {
    return new Result(
        "BlockingWaitInAsync",
        Level.WARNING,
        "Do not wait here",
        "src/" + letter + ".java",
        new Region(1, 1, 1, 2),
        declaration,
        "CompletableFuture.join/0",
        letter.repeat(32),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  /** The same code when a more exact check reports it. */
  private static Result takenOver(String letter, Result... before) {
    Result first = before[0];
    return new Result(
        "WaitInInitializer",
        first.level(),
        "Do not wait in a constructor",
        first.path(),
        first.region(),
        first.declaration(),
        first.reported(),
        letter.repeat(32),
        first.chain(),
        first.fixes(),
        Arrays.stream(before)
            .map(result -> new Result.Outranked(result.check(), result.identity()))
            .toList(),
        false);
  }

  private static Result suppressed(Result result) {
    return new Result(
        result.check(),
        result.level(),
        result.message(),
        result.path(),
        result.region(),
        result.declaration(),
        result.reported(),
        result.identity(),
        result.chain(),
        result.fixes(),
        result.outranked(),
        true);
  }
}
