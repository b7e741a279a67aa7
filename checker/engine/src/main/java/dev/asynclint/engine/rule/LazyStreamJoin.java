package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.catalogue.Kind;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.rule.StartedElements.Start;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream that starts calls and waits for them in one pipeline. Streams are lazy: an element goes
 * through all operations before the next one is looked at, so that each call is started when the
 * one before has answered.
 */
public final class LazyStreamJoin implements Rule {
  /** Remedy: collect what is started before it is waited for, with {@code toList()}. */
  public static final String TO_LIST = "collect toList";

  /** Remedy: the same where streams have no {@code toList()} yet. */
  public static final String COLLECTORS = "collect collectors";

  private static final String STREAM = "java.util.stream.Stream";

  @Override
  public List<Finding> check(RuleContext context) {
    List<Finding> findings = new ArrayList<>();
    EnclosingCode enclosing = new EnclosingCode(context);
    AsyncValues values = new AsyncValues(context);
    ElementWaits waits = new ElementWaits(context, values);
    for (MethodBody body : context.wantedBodies()) {
      LazyPipeline pipeline = null;
      for (Node.Call call : body.calls()) {
        if (call.receiver() == null || call.arguments().isEmpty()) {
          continue;
        }
        pipeline = pipeline == null ? new LazyPipeline(context, values, body) : pipeline;
        if (pipeline.isOperation(call)) {
          for (Node function : functions(context, call)) {
            for (Node wait : waits.of(body, function)) {
              pipeline
                  .startBefore(call)
                  .filter(start -> !enclosing.isTest(body))
                  .ifPresent(start -> findings.add(finding(context, body, wait, start)));
            }
          }
        }
      }
    }
    return findings;
  }

  /** The functions that are given the elements: its arguments, or those of a collector. */
  private static List<Node> functions(RuleContext context, Node.Call operation) {
    List<Node> functions = new ArrayList<>(2);
    for (Node argument : operation.arguments()) {
      boolean collector =
          argument instanceof Node.Call call
              && context.catalogue().methodAll(Kind.RUNS, call.callee().key()).stream()
                  .anyMatch(line -> line.is("context", "inline"));
      functions.addAll(collector ? ((Node.Call) argument).arguments() : List.of(argument));
    }
    return functions;
  }

  private Finding finding(RuleContext context, MethodBody body, Node wait, Start start) {
    MethodKey key =
        wait instanceof Node.Reference reference
            ? reference.callee().key()
            : ((Node.Call) wait).callee().key();
    boolean hasToList =
        !context.index().types().methods(STREAM, "toList", body.owner().name()).isEmpty();
    return new Finding(
        name(),
        body.file(),
        wait.range(),
        body.key(),
        key.displayWithArity(),
        "Collect what "
            + start.callee().key().display()
            + " starts before you wait for it with "
            + key.display()
            + ": a stream is lazy, so each call starts only when the one before has answered.",
        List.of(),
        hasToList ? TO_LIST : COLLECTORS);
  }
}
