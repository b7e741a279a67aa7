package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import dev.asynclint.engine.rule.DroppedValues.Dropped;
import dev.asynclint.engine.rule.IncompletePromises.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Failures of async work that end where nobody sees them: a catch around the start, a handler that
 * drops them, a promise that is completed after a success only. What nobody takes at all is {@link
 * UnobservedAsyncResult}'s.
 */
public final class LostAsyncException implements Rule {
  @Override
  public List<Finding> check(RuleContext context) {
    return new Search(context).findings();
  }

  private static final class Search {
    private final RuleContext context;
    private final AsyncValues values;
    private final EnclosingCode enclosing;
    private final DroppedFailures dropped;
    private final BlindCatches catches;
    private final IncompletePromises promises;
    private final List<Finding> findings = new ArrayList<>();

    Search(RuleContext context) {
      this.context = context;
      values = new AsyncValues(context);
      FailureHandling failures = new FailureHandling(context, values);
      enclosing = new EnclosingCode(context);
      dropped = new DroppedFailures(context, values, failures);
      catches = new BlindCatches(context, values, failures);
      promises = new IncompletePromises(context, values);
    }

    List<Finding> findings() {
      for (MethodBody body : context.wantedBodies()) {
        int before = findings.size();
        for (Node node : body.nodes()) {
          if (node instanceof Node.Call call) {
            handler(body, call);
          } else if (node instanceof Node.Try attempt) {
            attempt(body, attempt);
          } else if (node instanceof Node.Declare declare) {
            promise(body, declare);
          }
        }
        if (findings.size() > before && enclosing.isTest(body)) {
          findings.subList(before, findings.size()).clear();
        }
      }
      return findings;
    }

    private void handler(MethodBody body, Node.Call handler) {
      if (DroppedValues.isCleanUp(body.key())) {
        return;
      }
      dropped
          .of(body, handler)
          .filter(start -> !isDropped(body, handler))
          .ifPresent(
              start ->
                  report(
                      body,
                      handler,
                      "Look at the failure of "
                          + start.callee().key().display()
                          + ", or log it before: "
                          + handler.callee().key().display()
                          + " drops it here, and nobody sees it.",
                      List.of()));
    }

    /** Whether the chain is reported because nobody takes its end. */
    private boolean isDropped(MethodBody body, Node.Call call) {
      Node end = call;
      while (body.parent(end) instanceof Node.Call next && next.receiver() == end) {
        end = next;
      }
      for (Dropped each : context.droppedValues().all()) {
        if (each.node() == end) {
          return true;
        }
      }
      return false;
    }

    private void attempt(MethodBody body, Node.Try attempt) {
      catches
          .of(body, attempt)
          .ifPresent(
              start ->
                  report(
                      body,
                      start,
                      "Handle the failure of "
                          + values.origin(start).callee().key().display()
                          + " in the "
                          + start.type().simpleName()
                          + " it gives back: the catch around it sees only what is thrown before"
                          + " there is one.",
                      List.of()));
    }

    private void promise(MethodBody body, Node.Declare declare) {
      Promise promise = Promise.of(context, body, declare);
      if (promise == null) {
        return;
      }
      promises
          .of(body, promise, declare)
          .filter(path -> !(path.node() instanceof Node.Call call && isDropped(body, call)))
          .ifPresent(
              path ->
                  report(
                      body,
                      (Node.Call) declare.initializer(),
                      "Complete '"
                          + promise.name()
                          + "' on every path: nothing completes it "
                          + path.what()
                          + ", and whoever waits for it waits for ever.",
                      List.of(hop(body, promise, path))));
    }

    private Hop hop(MethodBody body, Promise promise, Path path) {
      return new Hop(
          "'" + promise.name() + "' stays incomplete",
          body.file().path(),
          body.file().line(path.node().range().anchor()));
    }

    private void report(MethodBody body, Node.Call call, String message, List<Hop> chain) {
      findings.add(
          new Finding(
              LostAsyncException.class.getSimpleName(),
              body.file(),
              call.range(),
              body.key(),
              call.callee().key().displayWithArity(),
              message,
              chain,
              ""));
    }
  }
}
