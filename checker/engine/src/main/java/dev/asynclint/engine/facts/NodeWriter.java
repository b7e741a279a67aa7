package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Variable;
import java.util.List;

/** Writes the nodes of bodies. {@link NodeReader} reads them, part by part in the same order. */
final class NodeWriter {
  private final FactsOutput out;

  NodeWriter(FactsOutput out) {
    this.out = out;
  }

  private void begin(NodeTag tag, Node node) {
    out.constant(tag);
    out.range(node.range());
  }

  private void nodes(List<Node> nodes) {
    out.count(nodes.size());
    nodes.forEach(this::write);
  }

  private void variables(List<Variable> variables) {
    out.count(variables.size());
    variables.forEach(out::variable);
  }

  /** Null is written, too. */
  void write(Node node) {
    if (node == null) {
      out.constant(NodeTag.NONE);
    } else if (!writeValue(node) && !writeStatement(node)) {
      throw new IllegalArgumentException(node.getClass().getName());
    }
  }

  private boolean writeValue(Node node) {
    if (node instanceof Node.Local n) {
      begin(NodeTag.LOCAL, n);
      out.variable(n.variable());
    } else if (node instanceof Node.Call n) {
      begin(NodeTag.CALL, n);
      out.callee(n.callee());
      write(n.receiver());
      nodes(n.arguments());
      out.type(n.type());
      out.text(n.anonymousClass());
    } else if (node instanceof Node.Constant n) {
      begin(NodeTag.CONSTANT, n);
      out.type(n.type());
      out.text(n.value());
    } else if (node instanceof Node.Field n) {
      begin(NodeTag.FIELD, n);
      write(n.receiver());
      out.text(n.owner());
      out.text(n.name());
      out.type(n.type());
      out.flags(n.isStatic(), n.stable());
    } else if (node instanceof Node.This n) {
      begin(NodeTag.THIS, n);
      out.type(n.type());
    } else if (node instanceof Node.Unknown n) {
      begin(NodeTag.UNKNOWN, n);
      nodes(n.children());
      out.type(n.type());
    } else if (node instanceof Node.Assign n) {
      begin(NodeTag.ASSIGN, n);
      write(n.target());
      write(n.value());
    } else if (node instanceof Node.Test n) {
      begin(NodeTag.TEST, n);
      out.constant(n.operator());
      nodes(n.operands());
    } else if (node instanceof Node.Concat n) {
      begin(NodeTag.CONCAT, n);
      nodes(n.operands());
    } else if (node instanceof Node.Lambda n) {
      begin(NodeTag.LAMBDA, n);
      out.count(n.ordinal());
      variables(n.parameters());
      write(n.body());
      out.functional(n.target());
    } else if (node instanceof Node.Reference n) {
      begin(NodeTag.REFERENCE, n);
      out.callee(n.callee());
      write(n.receiver());
      out.functional(n.target());
    } else {
      return false;
    }
    return true;
  }

  private boolean writeStatement(Node node) {
    if (node instanceof Node.Block n) {
      begin(NodeTag.BLOCK, n);
      nodes(n.statements());
    } else if (node instanceof Node.Declare n) {
      begin(NodeTag.DECLARE, n);
      out.variable(n.variable());
      write(n.initializer());
    } else if (node instanceof Node.Branch n) {
      begin(NodeTag.BRANCH, n);
      write(n.condition());
      write(n.then());
      write(n.otherwise());
      out.type(n.type());
    } else if (node instanceof Node.Exit n) {
      begin(NodeTag.EXIT, n);
      out.constant(n.kind());
      write(n.value());
      out.text(n.label());
    } else if (node instanceof Node.Loop n) {
      writeLoop(n);
    } else if (node instanceof Node.Try n) {
      writeTry(n);
    } else if (node instanceof Node.Switch n) {
      writeSwitch(n);
    } else if (node instanceof Node.Labelled n) {
      begin(NodeTag.LABELLED, n);
      out.text(n.label());
      write(n.body());
    } else if (node instanceof Node.Synchronized n) {
      begin(NodeTag.SYNCHRONIZED, n);
      write(n.lock());
      write(n.body());
    } else {
      return false;
    }
    return true;
  }

  private void writeLoop(Node.Loop loop) {
    begin(NodeTag.LOOP, loop);
    out.constant(loop.kind());
    nodes(loop.setup());
    out.variable(loop.element());
    write(loop.condition());
    nodes(loop.update());
    write(loop.body());
    out.text(loop.label());
  }

  private void writeTry(Node.Try attempt) {
    begin(NodeTag.TRY, attempt);
    nodes(attempt.resources());
    write(attempt.body());
    out.count(attempt.catches().size());
    for (Node.Try.Catch handler : attempt.catches()) {
      out.range(handler.range());
      out.variable(handler.parameter());
      out.texts(handler.types());
      write(handler.body());
    }
    write(attempt.cleanup());
  }

  private void writeSwitch(Node.Switch choice) {
    begin(NodeTag.SWITCH, choice);
    write(choice.selector());
    out.count(choice.cases().size());
    for (Node.Switch.Case one : choice.cases()) {
      nodes(one.labels());
      out.flags(one.isDefault(), one.fallsThrough());
      nodes(one.body());
    }
    out.type(choice.type());
  }
}
