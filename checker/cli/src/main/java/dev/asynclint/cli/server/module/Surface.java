package dev.asynclint.cli.server.module;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What other files can see of a file: where it stays, none of them has to be compiled again. Told
 * by the text of declarations, so that a change of nothing but names of parameters counts as well.
 */
final class Surface {
  private final StringBuilder text = new StringBuilder();

  private Surface() {}

  /** Equal for files with the same surface. */
  static String of(CompilationUnitTree unit) {
    Surface surface = new Surface();
    surface.add(unit.getPackageName());
    surface.all(unit.getImports());
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree declared) {
        surface.type(declared);
      }
    }
    if (unit.getModule() != null) {
      surface.add(unit.getModule());
    }
    return surface.text.toString();
  }

  private void type(ClassTree type) {
    text.append(type.getKind()).append(' ').append(type.getSimpleName());
    add(type.getModifiers());
    all(type.getTypeParameters());
    add(type.getExtendsClause());
    all(type.getImplementsClause());
    all(type.getPermitsClause());
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        type(nested);
      } else if (member instanceof MethodTree method) {
        method(method);
      } else if (member instanceof VariableTree field) {
        field(field);
      } else if (!(member instanceof BlockTree)) {
        add(member);
      }
    }
    text.append('}');
  }

  private void method(MethodTree method) {
    add(method.getModifiers());
    all(method.getTypeParameters());
    add(method.getReturnType());
    text.append(method.getName());
    all(method.getParameters());
    all(method.getThrows());
    add(method.getDefaultValue());
  }

  /** The value of a constant goes into other classes. */
  private void field(VariableTree field) {
    ModifiersTree modifiers = field.getModifiers();
    add(modifiers);
    add(field.getType());
    text.append(field.getName());
    if (modifiers.getFlags().contains(Modifier.FINAL) || field.getType() == null) {
      add(field.getInitializer());
    }
    text.append(';');
  }

  private void all(List<? extends Tree> trees) {
    text.append('(');
    trees.forEach(this::add);
    text.append(')');
  }

  private void add(Tree tree) {
    text.append(tree == null ? "-" : tree.toString()).append(' ');
  }
}
