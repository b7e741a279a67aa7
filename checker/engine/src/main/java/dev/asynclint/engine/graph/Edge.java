package dev.asynclint.engine.graph;

import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitSummary;
import dev.asynclint.engine.summary.UnitSummary.CallSite;

/**
 * One unit makes another run before it goes on.
 *
 * @param call the call, or null where a function is run by a library
 * @param via who runs the function, or null for plain calls
 */
public record Edge(UnitSummary caller, UnitSummary callee, Site site, CallSite call, String via)
    implements Comparable<Edge> {
  /** Whether this only enters a function written inside the reported expression itself. */
  public boolean isLexical() {
    return callee.parent() != null
        && callee.parent().equals(caller.id())
        && site.range().start() <= callee.declaration().range().start()
        && callee.declaration().range().end() <= site.range().end();
  }

  /** What the caller calls, as messages name it. */
  public String called() {
    return via == null ? callee.label() : via;
  }

  /** The hop a chain shows for this edge. */
  public String display() {
    return caller.label() + " calls " + called();
  }

  @Override
  public int compareTo(Edge other) {
    int bySite = site.compareTo(other.site);
    return bySite != 0 ? bySite : callee.id().compareTo(other.callee.id());
  }
}
