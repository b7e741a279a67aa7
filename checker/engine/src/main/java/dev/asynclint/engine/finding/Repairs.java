package dev.asynclint.engine.finding;

import dev.asynclint.engine.body.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What front ends know about how to repair findings. A finding is told by its check, its file and
 * its range, so that repairs outlive the run that made the finding.
 */
public final class Repairs {
  private final Map<Place, List<Repair>> known = new HashMap<>();

  private record Place(String check, String path, Range range) {
    static Place of(Finding finding) {
      return new Place(finding.check(), finding.file().path(), finding.range());
    }
  }

  /** Adds ways to repair a finding, behind those that are known; none twice. */
  public void add(Finding finding, List<Repair> repairs) {
    if (repairs.isEmpty()) {
      return;
    }
    List<Repair> all = known.computeIfAbsent(Place.of(finding), place -> new ArrayList<>(1));
    for (Repair repair : repairs) {
      if (!all.contains(repair)) {
        all.add(repair);
      }
    }
  }

  /** The ways to repair a finding, the best first; mostly none. */
  public List<Repair> of(Finding finding) {
    return List.copyOf(known.getOrDefault(Place.of(finding), List.of()));
  }
}
