package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Children;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.summary.Site;
import java.util.Optional;

/**
 * What could be composed where a wait stands, in words for a fix; whether the program still
 * compiles with it is the fix's business. {@code flatten thenCompose receiver}: the operator around
 * the wait's lambda should be that one. {@code map thenApply receiver}: what wraps the returned
 * value should be that operator of the awaited value. {@code flat-map thenCompose receiver}: the
 * same where the returned value is asynchronous itself. The last word is the place of the awaited
 * value in the wait.
 */
public final class WaitRemedy {
  /** First word: use another operator around the lambda. */
  public static final String FLATTEN = "flatten";

  /** First word: let the awaited value's operator compute what is wrapped now. */
  public static final String MAP = "map";

  /** First word: let the awaited value's operator call what is returned. */
  public static final String FLAT_MAP = "flat-map";

  /** The whole remedy of a task that was started to be waited for. */
  public static final String INLINE = "inline";

  /** Place: the value the wait is called on. */
  public static final String RECEIVER = "receiver";

  /** Place: the value on which what the wait is called on was made. */
  public static final String RECEIVER_OF_RECEIVER = "receiver.receiver";

  private final RuleContext context;

  WaitRemedy(RuleContext context) {
    this.context = context;
  }

  private record Awaited(TypeRef type, CatalogueLine line, String place) {}

  /** The remedy of a wait in that method, or the empty string. */
  String of(MethodKey method, Site site) {
    MethodBody body = context.body(method);
    Node.Call call = body == null ? null : body.callAt(site);
    return call == null ? "" : of(body, call);
  }

  private String of(MethodBody body, Node.Call wait) {
    Optional<Awaited> awaited = awaited(wait);
    if (awaited.isEmpty()) {
      return "";
    }
    Optional<String> operator = flattening(body, wait, awaited.get());
    if (operator.isPresent()) {
      return FLATTEN + " " + operator.get() + " " + awaited.get().place();
    }
    Optional<String> map = awaited.get().line().attribute("map");
    Optional<String> flatMap = awaited.get().line().attribute("flat-map");
    Node returned = returned(body, wait);
    if (returned == null || waits(returned) != 1) {
      return "";
    }
    if (isSingle(returned.type(), awaited.get())) {
      boolean wraps =
          returned instanceof Node.Call call
              && call.arguments().size() == 1
              && context.catalogue().method(Kind.WRAPS, call.callee().key()).isPresent();
      if (wraps && map.isPresent()) {
        return MAP + " " + map.get() + " " + awaited.get().place();
      }
      if (!wraps && flatMap.isPresent()) {
        return FLAT_MAP + " " + flatMap.get() + " " + awaited.get().place();
      }
    }
    return "";
  }

  /** The value a wait without a timeout waits for. */
  private Optional<Awaited> awaited(Node.Call wait) {
    Optional<CatalogueLine> line = context.catalogue().method(Kind.WAIT, wait.callee().key());
    if (line.isEmpty() || line.get().has("timed")) {
      return Optional.empty();
    }
    String place = line.get().attribute("on").orElse(RECEIVER);
    Node subject = null;
    if (place.equals(RECEIVER)) {
      subject = wait.receiver();
    } else if (place.matches("arg\\d") && place.charAt(3) - '0' < wait.arguments().size()) {
      subject = wait.arguments().get(place.charAt(3) - '0');
    }
    if (subject == null) {
      return Optional.empty();
    }
    Optional<CatalogueLine> type = asyncType(subject.type());
    boolean isView =
        type.isEmpty()
            && place.equals(RECEIVER)
            && subject instanceof Node.Call view
            && view.arguments().isEmpty()
            && view.receiver() != null;
    if (isView) {
      subject = ((Node.Call) subject).receiver();
      place = RECEIVER_OF_RECEIVER;
      type = asyncType(subject.type());
    }
    TypeRef found = subject.type();
    String where = place;
    return type.filter(l -> !l.has("many") && !l.is("family", "handle"))
        .map(l -> new Awaited(found, l, where));
  }

  /** The operator for a lambda that does nothing but wait. */
  private Optional<String> flattening(MethodBody body, Node.Call wait, Awaited awaited) {
    Node.Lambda lambda = body.lambdaOfNothingBut(wait);
    if (lambda == null
        || !(body.parent(lambda) instanceof Node.Call operator)
        || !isSingle(operator.type(), awaited)) {
      return Optional.empty();
    }
    return context
        .catalogue()
        .method(Kind.FLATTENS, operator.callee().key())
        .flatMap(line -> line.attribute("to"));
  }

  /** What the innermost function returns, if the node is a part of it. */
  private static Node returned(MethodBody body, Node node) {
    Node inner = node;
    for (Node around = body.parent(node); around != null; around = body.parent(around)) {
      if (isReturn(around) || around instanceof Node.Lambda) {
        return inner;
      }
      if (around instanceof Node.Block || around instanceof Node.Declare) {
        return null;
      }
      inner = around;
    }
    return null;
  }

  private static boolean isReturn(Node node) {
    return node instanceof Node.Exit exit && exit.kind() == Node.Exit.Kind.RETURN;
  }

  private int waits(Node node) {
    MethodKey callee = null;
    if (node instanceof Node.Call call) {
      callee = call.callee().key();
    } else if (node instanceof Node.Reference reference) {
      callee = reference.callee().key();
    }
    int count = callee != null && context.catalogue().method(Kind.WAIT, callee).isPresent() ? 1 : 0;
    for (Node child : Children.of(node)) {
      count += waits(child);
    }
    return count;
  }

  /** An async type of the same family that brings one value. */
  private boolean isSingle(TypeRef type, Awaited like) {
    return asyncType(type)
        .filter(line -> !line.has("many"))
        .flatMap(line -> line.attribute("family"))
        .equals(like.line().attribute("family"));
  }

  private Optional<CatalogueLine> asyncType(TypeRef type) {
    return context.catalogue().type(Kind.ASYNC_TYPE, type.name());
  }
}
