package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.flow.ModuleIndex;
import dev.asynclint.engine.summary.Site;
import dev.asynclint.engine.summary.UnitId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** One body for the rules that look at one body: its nodes in evaluation order, with parents. */
public final class MethodBody {
  private final SourceClass owner;
  private final SourceMethod method;
  private final ArrayList<Node> nodes = new ArrayList<>();
  private Map<Node, Node> parents;
  private final List<Node.Call> calls = new ArrayList<>(4);

  private MethodBody(SourceClass owner, SourceMethod method) {
    this.owner = owner;
    this.method = method;
    collect(method.body());
    nodes.trimToSize();
  }

  static List<MethodBody> all(ModuleIndex index) {
    List<MethodBody> bodies = new ArrayList<>();
    for (SourceClass type : index.classes()) {
      for (SourceMethod method : type.methods()) {
        if (method.body() != null) {
          bodies.add(new MethodBody(type, method));
        }
      }
    }
    return bodies;
  }

  /** The body of a method whose code is at hand, or null. */
  static MethodBody of(ModuleIndex index, MethodKey key) {
    SourceMethod method = index.method(key);
    return method == null || method.body() == null
        ? null
        : new MethodBody(index.ownerOf(key), method);
  }

  private void collect(Node node) {
    nodes.add(node);
    if (node instanceof Node.Call call) {
      calls.add(call);
    }
    Children.visit(node, this::collect);
  }

  public SourceClass owner() {
    return owner;
  }

  public SourceMethod method() {
    return method;
  }

  public MethodKey key() {
    return method.key();
  }

  public SourceFile file() {
    return owner.file();
  }

  /** Every node, parents before children, children in evaluation order. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Every call and creation. */
  public List<Node.Call> calls() {
    return calls;
  }

  /** Every node of one form. */
  public <N extends Node> List<N> nodes(Class<N> form) {
    List<N> found = new ArrayList<>();
    for (Node node : nodes) {
      if (form.isInstance(node)) {
        found.add(form.cast(node));
      }
    }
    return List.copyOf(found);
  }

  /** The node around a node; null for the body itself. */
  public Node parent(Node node) {
    if (parents == null) {
      parents = new IdentityHashMap<>(nodes.size());
      for (Node around : nodes) {
        Children.visit(around, child -> parents.put(child, around));
      }
    }
    return parents.get(node);
  }

  /** The calls made on a value one after the other, nearest first: {@code value.a().b()}. */
  List<Node.Call> chainedOn(Node value) {
    List<Node.Call> later = new ArrayList<>(2);
    Node last = value;
    while (parent(last) instanceof Node.Call next && next.receiver() == last) {
      later.add(next);
      last = next;
    }
    return later;
  }

  /** The call or creation at a place, or null. */
  Node.Call callAt(Site site) {
    if (!file().equals(site.file())) {
      return null;
    }
    for (Node.Call call : calls) {
      if (call.range().equals(site.range())) {
        return call;
      }
    }
    return null;
  }

  /** The lambda that does nothing but evaluate a node and give it back, or null. */
  Node.Lambda lambdaOfNothingBut(Node node) {
    Node around = parent(node);
    if (around instanceof Node.Exit exit
        && exit.kind() == Node.Exit.Kind.RETURN
        && parent(exit) instanceof Node.Block block
        && block.statements().size() == 1) {
      around = parent(block);
    }
    return around instanceof Node.Lambda lambda ? lambda : null;
  }

  /** The lambda or method reference that is the unit of that ordinal, or null. */
  Node function(int ordinal) {
    int references = 0;
    for (Node node : nodes) {
      references += node instanceof Node.Reference ? 1 : 0;
      if (node instanceof Node.Lambda lambda && lambda.ordinal() == ordinal
          || node instanceof Node.Reference && -references == ordinal) {
        return node;
      }
    }
    return null;
  }

  /** The unit that a lambda or method reference of this body is; null for all else. */
  UnitId functionUnit(Node function) {
    if (function instanceof Node.Lambda lambda) {
      return new UnitId(key(), lambda.ordinal());
    }
    int references = 0;
    if (function instanceof Node.Reference) {
      for (Node node : nodes) {
        references += node instanceof Node.Reference ? 1 : 0;
        if (node == function) {
          return new UnitId(key(), -references);
        }
      }
    }
    return null;
  }

  /** The innermost lambda around a node, or null. */
  public Node.Lambda lambda(Node node) {
    for (Node around = parent(node); around != null; around = parent(around)) {
      if (around instanceof Node.Lambda lambda) {
        return lambda;
      }
    }
    return null;
  }

  /** The unit a node stands in. */
  public UnitId unit(Node node) {
    Node.Lambda lambda = lambda(node);
    return new UnitId(key(), lambda == null ? 0 : lambda.ordinal());
  }
}
