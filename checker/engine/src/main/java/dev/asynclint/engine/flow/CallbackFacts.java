package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known inside a function that a library method runs. */
final class CallbackFacts {
  private final FlowContext context;
  private final Catalogue catalogue;

  CallbackFacts(FlowContext context) {
    this.context = context;
    this.catalogue = context.catalogue();
  }

  /** Whether functions nested in the arguments take the elements of the receiver. */
  boolean collects(Node.Call call) {
    return call.receiver() != null && isNested(call);
  }

  private boolean isNested(Node.Call call) {
    return catalogue
        .method(Kind.SAME_ELEMENTS, call.callee().key())
        .filter(line -> line.has("nested"))
        .isPresent();
  }

  /** Says of the elements being collected what {@code in} says of them. */
  Facts sameCollected(Facts in, Facts facts) {
    return given(
        Elements.COLLECTED,
        context.completion().elements().ofGiven(Elements.COLLECTED, in),
        in.elementOf().get(Elements.COLLECTED),
        facts);
  }

  /** What functions nested in the arguments of {@code collect(..)} know of what they are given. */
  Facts collected(Node.Call call, boolean collecting, Facts facts) {
    Elements elements = context.completion().elements();
    if (collects(call)) {
      return given(
          Elements.COLLECTED,
          elements.complete(call.receiver(), facts),
          elements.source(call.receiver(), facts, true),
          facts.without(Elements.COLLECTED));
    }
    boolean keeps =
        isNested(call)
            || !call.arguments().isEmpty() && "".equals(elements.read(call.arguments().get(0)));
    return collecting && !keeps ? facts.without(Elements.COLLECTED) : facts;
  }

  private static Facts given(String name, Set<String> complete, String source, Facts facts) {
    if (name.isEmpty()) {
      return facts;
    }
    Set<String> paths = new HashSet<>(2);
    complete.forEach(read -> paths.add(name + read));
    Facts inside = facts.withComplete(paths);
    return source == null ? inside : inside.withElementOf(name, source);
  }

  /** {@code futures.removeIf(f -> !f.isDone())}: what stays is complete. */
  Facts afterRemoval(Node.Call call, Node function, Facts facts) {
    Completion completion = context.completion();
    Optional<CatalogueLine> line = catalogue.method(Kind.SAME_ELEMENTS, call.callee().key());
    Optional<String> keeps = line.flatMap(l -> l.attribute("keeps"));
    String source =
        keeps.isEmpty() ? null : completion.elements().source(call.receiver(), facts, false);
    if (source == null) {
      return facts;
    }
    Set<String> stays = new HashSet<>(1);
    completion
        .elements()
        .keptBy(function, keeps.get().equals("true"), facts)
        .forEach(read -> stays.add("*" + (read.isEmpty() ? source : source + "/" + read)));
    return facts.withComplete(stays);
  }

  /** What is known inside a lambda or reference; only the first value of a reference has a name. */
  Facts of(CatalogueLine line, Node.Call call, Node function, Facts facts) {
    if (function instanceof Node.Lambda lambda) {
      return of(line, call, lambda.parameters(), facts);
    }
    int given = ((Node.Reference) function).target().parameters().size();
    List<String> parameters = given == 0 ? List.of() : new ArrayList<>(List.of(Elements.GIVEN));
    while (parameters.size() < given) {
      parameters.add("");
    }
    return of(line, call, facts, parameters, null);
  }

  /** What is known inside a function with these parameters. */
  Facts of(CatalogueLine line, Node.Call call, List<Variable> parameters, Facts facts) {
    List<String> names = parameters.stream().map(p -> Paths.variable(p.id())).toList();
    int failure =
        catalogue
            .method(Kind.OBSERVES, call.callee().key())
            .flatMap(l -> l.attribute("error"))
            .map(place -> place.substring(place.indexOf(".param") + ".param".length()))
            .filter(index -> index.length() == 1)
            .map(Integer::valueOf)
            .orElse(-1);
    return of(
        line,
        call,
        facts,
        names,
        failure >= 0 && failure < names.size() ? parameters.get(failure) : null);
  }

  /** What is known inside a callback: what is known here, and the futures it was waiting for. */
  private Facts of(
      CatalogueLine line, Node.Call call, Facts facts, List<String> parameters, Variable failure) {
    Completion completion = context.completion();
    Facts inside = facts;
    boolean observes = catalogue.method(Kind.OBSERVES, call.callee().key()).isPresent();
    String completed = line.attribute("completed").orElse("");
    for (String place : completed.split(",")) {
      Node subject = null;
      if (place.equals("receiver")) {
        subject = call.receiver();
      } else {
        int index = Completion.argumentIndex(place);
        if (index >= 0 && index < call.arguments().size()) {
          subject = call.arguments().get(index);
        }
      }
      if (subject != null) {
        inside = inside.withComplete(completion.completeOnceDone(subject, facts, observes));
        if (failure != null) {
          inside =
              inside.withWhenTrue(
                  Completion.whenNull(failure), completion.completeOnceDone(subject, facts, false));
        }
      }
    }
    return parameterFacts(line, call, parameters, facts, inside);
  }

  /** What is known of what a callback is given. */
  private Facts parameterFacts(
      CatalogueLine line, Node.Call call, List<String> parameters, Facts facts, Facts in) {
    Elements elements = context.completion().elements();
    Facts inside = in;
    Optional<String> completed = line.attribute("gets-completed");
    int parameter = completed.map(p -> Integer.parseInt(p.substring("param".length()))).orElse(-1);
    if (parameter >= 0 && parameter < parameters.size() && !parameters.get(parameter).isEmpty()) {
      inside = inside.withComplete(Set.of(parameters.get(parameter)));
    }
    Set<String> complete = Set.of();
    String source = null;
    if (call.receiver() == null) {
      if (parameters.size() == 1) {
        complete = elements.ofGiven(Elements.COLLECTED, facts);
        source = facts.elementOf().get(Elements.COLLECTED);
      }
    } else if (catalogue.type(Kind.ASYNC_TYPE, call.receiver().type().name()).isEmpty()) {
      complete = elements.complete(call.receiver(), facts);
      source = parameters.size() == 1 ? elements.source(call.receiver(), facts, true) : null;
    }
    if (!complete.isEmpty() || source != null) {
      for (String name : parameters) {
        inside = given(name, complete, source, inside);
      }
    }
    return inside;
  }
}
