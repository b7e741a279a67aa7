package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Annotation;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the order of two calls may matter although the second does not use what the first brings:
 * what changes or guards something, and what shares a connection or a transaction. No type says so;
 * names do, and they can only silence.
 */
final class OrderedCalls {
  private static final Set<String> VERBS =
      Set.of(
          ("abort accept accumulate acquire activate add advance allocate allow append apply assert"
                  + " assign attach auth authenticate authorize await ban begin bind block book broadcast"
                  + " call can cancel charge check claim clean clear close commit compact complete"
                  + " configure confirm connect consume copy create current deactivate decr decrement del delete deliver"
                  + " deploy deregister destroy detach disable disconnect dispatch drain drop elect emit"
                  + " enable enqueue ensure enter evict execute exists expire finish flush forward grant handle"
                  + " handshake has import incr increment init initialize insert install introspect invalidate"
                  + " invoke is join kill launch leave limit lock log login logout make mark merge"
                  + " migrate modify move next notify offer open patch pause pay perform permit ping poll"
                  + " pop post prepare proceed process produce protect publish pull purge push put read receive"
                  + " reconnect record recover redirect refresh register reject release reload remove"
                  + " rename renew replace replay request require reserve reset restart restore resume"
                  + " retry revoke rollback rotate run save schedule seek send set should shutdown sign"
                  + " skip spawn start stop store submit subscribe suspend swap sync take terminate"
                  + " throttle touch trigger truncate undo uninstall unlock unregister unsubscribe update"
                  + " upload upsert use validate verify wait warm watch with write")
              .split(" "));

  /** Words after which another verb may follow: {@code tryLock}, {@code findOrCreate}. */
  private static final Set<String> BEFORE_VERBS =
      Set.of("and", "or", "then", "do", "try", "maybe", "async", "internal", "to", "force");

  private static final Pattern TRANSACTION = Pattern.compile(".*Transaction(al)?");

  private static final List<String> ENDS_OF_TRANSACTIONS =
      List.of("commit", "rollback", "beginTransaction");

  private final RuleContext context;
  private final AsyncValues values;

  OrderedCalls(RuleContext context, AsyncValues values) {
    this.context = context;
    this.values = values;
  }

  /** Whether a transaction is around the place: its calls share one connection. */
  boolean areInTransaction(MethodBody body, Node place) {
    return Stream.concat(body.method().annotations().stream(), body.owner().annotations().stream())
            .map(Annotation::name)
            .anyMatch(this::isTransaction)
        || isRunInTransaction(body, place);
  }

  private boolean isTransaction(String annotation) {
    return TRANSACTION.matcher(annotation).matches()
        || context
            .catalogue()
            .annotation(Kind.PROXIED, annotation)
            .filter(line -> line.is("what", "transaction"))
            .isPresent();
  }

  private boolean isRunInTransaction(MethodBody body, Node place) {
    for (Node around = body.parent(place); around != null; around = body.parent(around)) {
      if (around instanceof Node.Call call
          && context.catalogue().method(Kind.IN_TRANSACTION, call.callee().key()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the second call may have to come after the first.
   *
   * @param first what is waited for or composed, with all that is chained to it
   * @param firstStart the call in it that starts
   * @param second the call that starts the other
   */
  boolean are(MethodBody body, Node first, Node.Call firstStart, Node.Call second) {
    return changes(first)
        || changes(second)
        || isUnit(first.type().argument(0))
        || isConnection(body, firstStart)
        || isConnection(body, second)
        || haveSameLocal(firstStart, second)
        || isSameQuestion(firstStart, second);
  }

  /** Whether a call of the chain, or of a function in it, is named after a change or a guard. */
  private boolean changes(Node chained) {
    for (Node.Call call : AsyncValues.chain(chained)) {
      if (!isOperator(call) && isNamedSo(call.callee().key())) {
        return true;
      }
      for (Node function : call.arguments()) {
        boolean runs = function instanceof Node.Lambda || function instanceof Node.Reference;
        if (runs && Subtree.contains(function, context.index(), this::isChange)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isChange(Node node) {
    return node instanceof Node.Call call
            && !call.isCreation()
            && !isOperator(call)
            && isNamedSo(call.callee().key())
        || node instanceof Node.Reference reference && isNamedSo(reference.callee().key())
        || node instanceof Node.Assign;
  }

  private boolean isOperator(Node.Call call) {
    return call.receiver() != null && values.isAsync(call.receiver().type());
  }

  private static boolean isNamedSo(MethodKey key) {
    String[] words = key.name().split("(?<=[a-z0-9])(?=[A-Z])|_");
    boolean mayBeVerb = true;
    for (String each : words) {
      String word = each.toLowerCase(Locale.ROOT);
      if (mayBeVerb && VERBS.contains(word)) {
        return true;
      }
      mayBeVerb = BEFORE_VERBS.contains(word);
    }
    return false;
  }

  private static boolean isUnit(TypeRef type) {
    return type.name().equals("java.lang.Void") || type.name().equals("java.lang.Boolean");
  }

  /** Whether it is asked of, or given, something that has a transaction. */
  private boolean isConnection(MethodBody body, Node.Call call) {
    return Stream.concat(Stream.ofNullable(call.receiver()), call.arguments().stream())
        .map(Node::type)
        .anyMatch(
            type ->
                !type.isVoid()
                    && !type.isUnknown()
                    && ENDS_OF_TRANSACTIONS.stream()
                        .anyMatch(
                            end ->
                                !context
                                    .index()
                                    .types()
                                    .methods(type.name(), end, body.owner().name())
                                    .isEmpty()));
  }

  /** Clients, sessions and cursors that a method opens or is handed belong to one sequence. */
  private static boolean haveSameLocal(Node.Call first, Node.Call second) {
    return root(first) instanceof Node.Local one
        && root(second) instanceof Node.Local other
        && one.variable().id() == other.variable().id();
  }

  private static Node root(Node.Call call) {
    Node root = call.receiver();
    while (root instanceof Node.Call || root instanceof Node.Field) {
      Node inner =
          root instanceof Node.Call around ? around.receiver() : ((Node.Field) root).receiver();
      if (inner == null) {
        return root;
      }
      root = inner;
    }
    return root;
  }

  /** The same method asked twice for the same: its answers differ only if it remembers. */
  private static boolean isSameQuestion(Node.Call first, Node.Call second) {
    return first.callee().key().equals(second.callee().key()) && first.arguments().isEmpty();
  }
}
