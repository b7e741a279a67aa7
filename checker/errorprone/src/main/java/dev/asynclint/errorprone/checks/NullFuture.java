package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.errorprone.AsyncLintCheck;
import dev.asynclint.errorprone.fix.TypeName;
import java.util.List;

/** Null stands for an asynchronous value. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Null stands for an asynchronous value.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "NullFuture")
public final class NullFuture extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;

  @Override
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    String empty = finding.remedy();
    if (empty.isEmpty() || state.getPath().getParentPath().getLeaf() instanceof TypeCastTree) {
      return List.of();
    }
    int method = empty.lastIndexOf('.', empty.indexOf('('));
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String type = TypeName.of(empty.substring(0, method), fix, state);
    return List.of(fix.replace(tree, type + empty.substring(method)).build());
  }
}
