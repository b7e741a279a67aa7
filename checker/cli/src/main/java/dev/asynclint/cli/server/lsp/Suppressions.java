package dev.asynclint.cli.server.lsp;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** Where {@code @SuppressWarnings} goes: to the nearest method, field or class around a finding. */
final class Suppressions {
  private Suppressions() {}

  /** The edit that suppresses a check; empty where there is no place for it. */
  static Optional<TextEdit> edit(String text, int offset, String check, String reason) {
    try {
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      Writer.nullWriter(),
                      null,
                      silence -> {},
                      List.of("-proc:none"),
                      null,
                      List.of(new Text(text)));
      for (CompilationUnitTree unit : task.parse()) {
        Finder finder = new Finder(unit, Trees.instance(task).getSourcePositions(), offset);
        finder.scan(unit, null);
        if (finder.declaration != null) {
          return Optional.of(finder.edit(text, check, reason));
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError unparsable) {
      return Optional.empty();
    }
  }

  private static final class Finder extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final int offset;
    private Tree declaration;
    private ModifiersTree modifiers;

    Finder(CompilationUnitTree unit, SourcePositions positions, int offset) {
      this.unit = unit;
      this.positions = positions;
      this.offset = offset;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      if (!tree.getSimpleName().isEmpty()) {
        consider(tree, tree.getModifiers());
      }
      return super.visitClass(tree, unused);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      consider(tree, tree.getModifiers());
      return super.visitMethod(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
        consider(tree, tree.getModifiers());
      }
      return super.visitVariable(tree, unused);
    }

    private void consider(Tree tree, ModifiersTree its) {
      if (start(tree) >= 0
          && start(tree) <= offset
          && offset <= positions.getEndPosition(unit, tree)) {
        declaration = tree;
        modifiers = its;
      }
    }

    private int start(Tree tree) {
      return (int) positions.getStartPosition(unit, tree);
    }

    TextEdit edit(String text, String check, String reason) {
      String names = '"' + check + "\", \"reason: " + reason + '"';
      for (AnnotationTree annotation : modifiers.getAnnotations()) {
        if (annotation.getAnnotationType().toString().endsWith("SuppressWarnings")
            && annotation.getArguments().size() == 1) {
          ExpressionTree value = annotation.getArguments().get(0);
          if (value instanceof AssignmentTree assignment) {
            value = assignment.getExpression();
          }
          int from = start(value);
          int to = (int) positions.getEndPosition(unit, value);
          String written = text.substring(from, to);
          if (value instanceof NewArrayTree) {
            written = written.strip().replaceFirst("^\\{\\s*", "").replaceFirst(",?\\s*}$", "");
          }
          String comma = written.isBlank() ? "" : ", ";
          return replace(text, from, to, "{" + written + comma + names + "}");
        }
      }
      int at = start(declaration);
      int line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
      String indent = text.substring(line, at).isBlank() ? text.substring(line, at) : "";
      String end = text.contains("\r\n") ? "\r\n" : "\n";
      return replace(text, at, at, "@SuppressWarnings({" + names + "})" + end + indent);
    }

    private static TextEdit replace(String text, int from, int to, String with) {
      return new TextEdit(
          new Range(EditedText.position(text, from), EditedText.position(text, to)), with);
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///Text.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
