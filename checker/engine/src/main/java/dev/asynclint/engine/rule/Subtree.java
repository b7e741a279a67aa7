package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.flow.ModuleIndex;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A node and everything below it: lambdas, and the anonymous and local classes of which it creates
 * an object, for they see the same locals.
 */
final class Subtree {
  private final ModuleIndex index;
  private final Predicate<Node> wanted;
  private final Set<String> seen = new HashSet<>();

  private Subtree(ModuleIndex index, Predicate<Node> wanted) {
    this.index = index;
    this.wanted = wanted;
  }

  /** Whether a node of the tree is wanted; a null root has no nodes. */
  static boolean contains(Node root, ModuleIndex index, Predicate<Node> wanted) {
    return root != null && new Subtree(index, wanted).find(root);
  }

  /** Whether the variable is read or assigned in the tree. */
  static boolean mentions(Node root, ModuleIndex index, Variable variable) {
    return contains(root, index, node -> isRead(node, variable));
  }

  /** Whether the node is a read of the variable. */
  static boolean isRead(Node node, Variable variable) {
    return node instanceof Node.Local local && local.variable().id() == variable.id();
  }

  /** Whether a node of the body stands in the tree, or is its root. */
  static boolean holds(MethodBody body, Node node, Node tree) {
    for (Node around = node; around != null; around = body.parent(around)) {
      if (around == tree) {
        return true;
      }
    }
    return false;
  }

  private boolean find(Node node) {
    if (wanted.test(node)) {
      return true;
    }
    for (Node child : Children.of(node)) {
      if (find(child)) {
        return true;
      }
    }
    return node instanceof Node.Call call && findInCreated(call);
  }

  private boolean findInCreated(Node.Call call) {
    if (!call.isCreation()) {
      return false;
    }
    String name =
        call.anonymousClass() != null ? call.anonymousClass() : call.callee().key().owner();
    SourceClass created = index.classNamed(name);
    if (created == null || created.enclosingMethod() == null || !seen.add(name)) {
      return false;
    }
    for (SourceMethod method : created.methods()) {
      if (method.body() != null && find(method.body())) {
        return true;
      }
    }
    return false;
  }
}
