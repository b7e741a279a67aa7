package dev.asynclint.engine.body;

import java.util.ArrayList;
import java.util.List;

/** The direct children of a node, in evaluation order. */
public final class Children {
  private Children() {}

  /** Never holds null. */
  public static List<Node> of(Node node) {
    List<Node> found = new ArrayList<>(4);
    if (node instanceof Node.Block n) {
      addAll(found, n.statements());
    } else if (node instanceof Node.Declare n) {
      add(found, n.initializer());
    } else if (node instanceof Node.Field n) {
      add(found, n.receiver());
    } else if (node instanceof Node.Assign n) {
      add(found, n.target());
      add(found, n.value());
    } else if (node instanceof Node.Call n) {
      add(found, n.receiver());
      addAll(found, n.arguments());
    } else if (node instanceof Node.Reference n) {
      add(found, n.receiver());
    } else if (node instanceof Node.Lambda n) {
      add(found, n.body());
    } else if (node instanceof Node.Branch n) {
      add(found, n.condition());
      add(found, n.then());
      add(found, n.otherwise());
    } else if (node instanceof Node.Test n) {
      addAll(found, n.operands());
    } else if (node instanceof Node.Concat n) {
      addAll(found, n.operands());
    } else if (node instanceof Node.Switch n) {
      add(found, n.selector());
      for (Node.Switch.Case one : n.cases()) {
        addAll(found, one.labels());
        addAll(found, one.body());
      }
    } else if (node instanceof Node.Loop n) {
      addAll(found, n.setup());
      add(found, n.condition());
      add(found, n.body());
      addAll(found, n.update());
    } else if (node instanceof Node.Try n) {
      addAll(found, n.resources());
      add(found, n.body());
      n.catches().forEach(c -> add(found, c.body()));
      add(found, n.cleanup());
    } else if (node instanceof Node.Labelled n) {
      add(found, n.body());
    } else if (node instanceof Node.Synchronized n) {
      add(found, n.lock());
      add(found, n.body());
    } else if (node instanceof Node.Exit n) {
      add(found, n.value());
    } else if (node instanceof Node.Unknown n) {
      addAll(found, n.children());
    }
    return found;
  }

  private static void add(List<Node> found, Node node) {
    if (node != null) {
      found.add(node);
    }
  }

  private static void addAll(List<Node> found, List<Node> nodes) {
    nodes.forEach(n -> add(found, n));
  }
}
