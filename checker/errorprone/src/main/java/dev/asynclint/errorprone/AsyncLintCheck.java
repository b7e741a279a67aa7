package dev.asynclint.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.asynclint.engine.Analysis;
import dev.asynclint.engine.finding.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thin matcher: shows what the analysis of the module says about the trees of a file. Severity,
 * suppression and patching stay Error Prone's own. It asks for files and not for the kinds of trees
 * it reports: Error Prone would ask it at every such tree of the module, and mostly there is
 * nothing to say of the whole file. What breaks in here ends in silence and one note, never in an
 * error of the user's build.
 */
public abstract class AsyncLintCheck extends BugChecker
    implements BugChecker.CompilationUnitTreeMatcher {
  /** Where the pages of the checks are; the check's name follows. */
  public static final String PAGES = "https://asynclint.dev/checks/";

  private static final long serialVersionUID = 1L;

  /** The kinds of trees that findings stand at. */
  private static final Set<Tree.Kind> REPORTED =
      EnumSet.of(
          Tree.Kind.METHOD_INVOCATION,
          Tree.Kind.MEMBER_REFERENCE,
          Tree.Kind.NEW_CLASS,
          Tree.Kind.NULL_LITERAL,
          Tree.Kind.PLUS,
          Tree.Kind.PLUS_ASSIGNMENT,
          Tree.Kind.EQUAL_TO,
          Tree.Kind.NOT_EQUAL_TO,
          Tree.Kind.METHOD,
          Tree.Kind.VARIABLE,
          Tree.Kind.CATCH,
          Tree.Kind.WHILE_LOOP,
          Tree.Kind.DO_WHILE_LOOP,
          Tree.Kind.FOR_LOOP,
          Tree.Kind.ENHANCED_FOR_LOOP);

  /** The check of that name, if it is one of ours: it has one name everywhere, also its class. */
  static Optional<Class<? extends AsyncLintCheck>> named(String check) {
    String type = AsyncLintCheck.class.getPackageName() + ".checks." + check;
    try {
      return Optional.of(
          Class.forName(type, false, AsyncLintCheck.class.getClassLoader())
              .asSubclass(AsyncLintCheck.class));
    } catch (ClassNotFoundException notOurs) {
      return Optional.empty();
    }
  }

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

  @Override
  public final Description matchCompilationUnit(CompilationUnitTree file, VisitorState state) {
    ModuleAnalysis analysis = ModuleAnalysis.of(state, analyzer());
    analysis.visit(file);
    if (analysis.hasFindings(canonicalName(), file)) {
      try {
        new Reporter(state, analysis).scan(state.getPath(), null);
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError broken) {
        analysis.announcements().failure("check " + canonicalName() + " failed", broken);
      }
    }
    return Description.NO_MATCH;
  }

  /** Reports at the trees of one file, except inside declarations that suppress the check. */
  private final class Reporter extends SuppressibleTreePathScanner<Void, Void> {
    private final ModuleAnalysis analysis;
    private final CompilationUnitTree file;

    Reporter(VisitorState state, ModuleAnalysis analysis) {
      super(state);
      this.analysis = analysis;
      this.file = state.getPath().getCompilationUnit();
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null && REPORTED.contains(tree.getKind())) {
        List<Finding> findings = analysis.findings(canonicalName(), file, tree);
        if (!findings.isEmpty() && !isSuppressed(tree, state)) {
          report(findings, tree, state.withPath(new TreePath(getCurrentPath(), tree)));
        }
      }
      return super.scan(tree, unused);
    }

    /** Nobody wrote what stands in a constructor that the compiler made. */
    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      return ASTHelpers.isGeneratedConstructor(tree) ? null : super.visitMethod(tree, unused);
    }

    private void report(List<Finding> findings, Tree tree, VisitorState here) {
      for (Finding finding : findings) {
        List<? extends Fix> fixes = repair(finding, tree, here, analysis);
        if (!isPrintedByOthers(finding, tree, here)) {
          here.reportMatch(
              buildDescription(tree).setMessage(finding.text()).addAllFixes(fixes).build());
        }
      }
    }
  }

  /** The fixes, which the analysis learns too: its file has them, whoever prints the finding. */
  private List<? extends Fix> repair(
      Finding finding, Tree tree, VisitorState state, ModuleAnalysis analysis) {
    List<? extends Fix> fixes = List.of();
    try {
      fixes = fixes(finding, tree, state);
      analysis.repairs().add(finding, FixReader.read(fixes, state));
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError broken) {
      analysis.announcements().failure("a fix of check " + canonicalName() + " failed", broken);
    }
    return fixes;
  }
}
