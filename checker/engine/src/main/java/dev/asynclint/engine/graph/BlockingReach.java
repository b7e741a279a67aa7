package dev.asynclint.engine.graph;

import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.MarkSite;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says whether running a unit blocks, itself or by what it calls on the same thread. */
public final class BlockingReach {
  private final CallGraph graph;
  private final Map<UnitId, Optional<Cause>> known = new HashMap<>();

  /**
   * What blocks.
   *
   * @param what {@code CompletableFuture.join}, {@code Thread.sleep}
   */
  public record Cause(String what, Site site) {}

  public BlockingReach(CallGraph graph) {
    this.graph = graph;
  }

  /** The nearest wait or blocking call; empty where nothing seen blocks. */
  public Optional<Cause> of(UnitSummary unit) {
    Optional<Cause> found = known.get(unit.id());
    if (found == null) {
      found = search(unit);
      known.put(unit.id(), found);
    }
    return found;
  }

  private Optional<Cause> search(UnitSummary start) {
    Set<UnitId> seen = new HashSet<>();
    Deque<UnitSummary> queue = new ArrayDeque<>();
    queue.add(start);
    while (!queue.isEmpty()) {
      UnitSummary unit = queue.remove();
      if (!seen.add(unit.id())) {
        continue;
      }
      if (!unit.waits().isEmpty()) {
        return Optional.of(new Cause(unit.waits().get(0).what(), unit.waits().get(0).site()));
      }
      for (MarkSite mark : unit.marks()) {
        if (mark.kind().equals(Kind.BLOCK.word())) {
          return Optional.of(new Cause(mark.what(), mark.site()));
        }
      }
      graph.callees(unit).forEach(edge -> queue.add(edge.callee()));
    }
    return Optional.empty();
  }
}
