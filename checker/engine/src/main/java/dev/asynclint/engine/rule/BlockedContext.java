package dev.asynclint.engine.rule;

import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.graph.WaitSearch;
import dev.asynclint.engine.graph.WaitSearch.Reached;
import dev.asynclint.engine.graph.WaitSearch.Way;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.WaitSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Blocking calls, or waits, behind one place of one unit: one report, at the call in that unit.
 *
 * @param verb what happens at the end of the ways: {@code blocks}, {@code waits}
 * @param ways from the unit to each blocking call, the nearest first
 */
record BlockedContext(String verb, List<Way> ways) {
  private record Place(UnitId context, Site site) {}

  /**
   * Blocking calls in async contexts, in order.
   *
   * @param check what a suppression around the blocking call itself may name
   */
  static List<BlockedContext> of(
      RuleContext context, String check, Predicate<UnitSummary> contexts) {
    return of("blocks", context.blockingCalls(), Reached::asyncContexts, check, contexts);
  }

  /** Waits that the given ways lead to, in order. */
  static List<BlockedContext> ofWaits(
      RuleContext context, String check, Function<Reached, List<Way>> ways) {
    return of("waits", context.waits(), ways, check, unit -> true);
  }

  private static List<BlockedContext> of(
      String verb,
      WaitSearch search,
      Function<Reached, List<Way>> waysOf,
      String check,
      Predicate<UnitSummary> contexts) {
    Map<Place, List<Way>> places = new LinkedHashMap<>();
    for (Reached reached : search.all()) {
      if (reached.waitSite().site().suppresses(check)) {
        continue;
      }
      for (Way way : waysOf.apply(reached)) {
        if (contexts.test(way.context())) {
          Site site = way.chain().isEmpty() ? way.waitSite().site() : way.chain().get(0).site();
          places
              .computeIfAbsent(
                  new Place(way.context().id(), new Site(site.file(), site.range(), Set.of())),
                  k -> new ArrayList<>(1))
              .add(way);
        }
      }
    }
    List<BlockedContext> found = new ArrayList<>(places.size());
    for (List<Way> ways : places.values()) {
      ways.sort((a, b) -> Integer.compare(a.chain().size(), b.chain().size()));
      found.add(new BlockedContext(verb, ways));
    }
    return found;
  }

  Way nearest() {
    return ways.get(0);
  }

  UnitSummary unit() {
    return nearest().context();
  }

  boolean isDirect() {
    return nearest().chain().isEmpty();
  }

  /** The blocking call itself. */
  WaitSite blocking() {
    return nearest().waitSite();
  }

  /** Where the report stands. */
  Site site() {
    return isDirect() ? blocking().site() : nearest().chain().get(0).site();
  }

  /** What is called there, {@code Type.method/arity} where it blocks itself. */
  String called() {
    return isDirect()
        ? blocking().what() + "/" + blocking().arity()
        : nearest().chain().get(0).called();
  }

  /**
   * {@code Files.readString blocks}, {@code Store.load blocks with Files.readString (and 2 more)}.
   */
  String what() {
    if (isDirect()) {
      return blocking().what() + " " + verb;
    }
    String more = ways.size() == 1 ? "" : " (and " + (ways.size() - 1) + " more behind this call)";
    return called() + " " + verb + " with " + blocking().what() + more;
  }

  Finding finding(String check, String message, String remedy) {
    List<Hop> hops = List.of();
    if (!isDirect()) {
      List<Edge> chain = nearest().chain();
      hops = Chains.of(chain);
      hops.add(
          Chains.hop(
              nearest().owner().label() + " " + verb + " with " + blocking().what(),
              blocking().site()));
    }
    return new Finding(
        check,
        site().file(),
        site().range(),
        unit().id().method(),
        called(),
        message,
        hops,
        remedy);
  }
}
