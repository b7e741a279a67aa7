package dev.asynclint.scan.lowering;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.scan.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the lowerings of one file's classes and bodies share. */
final class FileContext {
  final SourceTypes sources;
  final Types types;
  final SourceFile file;
  final FileNames names;
  final List<SourceClass> classes = new ArrayList<>();
  final Resolution resolution = new Resolution();

  /** Binary names of the local classes. */
  final List<String> locals = new ArrayList<>();

  private final String text;
  private final Map<String, Integer> anonymous = new HashMap<>();

  FileContext(SourceTypes sources, SourceFile file, FileNames names, String text) {
    this.sources = sources;
    this.types = sources.types();
    this.file = file;
    this.names = names;
    this.text = text;
  }

  /** Binary name for the next local or anonymous class in a class. */
  String nextLocal(String enclosing, String simpleName) {
    String flat = sources.flatName(enclosing);
    int number = anonymous.merge(flat + "/" + simpleName, 1, Integer::sum);
    return flat + "$" + number + simpleName;
  }

  /** The tree's range. */
  Range range(Node tree) {
    var range = tree.getRange();
    if (range.isEmpty()) {
      return Range.NONE;
    }
    int start = offset(range.get().begin);
    int end = Math.min(offset(range.get().end) + 1, text.length());
    return start < 0 || end <= start ? Range.NONE : new Range(start, end, anchor(tree, start));
  }

  private int offset(Position position) {
    int line = position.line - 1;
    return line < 0 || line >= file.lineStarts().length
        ? -1
        : file.lineStarts()[line] + position.column - 1;
  }

  /** Where a reader should look: the dot before a called method, the name of a declaration. */
  private int anchor(Node tree, int start) {
    if (tree instanceof MethodCallExpr call) {
      int name = begin(call.getName(), start);
      if (call.getScope().isEmpty()) {
        return name;
      }
      int dot = text.lastIndexOf('.', name);
      return dot > start ? dot : name;
    }
    if (tree instanceof VariableDeclarator
        || tree instanceof CallableDeclaration
        || tree instanceof TypeDeclaration) {
      return begin(((NodeWithSimpleName<?>) tree).getName(), start);
    }
    if (tree instanceof BinaryExpr operation) {
      var left = operation.getLeft().getRange();
      return left.isEmpty() ? start : Math.max(start, offset(left.get().end) + 1);
    }
    return start;
  }

  private int begin(Node tree, int otherwise) {
    int begin = tree.getRange().map(range -> offset(range.begin)).orElse(otherwise);
    return begin < 0 ? otherwise : begin;
  }
}
