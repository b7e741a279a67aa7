package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.flow.KeptWalks.Asked;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields that calls of the module assign, through any number of calls. */
final class AssignedFields {
  private static final Body NOTHING = new Body(Set.of(), List.of());

  private final ModuleIndex index;

  /** What one body assigns and calls. */
  record Body(Set<String> tokens, List<Callee> calls) {}

  AssignedFields(ModuleIndex index) {
    this.index = index;
  }

  /** Tokens of the fields that a call may assign. */
  Set<String> by(Callee callee) {
    return index.kept().assigned().get(Asked.about(callee), Set.of(), () -> find(callee));
  }

  private Set<String> find(Callee callee) {
    Set<String> tokens = new HashSet<>();
    Set<MethodKey> seen = new HashSet<>();
    Deque<Callee> queue = new ArrayDeque<>(List.of(callee));
    while (!queue.isEmpty()) {
      Callee next = queue.remove();
      for (SourceMethod target : index.targets(next.key(), next.isOverridable())) {
        if (seen.add(target.key())) {
          Body body = body(target);
          tokens.addAll(body.tokens());
          queue.addAll(body.calls());
        }
      }
    }
    return Set.copyOf(tokens);
  }

  private Body body(SourceMethod method) {
    return index
        .kept()
        .assigning()
        .get(
            method.key(),
            NOTHING,
            () -> {
              index.isRead(method);
              return scan(method.body());
            });
  }

  private Body scan(Node code) {
    Body body = new Body(new HashSet<>(0), new ArrayList<>(0));
    scan(code, body);
    return new Body(Set.copyOf(body.tokens()), List.copyOf(body.calls()));
  }

  private void scan(Node node, Body body) {
    if (node instanceof Node.Assign assign && assign.target() instanceof Node.Field field) {
      body.tokens().add(Paths.fieldToken(field.name()));
    }
    // A new object's own fields are not those of the object at hand.
    if (node instanceof Node.Call call && index.knows(call.callee()) && !call.isCreation()) {
      body.calls().add(call.callee());
    }
    Children.visit(node, child -> scan(child, body));
  }
}
