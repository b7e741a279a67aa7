package dev.asynclint.errorprone;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import java.util.ArrayList;
import java.util.List;

/** Reports each {@code join()}: an analysis small enough to test the plumbing around it. */
@BugPattern(summary = "join", severity = WARNING)
public class JoinCheck extends AsyncLintCheck {
  @Override
  ModuleAnalysis.Analyzer analyzer() {
    return this::analyze;
  }

  List<Finding> analyze(SourceModule module, Catalogue catalogue, Settings settings) {
    List<Finding> findings = new ArrayList<>();
    for (SourceClass type : module.classes()) {
      for (SourceMethod method : type.methods()) {
        if (method.body() != null) {
          collect(method.body(), type, method, settings, findings);
        }
      }
    }
    return findings;
  }

  private void collect(
      Node node, SourceClass type, SourceMethod method, Settings settings, List<Finding> findings) {
    if (node instanceof Node.Call call && call.callee().key().name().equals("join")) {
      findings.add(
          new Finding(
              getClass().getSimpleName(),
              type.file(),
              call.range(),
              method.key(),
              call.callee().key().displayWithArity(),
              "Do not join. " + settings,
              List.of(new Hop("T.m calls join", type.file().path(), 1)),
              ""));
    }
    for (Node child : Children.of(node)) {
      collect(child, type, method, settings, findings);
    }
  }
}
