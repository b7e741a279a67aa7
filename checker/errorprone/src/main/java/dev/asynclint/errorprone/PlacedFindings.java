package dev.asynclint.errorprone;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.lowering.Ranges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Findings by the trees they are about: by file, check and range. */
final class PlacedFindings {
  private final Map<CompilationUnitTree, FileFindings> files = new IdentityHashMap<>();

  /**
   * Places the findings of one file.
   *
   * @param path the file's, as findings name it
   * @param findings those of all files
   */
  void add(
      CompilationUnitTree unit, String path, List<Finding> findings, SourcePositions positions) {
    if (files.containsKey(unit)) {
      return;
    }
    for (Finding finding : findings) {
      if (finding.file().path().equals(path)) {
        files
            .computeIfAbsent(unit, key -> new FileFindings(new Ranges(positions, unit)))
            .add(finding);
      }
    }
  }

  /** Whether the check has anything to say of the file. */
  boolean has(String check, CompilationUnitTree file) {
    FileFindings findings = files.get(file);
    return findings != null && findings.byCheck.containsKey(check);
  }

  /** What the check has to say of the tree; mostly nothing. */
  List<Finding> of(String check, CompilationUnitTree file, Tree tree) {
    FileFindings findings = files.get(file);
    return findings == null ? List.of() : findings.of(check, tree);
  }

  private static final class FileFindings {
    private final Ranges ranges;
    private final Map<String, Map<Range, List<Finding>>> byCheck = new HashMap<>();

    FileFindings(Ranges ranges) {
      this.ranges = ranges;
    }

    void add(Finding finding) {
      byCheck
          .computeIfAbsent(finding.check(), check -> new HashMap<>())
          .computeIfAbsent(finding.range(), range -> new ArrayList<>(1))
          .add(finding);
    }

    List<Finding> of(String check, Tree tree) {
      Map<Range, List<Finding>> byRange = byCheck.get(check);
      return byRange == null ? List.of() : byRange.getOrDefault(ranges.of(tree), List.of());
    }
  }
}
