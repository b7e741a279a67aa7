package dev.asynclint.errorprone;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.apply.ImportOrganizer;
import com.google.errorprone.apply.ImportStatements;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.fixes.Replacement;
import com.google.errorprone.fixes.Replacements;
import com.google.errorprone.fixes.Replacements.CoalescePolicy;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.asynclint.engine.finding.Edit;
import dev.asynclint.engine.finding.Repair;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Error Prone's fixes as plain edits: the text that Error Prone's own patching would make. */
final class FixReader {
  private static final int SHOWN = 80;

  private FixReader() {}

  /** The fixes as edits of the file that is visited, without those that change nothing. */
  static List<Repair> read(List<? extends Fix> fixes, VisitorState state) {
    return fixes.stream().flatMap(fix -> read(fix, state).stream()).toList();
  }

  private static Optional<Repair> read(Fix fix, VisitorState state) {
    JCCompilationUnit file = (JCCompilationUnit) state.getPath().getCompilationUnit();
    String source = state.getSourceCode().toString();
    Replacements replacements = new Replacements();
    for (Replacement replacement : replacements(fix, file)) {
      replacements.add(replacement, fix.getCoalescePolicy());
    }
    String description = describe(fix, source, replacements);
    addImports(fix, file, replacements);
    List<Edit> edits = new ArrayList<>();
    for (Replacement replacement : replacements.ascending()) {
      edit(replacement, source).ifPresent(edits::add);
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(new Repair(description, edits));
  }

  /** As Error Prone does it: the whole block of imports anew, in its usual order. */
  private static void addImports(Fix fix, JCCompilationUnit file, Replacements replacements) {
    ImportStatements imports =
        ImportStatements.create(file, ImportOrganizer.STATIC_FIRST_ORGANIZER);
    imports.addAll(fix.getImportsToAdd());
    imports.removeAll(fix.getImportsToRemove());
    if (imports.importsHaveChanged()) {
      replacements.add(
          Replacement.create(imports.getStartPos(), imports.getEndPos(), imports.toString()),
          CoalescePolicy.REPLACEMENT_FIRST);
    }
  }

  /** Without the lines that stay as they are: so edits of two findings seldom collide. */
  private static Optional<Edit> edit(Replacement replacement, String source) {
    int start = replacement.startPosition();
    int end = replacement.endPosition();
    String text = replacement.replaceWith();
    String old = source.substring(start, end);
    if (old.equals(text)) {
      return Optional.empty();
    }
    int common = 0;
    for (int line = old.indexOf('\n') + 1;
        line > 0 && text.startsWith(old.substring(0, line));
        line = old.indexOf('\n', line) + 1) {
      common = line;
    }
    int tail = 0;
    for (int line = old.lastIndexOf('\n');
        line >= common
            && text.length() - (old.length() - line) >= common
            && text.endsWith(old.substring(line));
        line = line == 0 ? -1 : old.lastIndexOf('\n', line - 1)) {
      tail = old.length() - line;
    }
    return Optional.of(
        new Edit(start + common, end - tail, text.substring(common, text.length() - tail)));
  }

  /** What the fix says of itself, or else its longest text. */
  private static String describe(Fix fix, String source, Replacements replacements) {
    if (!fix.getShortDescription().isEmpty()) {
      return fix.getShortDescription();
    }
    String inserted = "";
    String removed = "";
    for (Replacement replacement : replacements.ascending()) {
      if (replacement.replaceWith().length() > inserted.length()) {
        inserted = replacement.replaceWith();
      }
      if (replacement.length() > removed.length()) {
        removed = source.substring(replacement.startPosition(), replacement.endPosition());
      }
    }
    return inserted.isBlank() ? "Remove '" + line(removed) + "'" : "Write '" + line(inserted) + "'";
  }

  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= SHOWN) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
  }

  /**
   * The method's parameter is javac's table of end positions, and newer Error Prone's own table,
   * which it makes of the file: no one call links to both.
   */
  private static ImmutableSet<Replacement> replacements(Fix fix, JCCompilationUnit file) {
    try {
      for (Method method : Fix.class.getMethods()) {
        if (method.getName().equals("getReplacements")) {
          Class<?> table = method.getParameterTypes()[0];
          Object positions =
              table.getName().startsWith("com.sun.tools.javac.")
                  ? JCCompilationUnit.class.getField("endPositions").get(file)
                  : table.getMethod("create", CompilationUnitTree.class).invoke(null, file);
          @SuppressWarnings("unchecked") // what the method's own signature says
          ImmutableSet<Replacement> all = (ImmutableSet<Replacement>) method.invoke(fix, positions);
          return all;
        }
      }
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (ReflectiveOperationException unknownVersion) {
      throw new IllegalStateException(unknownVersion);
    }
    throw new IllegalStateException("Error Prone's fixes have no replacements");
  }
}
