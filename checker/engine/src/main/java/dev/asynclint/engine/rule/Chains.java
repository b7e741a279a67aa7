package dev.asynclint.engine.rule;

import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.graph.Edge;
import dev.asynclint.engine.summary.Site;
import java.util.ArrayList;
import java.util.List;

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

  static Hop hop(String what, Site site) {
    return new Hop(what, site.file().path(), site.line());
  }
}
