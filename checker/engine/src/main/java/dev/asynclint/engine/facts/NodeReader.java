package dev.asynclint.engine.facts;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.Range;
import java.util.List;

/** Reads the nodes of bodies that {@link NodeWriter} writes. */
final class NodeReader {
  /** Deeper than any source that javac compiles on the stack an analysis has. */
  private static final int MAX_DEPTH = 50_000;

  private static final Node.Test.Operator[] OPERATORS = Node.Test.Operator.values();
  private static final Node.Loop.Kind[] LOOPS = Node.Loop.Kind.values();
  private static final Node.Exit.Kind[] EXITS = Node.Exit.Kind.values();

  private final FactsInput in;
  private int depth;

  NodeReader(FactsInput in) {
    this.in = in;
  }

  private List<Node> nodes() throws BrokenFactsException {
    return in.list(this::read);
  }

  /** A node that is there. */
  private Node read() throws BrokenFactsException {
    Node node = readOrNull();
    if (node == null) {
      throw new BrokenFactsException("a node is missing");
    }
    return node;
  }

  private Node.Block block() throws BrokenFactsException {
    if (readOrNull() instanceof Node.Block block) {
      return block;
    }
    throw new BrokenFactsException("a block is missing");
  }

  private Node.Block blockOrNull() throws BrokenFactsException {
    Node node = readOrNull();
    if (node == null || node instanceof Node.Block) {
      return (Node.Block) node;
    }
    throw new BrokenFactsException("a block is missing");
  }

  /** Null where null was written. */
  Node readOrNull() throws BrokenFactsException {
    NodeTag tag = NodeTag.of(in.octet());
    if (tag == NodeTag.NONE) {
      return null;
    }
    if (++depth > MAX_DEPTH) {
      throw new BrokenFactsException("code is nested too deeply");
    }
    Node node = read(tag, in.range());
    depth--;
    return node;
  }

  private Node read(NodeTag tag, Range range) throws BrokenFactsException {
    return switch (tag) {
      case BLOCK -> new Node.Block(range, nodes());
      case DECLARE -> new Node.Declare(range, in.variable(), readOrNull());
      case LOCAL -> new Node.Local(range, in.variable());
      case FIELD -> field(range);
      case THIS -> new Node.This(range, in.type());
      case CONSTANT -> new Node.Constant(range, in.type(), in.text());
      case ASSIGN -> new Node.Assign(range, read(), read());
      case CALL -> new Node.Call(range, in.callee(), readOrNull(), nodes(), in.type(), in.text());
      case REFERENCE -> new Node.Reference(range, in.callee(), readOrNull(), in.functional());
      case LAMBDA -> new Node.Lambda(range, in.count(), in.parameters(), read(), in.functional());
      case BRANCH -> new Node.Branch(range, read(), read(), readOrNull(), in.type());
      case TEST -> new Node.Test(range, in.constant(OPERATORS), nodes());
      case CONCAT -> new Node.Concat(range, nodes());
      case SWITCH -> new Node.Switch(range, read(), in.list(this::readCase), in.type());
      case LOOP ->
          new Node.Loop(
              range,
              in.constant(LOOPS),
              nodes(),
              in.variableOrNull(),
              readOrNull(),
              nodes(),
              read(),
              in.text());
      case TRY -> new Node.Try(range, nodes(), block(), in.list(this::readCatch), blockOrNull());
      case LABELLED -> new Node.Labelled(range, in.name(), read());
      case SYNCHRONIZED -> new Node.Synchronized(range, read(), block());
      case EXIT -> new Node.Exit(range, in.constant(EXITS), readOrNull(), in.text());
      case UNKNOWN -> new Node.Unknown(range, nodes(), in.type());
      case NONE -> throw new BrokenFactsException("a node is missing");
    };
  }

  private Node field(Range range) throws BrokenFactsException {
    Node receiver = readOrNull();
    String owner = in.name();
    String name = in.name();
    var type = in.type();
    int flags = in.count();
    return new Node.Field(range, receiver, owner, name, type, (flags & 1) != 0, (flags & 2) != 0);
  }

  private Node.Switch.Case readCase() throws BrokenFactsException {
    List<Node> labels = nodes();
    int flags = in.count();
    return new Node.Switch.Case(labels, (flags & 1) != 0, nodes(), (flags & 2) != 0);
  }

  private Node.Try.Catch readCatch() throws BrokenFactsException {
    return new Node.Try.Catch(in.range(), in.variable(), in.names(), block());
  }
}
