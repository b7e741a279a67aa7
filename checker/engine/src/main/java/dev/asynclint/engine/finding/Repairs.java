package dev.asynclint.engine.finding;

import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /**
   * Adds ways to repair a finding, behind those that are known; none twice.
   *
   * @param repairs empty where somebody looked and there is none
   */
  public void add(Finding finding, List<Repair> repairs) {
    add(Place.of(finding), repairs);
  }

  /** Adds ways to repair what a check finds at a place. */
  public void add(String check, SourceFile file, Range range, List<Repair> repairs) {
    add(new Place(check, file.path(), range), repairs);
  }

  private void add(Place place, List<Repair> repairs) {
    List<Repair> all = known.computeIfAbsent(place, k -> new ArrayList<>(1));
    for (Repair repair : repairs) {
      if (!all.contains(repair)) {
        all.add(repair);
      }
    }
  }

  /** The ways to repair a finding, the best first; empty where nobody has looked for any. */
  public Optional<List<Repair>> known(Finding finding) {
    return Optional.ofNullable(known.get(Place.of(finding))).map(List::copyOf);
  }

  /** The ways to repair a finding, the best first; mostly none. */
  public List<Repair> of(Finding finding) {
    return known(finding).orElse(List.of());
  }
}
