package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.rule.RoundTrips.Trip;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Loops of one body, and functions run for each element, over what the caller sizes or a query has
 * brought: both may be any number.
 */
final class PerElementLoops {
  private static final String STREAM = "java.util.stream.BaseStream";
  private static final Pattern FEW = Pattern.compile("[a-z]+[A-Za-z]*(Top|First)\\d*[A-Za-z]*By.*");

  private final RuleContext context;
  private final TypeWorld types;
  private final RoundTrips trips;
  private final MethodBody body;
  private final CallerSized sizes;
  private final Definitions definitions;

  PerElementLoops(
      RuleContext context, RequestArguments arguments, RoundTrips trips, MethodBody body) {
    this.context = context;
    this.trips = trips;
    this.body = body;
    types = context.index().types();
    sizes = new CallerSized(context, arguments, body);
    definitions = new Definitions(body);
  }

  /** Whether the node is a call that runs a function for each element: of a stream, forEach. */
  boolean isPerElement(Node node) {
    return node instanceof Node.Call call
        && call.receiver() != null
        && call.arguments().stream()
            .anyMatch(a -> a instanceof Node.Lambda || a instanceof Node.Reference)
        && (types.isSubtype(call.receiver().type().name(), STREAM)
            || call.type().isVoid()
                && sizes.isContainer(call.receiver().type())
                && !call.receiver().type().name().equals("java.util.Optional"));
  }

  /** The wanted call that the node makes for each of any number of elements. */
  Optional<Trip> tripFor(Node node, Predicate<Callee> wanted) {
    if (node instanceof Node.Loop loop) {
      boolean handlesMany = loop.element() != null && sizes.isContainer(loop.element().type());
      return !handlesMany && (sizes.isSizedByCaller(loop) || isQueried(loop))
          ? trips.in(body, loop.body(), wanted)
          : Optional.empty();
    }
    Node.Call call = (Node.Call) node;
    if (isLimited(call)
        || !(sizes.isSizedByCaller(call.receiver()) || isQueried(call.receiver()))) {
      return Optional.empty();
    }
    return call.arguments().stream()
        .filter(a -> a instanceof Node.Lambda || a instanceof Node.Reference)
        .filter(a -> !handlesMany(a))
        .flatMap(function -> trips.in(body, function, wanted).stream())
        .findFirst();
  }

  private boolean handlesMany(Node function) {
    return function instanceof Node.Lambda lambda
        && lambda.parameters().stream().anyMatch(p -> sizes.isContainer(p.type()));
  }

  private boolean isLimited(Node.Call call) {
    return AsyncValues.chain(call.receiver()).stream()
        .anyMatch(step -> context.catalogue().method(Kind.LIMITS, step.callee().key()).isPresent());
  }

  private boolean isQueried(Node.Loop loop) {
    return loop.kind() == Node.Loop.Kind.FOR_EACH
        && isQueried(loop.setup().get(loop.setup().size() - 1));
  }

  /** Whether a database or another machine has brought the elements. */
  private boolean isQueried(Node source) {
    Node origin = source;
    while (origin instanceof Node.Call call && !trips.isTrip(call.callee())) {
      boolean same = call.receiver() != null && sizes.isContainer(call.receiver().type());
      origin = same ? call.receiver() : null;
    }
    if (origin instanceof Node.Local local && definitions.of(local.variable()).size() == 1) {
      Node value = definitions.of(local.variable()).get(0);
      return !(value instanceof Node.Local) && isQueried(value);
    }
    return origin instanceof Node.Call query
        && sizes.isContainer(query.type())
        && !asksForFew(query);
  }

  /** {@code findTop3ByAge(..)}, {@code findAll(PageRequest.of(0, 5))}. */
  private boolean asksForFew(Node.Call query) {
    return FEW.matcher(query.callee().key().name()).matches()
        || query.callee().key().parameters().stream()
            .anyMatch(type -> context.catalogue().type(Kind.LIMITS, type).isPresent());
  }
}
