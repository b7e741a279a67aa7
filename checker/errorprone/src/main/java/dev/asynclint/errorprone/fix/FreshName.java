package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/** Names for new variables that nothing around is called. */
final class FreshName {
  private FreshName() {}

  /** The name wanted, or the same with the first number that makes it new. */
  static String like(String wanted, VisitorState state) {
    Set<String> taken = namesIn(member(state.getPath()));
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** The method, field or initialiser around: names outside of it may be hidden. */
  private static Tree member(TreePath path) {
    Tree member = path.getLeaf();
    for (Tree around : path) {
      if (around instanceof ClassTree) {
        break;
      }
      member = around;
    }
    return member;
  }

  private static Set<String> namesIn(Tree member) {
    Set<String> names = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAnnotation(AnnotationTree tree, Void unused) {
        return null;
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        names.add(tree.getName().toString());
        return null;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        names.add(tree.getName().toString());
        return super.visitVariable(tree, null);
      }
    }.scan(member, null);
    return names;
  }
}
