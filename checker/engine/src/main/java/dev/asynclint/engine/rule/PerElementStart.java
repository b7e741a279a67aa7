package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import dev.asynclint.engine.catalogue.Kind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, behind a call that joins async values, the call that starts one for each element of a
 * collection the caller sizes: in a stream, a loop, or a function run for each element.
 */
final class PerElementStart {
  private final RuleContext context;
  private final RequestArguments arguments;
  private final AsyncValues values;
  private final FanOutLimits limits;

  PerElementStart(RuleContext context, RequestArguments arguments) {
    this.context = context;
    this.arguments = arguments;
    values = new AsyncValues(context);
    limits = new FanOutLimits(context);
  }

  /** The started method, as messages write it; empty where nothing is joined or all is bounded. */
  Optional<String> joinedBy(MethodBody body, Node.Call call) {
    if (context.catalogue().method(Kind.COMBINES, call.callee().key()).isEmpty()) {
      return Optional.empty();
    }
    Search search = new Search(body);
    return call.arguments().stream()
        .flatMap(argument -> search.behind(argument).stream())
        .filter(start -> !limits.bound(start) && !limits.areIn(body.method().body()))
        .map(start -> start.key().display())
        .findFirst();
  }

  /** The search behind the arguments of one joining call. */
  private final class Search {
    private final MethodBody body;
    private final Definitions definitions;
    private final StartedElements starts;
    private final CallerSized sizes;
    private final Set<Integer> seen = new HashSet<>();

    Search(MethodBody body) {
      this.body = body;
      definitions = new Definitions(body);
      starts = new StartedElements(values, definitions);
      sizes = new CallerSized(context, arguments, body);
    }

    /** What starts the elements of a collection, array or stream of async values. */
    Optional<Callee> behind(Node joined) {
      Node source = joined;
      while (source instanceof Node.Call call) {
        for (Node argument : call.arguments()) {
          Optional<Callee> start = starts.by(argument).map(StartedElements.Start::callee);
          if (start.isPresent() && sizes.isSizedByCaller(call.receiver())) {
            return start;
          }
        }
        boolean wraps = call.receiver() == null && call.arguments().size() == 1;
        source = wraps ? call.arguments().get(0) : call.receiver();
      }
      return source instanceof Node.Local local && seen.add(local.variable().id())
          ? behind(local.variable())
          : Optional.empty();
    }

    private Optional<Callee> behind(Variable variable) {
      for (Node value : definitions.of(variable)) {
        Optional<Callee> start = behind(value);
        if (start.isPresent()) {
          return start;
        }
      }
      for (Node node : body.nodes()) {
        Node added = addedTo(variable, node);
        Optional<Callee> start =
            added == null ? Optional.empty() : starts.of(added).map(StartedElements.Start::callee);
        if (start.isPresent() && repeats(node, variable)) {
          return start;
        }
      }
      return Optional.empty();
    }

    /** What the node puts into the collection or array; null if nothing. */
    private Node addedTo(Variable variable, Node node) {
      if (node instanceof Node.Call call
          && call.arguments().size() == 1
          && isRead(call.receiver(), variable)) {
        return call.arguments().get(0);
      }
      boolean element =
          node instanceof Node.Assign assign
              && assign.target() instanceof Node.Unknown access
              && !access.children().isEmpty()
              && isRead(access.children().get(0), variable);
      return element ? ((Node.Assign) node).value() : null;
    }

    private boolean isRead(Node node, Variable variable) {
      return node instanceof Node.Local local && local.variable().id() == variable.id();
    }

    /** Whether a loop the caller sizes stands between a node and a variable's declaration. */
    private boolean repeats(Node node, Variable variable) {
      Set<Integer> outside = new HashSet<>();
      for (Node n = definitions.declaration(variable); n != null; n = body.parent(n)) {
        outside.add(System.identityHashCode(n));
      }
      Node inner = node;
      for (Node outer = body.parent(node);
          outer != null && !outside.contains(System.identityHashCode(outer));
          outer = body.parent(outer)) {
        boolean loop = outer instanceof Node.Loop l && sizes.isSizedByCaller(l);
        boolean function =
            inner instanceof Node.Lambda
                && outer instanceof Node.Call call
                && call.receiver() != null
                && sizes.isContainer(call.receiver().type())
                && sizes.isSizedByCaller(call.receiver());
        if (loop || function) {
          return true;
        }
        inner = outer;
      }
      return false;
    }
  }
}
