package dev.asynclint.errorprone;

import static com.google.errorprone.util.ASTHelpers.getResultType;
import static com.google.errorprone.util.ASTHelpers.getReturnType;
import static com.google.errorprone.util.ASTHelpers.getSymbol;
import static com.google.errorprone.util.ASTHelpers.isSubtype;

import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.ErrorProneOptions.Severity;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Set;

/** Error Prone's own check for dropped futures: where it is active, a line is printed once. */
public final class IgnoredFutures {
  private static final String CHECK = "FutureReturnValueIgnored";

  /** Methods whose result that check lets go, however little they do for the failure. */
  private static final Set<String> NOT_ITS =
      Set.of("exceptionally", "addListener", "addListeners", "setSuccess", "setFailure");

  private IgnoredFutures() {}

  /** Whether that check prints something about the dropped value. */
  public static boolean arePrinted(Tree tree, VisitorState state) {
    Tree parent = state.getPath().getParentPath().getLeaf();
    if (!isActive(state) || parent instanceof VariableTree || parent instanceof AssignmentTree) {
      return false;
    }
    Type dropped = null;
    if (tree instanceof MethodInvocationTree call) {
      dropped = getResultType((ExpressionTree) call);
    } else if (tree instanceof MemberReferenceTree reference) {
      dropped = getReturnType(reference);
    }
    return dropped != null
        && getSymbol(tree) instanceof MethodSymbol method
        && !NOT_ITS.contains(method.getSimpleName().toString())
        && isSubtype(dropped, state.getTypeFromString("java.util.concurrent.Future"), state);
  }

  private static boolean isActive(VisitorState state) {
    ErrorProneOptions options = state.errorProneOptions();
    Severity chosen = options.getSeverityMap().get(CHECK);
    boolean known = state.severityMap().containsKey(CHECK);
    return known
        && (chosen == null
            ? !options.isDisableAllChecks() && !options.isDisableAllWarnings()
            : chosen != Severity.OFF);
  }
}
