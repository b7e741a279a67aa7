package dev.asynclint.engine;

import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * What the suppressions of a module are worth. Whether one is needed is asked of the rules
 * themselves, which run once more as if there were none: they stop at suppressed code in several
 * ways, and none of them keeps a record.
 */
final class SuppressionAudit {
  private final Set<String> checks = new HashSet<>();
  private final List<Suppression> all = new ArrayList<>();

  SuppressionAudit(SourceModule module) {
    for (Rule rule : ServiceLoader.load(Rule.class, Rule.class.getClassLoader())) {
      checks.add(rule.name());
    }
    for (SourceClass type : module.classes()) {
      if (!type.file().generated()) {
        collect(type);
      }
    }
    Collections.sort(all);
  }

  private void collect(SourceClass type) {
    add(type.suppressed(), type.file(), type.range());
    type.fields().forEach(field -> add(field.suppressed(), type.file(), field.range()));
    for (SourceMethod method : type.methods()) {
      add(method.suppressed(), type.file(), method.range());
      Suppressions.suppressing(method)
          .forEach(variable -> add(variable.suppressed(), type.file(), variable.range()));
    }
  }

  private void add(Set<String> given, SourceFile file, Range range) {
    for (String name : given) {
      if (checks.contains(name) && range.isPresent()) {
        all.add(new Suppression(name, file, range, Suppressing.hasReason(given)));
      }
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<Suppression> withoutReason() {
    return all.stream().filter(suppression -> !suppression.hasReason()).toList();
  }

  /**
   * Those that hide nothing.
   *
   * @param findings what the rules find where no suppression counts
   */
  List<Suppression> unused(List<Finding> findings) {
    Map<String, List<Finding>> byCheck = new HashMap<>();
    findings.forEach(
        finding -> byCheck.computeIfAbsent(finding.check(), k -> new ArrayList<>()).add(finding));
    return all.stream()
        .filter(
            suppression ->
                byCheck.getOrDefault(suppression.check(), List.of()).stream()
                    .noneMatch(finding -> hides(suppression, finding)))
        .toList();
  }

  private static boolean hides(Suppression suppression, Finding finding) {
    Range around = suppression.range();
    if (finding.file().equals(suppression.file())
        && around.start() <= finding.range().start()
        && finding.range().end() <= around.end()) {
      return true;
    }
    int first = suppression.file().line(around.start());
    int last = suppression.file().line(around.end());
    for (Hop hop : finding.chain()) {
      if (hop.path().equals(suppression.file().path())
          && first <= hop.line()
          && hop.line() <= last) {
        return true;
      }
    }
    return false;
  }
}
