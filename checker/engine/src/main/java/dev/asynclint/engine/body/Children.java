package dev.asynclint.engine.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The direct children of a node, in evaluation order. */
public final class Children {
  private Children() {}

  /** Never holds null. */
  public static List<Node> of(Node node) {
    List<Node> found = new ArrayList<>(4);
    visit(node, found::add);
    return found;
  }

  /** Hands each child to {@code each}, never null: walks of whole bodies need no lists. */
  public static void visit(Node node, Consumer<Node> each) {
    if (node instanceof Node.Block n) {
      addAll(each, n.statements());
    } else if (node instanceof Node.Declare n) {
      add(each, n.initializer());
    } else if (node instanceof Node.Field n) {
      add(each, n.receiver());
    } else if (node instanceof Node.Assign n) {
      add(each, n.target());
      add(each, n.value());
    } else if (node instanceof Node.Call n) {
      add(each, n.receiver());
      addAll(each, n.arguments());
    } else if (node instanceof Node.Reference n) {
      add(each, n.receiver());
    } else if (node instanceof Node.Lambda n) {
      add(each, n.body());
    } else if (node instanceof Node.Branch n) {
      add(each, n.condition());
      add(each, n.then());
      add(each, n.otherwise());
    } else if (node instanceof Node.Test n) {
      addAll(each, n.operands());
    } else if (node instanceof Node.Concat n) {
      addAll(each, n.operands());
    } else if (node instanceof Node.Switch n) {
      add(each, n.selector());
      for (Node.Switch.Case one : n.cases()) {
        addAll(each, one.labels());
        addAll(each, one.body());
      }
    } else if (node instanceof Node.Loop n) {
      addAll(each, n.setup());
      add(each, n.condition());
      add(each, n.body());
      addAll(each, n.update());
    } else if (node instanceof Node.Try n) {
      addAll(each, n.resources());
      add(each, n.body());
      for (Node.Try.Catch handler : n.catches()) {
        add(each, handler.body());
      }
      add(each, n.cleanup());
    } else if (node instanceof Node.Labelled n) {
      add(each, n.body());
    } else if (node instanceof Node.Synchronized n) {
      add(each, n.lock());
      add(each, n.body());
    } else if (node instanceof Node.Exit n) {
      add(each, n.value());
    } else if (node instanceof Node.Unknown n) {
      addAll(each, n.children());
    }
  }

  private static void add(Consumer<Node> each, Node node) {
    if (node != null) {
      each.accept(node);
    }
  }

  private static void addAll(Consumer<Node> each, List<Node> nodes) {
    for (Node node : nodes) {
      add(each, node);
    }
  }
}
