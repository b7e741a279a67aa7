package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What becomes known of a variable that is given a value. */
final class VariableFacts {
  private final FlowContext context;

  VariableFacts(FlowContext context) {
    this.context = context;
  }

  /** What a variable's new value says of it. */
  Facts learn(Variable variable, Node value, Facts in) {
    Facts facts = in;
    String name = Paths.variable(variable.id());
    Completion completion = context.completion();
    if (variable.type().equals(TypeRef.BOOLEAN)) {
      return facts.withWhenTrue(name, completion.provenBy(value, true, facts));
    }
    if (CallWalker.isFunction(value)) {
      return predicate(variable, value, facts);
    }
    if (completion.isComplete(value, facts)) {
      facts = facts.withComplete(Set.of(name));
    }
    Set<String> known = new HashSet<>(2);
    for (String read : completion.elements().complete(value, facts)) {
      known.add("*" + (read.isEmpty() ? name : name + "/" + read));
    }
    facts = facts.withComplete(known);
    String path = context.completion().paths().of(value, facts);
    if (path != null
        && !path.contains(name)
        && (value instanceof Node.Local || value instanceof Node.Field)) {
      facts = facts.withAlias(name, path);
    } else if (value instanceof Node.Call call) {
      if (catalogued(Kind.SAME_STAGE, call).isPresent()) {
        String receiver = path;
        if (receiver != null && !receiver.contains(name)) {
          return facts.withAlias(name, receiver);
        }
      }
      Optional<CatalogueLine> element = catalogued(Kind.ELEMENT, call);
      String collection =
          element.isPresent() ? completion.elements().source(call.receiver(), facts, true) : null;
      if (collection != null && !collection.contains(name)) {
        facts = facts.withElementOf(name, collection);
      }
      Set<String> held = completion.completeOnceDone(value, facts, true);
      held.removeIf(p -> p.contains(name));
      facts = facts.withMembers(name, held);
      Set<String> elements = completion.elementsOf(value, facts);
      elements.removeIf(p -> p.contains(name));
      facts = facts.withMembers("*" + name, elements);
    } else if (value instanceof Node.Unknown) {
      Set<String> elements = completion.elementsOf(value, facts);
      elements.removeIf(p -> p.contains(name));
      facts = facts.withMembers("*" + name, elements);
    }
    return facts;
  }

  /** What a predicate kept in a variable says of what it is asked about. */
  private Facts predicate(Variable variable, Node function, Facts in) {
    Facts facts = in;
    for (boolean outcome : new boolean[] {true, false}) {
      Set<String> proven = new HashSet<>(1);
      context
          .completion()
          .elements()
          .keptBy(function, outcome, facts)
          .forEach(read -> proven.add(Elements.ASKED + read));
      Node.Local local = new Node.Local(variable.range(), variable);
      facts = facts.withWhenTrue(Elements.stored(local, outcome), proven);
    }
    return facts;
  }

  private Optional<CatalogueLine> catalogued(Kind kind, Node.Call call) {
    return context.catalogue().method(kind, call.callee().key());
  }
}
