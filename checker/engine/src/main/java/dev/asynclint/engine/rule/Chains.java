package dev.asynclint.engine.rule;

import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns edges of the call graph into the hops a message shows. */
final class Chains {
  private Chains() {}

  /** One hop per edge, in order. */
  static List<Hop> of(List<Edge> edges) {
    List<Hop> hops = new ArrayList<>(edges.size() + 1);
    for (Edge edge : edges) {
      hops.add(hop(edge.display(), edge.site()));
    }
    return hops;
  }

  /** The last call of a chain that the module's own code makes; empty for a foreign chain. */
  static Optional<Edge> leaving(List<Edge> edges, ModuleIndex index) {
    for (int i = edges.size() - 1; i >= 0; i--) {
      if (index.owns(edges.get(i).site().file())) {
        return Optional.of(edges.get(i));
      }
    }
    return Optional.empty();
  }

  static Hop hop(String what, Site site) {
    return new Hop(what, site.file().path(), site.line());
  }
}
