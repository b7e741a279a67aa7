package dev.asynclint.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.asynclint.engine.Analysis;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * A thin matcher: shows what the analysis of the module says about the tree it visits. Severity,
 * suppression and patching stay Error Prone's own. A check names the matcher interfaces of the
 * trees it reports, and no others: Error Prone asks every matcher at every such tree. What breaks
 * in here ends in silence and one note, never in an error of the user's build.
 */
public abstract class AsyncLintCheck extends BugChecker implements BugChecker.ClassTreeMatcher {
  /** Where the pages of the checks are; the check's name follows. */
  public static final String PAGES = "https://asynclint.dev/checks/";

  private static final long serialVersionUID = 1L;

  /**
   * The ways to repair a finding, the best first; none by default.
   *
   * @param tree the tree the finding is about
   */
  protected List<? extends Fix> fixes(Finding finding, Tree tree, VisitorState state) {
    return List.of();
  }

  /**
   * Whether another check of the compilation prints this already; the findings file has it anyway.
   *
   * @param tree the tree the finding is about
   */
  protected boolean isPrintedByOthers(Finding finding, Tree tree, VisitorState state) {
    return false;
  }

  /** What finds; tests put something else here. */
  ModuleAnalysis.Analyzer analyzer() {
    return Analysis::run;
  }

  private Description report(Tree tree, VisitorState state) {
    ModuleAnalysis analysis = ModuleAnalysis.of(state, analyzer());
    try {
      List<Finding> findings =
          analysis.findings(canonicalName(), state.getPath().getCompilationUnit(), tree);
      for (Finding finding : findings) {
        List<? extends Fix> fixes = repair(finding, tree, state, analysis);
        if (!isPrintedByOthers(finding, tree, state)) {
          state.reportMatch(
              buildDescription(tree).setMessage(finding.text()).addAllFixes(fixes).build());
        }
      }
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError broken) {
      analysis.announcements().failure("check " + canonicalName() + " failed", broken);
    }
    return Description.NO_MATCH;
  }

  /** The fixes, which the analysis learns too: its file has them, whoever prints the finding. */
  private List<? extends Fix> repair(
      Finding finding, Tree tree, VisitorState state, ModuleAnalysis analysis) {
    try {
      List<? extends Fix> fixes = fixes(finding, tree, state);
      List<Repair> repairs = new ArrayList<>(fixes.size());
      for (Fix fix : fixes) {
        FixReader.read(fix, state).ifPresent(repairs::add);
      }
      analysis.repairs().add(finding, repairs);
      return fixes;
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError broken) {
      analysis.announcements().failure("a fix of check " + canonicalName() + " failed", broken);
      return List.of();
    }
  }

  /** Every file has a class: the analysis runs, and its file is written, whatever the trees. */
  @Override
  public final Description matchClass(ClassTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchNewClass(NewClassTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchMethod(MethodTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchVariable(VariableTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchCatch(CatchTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchWhileLoop(WhileLoopTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchDoWhileLoop(DoWhileLoopTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchForLoop(ForLoopTree tree, VisitorState state) {
    return report(tree, state);
  }

  public final Description matchEnhancedForLoop(EnhancedForLoopTree tree, VisitorState state) {
    return report(tree, state);
  }
}
