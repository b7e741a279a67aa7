package dev.asynclint.engine.body;

import java.util.List;

/**
 * One node of a body. Every node knows its source range; those that have a value know its type.
 * Parentheses, casts and other wrappers without meaning here are dropped by the front end: the node
 * inside stands for them. What a front end cannot say in these nodes becomes {@link Unknown}, with
 * the parts it evaluates as children, in evaluation order.
 */
public sealed interface Node {
  Range range();

  /** Type of the value; {@link TypeRef#VOID} for statements. */
  default TypeRef type() {
    return TypeRef.VOID;
  }

  /** Statements in order. */
  record Block(Range range, List<Node> statements) implements Node {}

  /** Declaration of a local, with its initialiser or null. */
  record Declare(Range range, Variable variable, Node initializer) implements Node {}

  /** A read of a local or parameter. */
  record Local(Range range, Variable variable) implements Node {
    @Override
    public TypeRef type() {
      return variable.type();
    }
  }

  /**
   * A read of a field.
   *
   * @param receiver the object, or null for static fields; {@link This} for an implicit this
   * @param owner the declaring class
   * @param stable final
   */
  record Field(
      Range range,
      Node receiver,
      String owner,
      String name,
      TypeRef type,
      boolean isStatic,
      boolean stable)
      implements Node {}

  /** {@code this} or {@code super} of the given type, also of an enclosing instance. */
  record This(Range range, TypeRef type) implements Node {}

  /**
   * A literal, {@code null}, class literal or compile-time constant.
   *
   * @param value the value's text; null for {@code null} itself and for class literals
   */
  record Constant(Range range, TypeRef type, String value) implements Node {
    public boolean isNull() {
      return type.equals(TypeRef.NULL);
    }

    public boolean isTrue() {
      return type.equals(TypeRef.BOOLEAN) && "true".equals(value);
    }

    public boolean isFalse() {
      return type.equals(TypeRef.BOOLEAN) && "false".equals(value);
    }
  }

  /** An assignment to a local, field or array element; {@code target} is the node it would read. */
  record Assign(Range range, Node target, Node value) implements Node {
    @Override
    public TypeRef type() {
      return target.type();
    }
  }

  /**
   * A method call or, with a callee named {@link MethodKey#CONSTRUCTOR}, an object creation or a
   * {@code this(..)}/{@code super(..)} call.
   *
   * @param receiver the object, or null for static calls and creations; {@link This} for an
   *     implicit this
   * @param type type of the result in this instantiation
   * @param anonymousClass name of the anonymous class this creates, or null
   */
  record Call(
      Range range,
      Callee callee,
      Node receiver,
      List<Node> arguments,
      TypeRef type,
      String anonymousClass)
      implements Node {
    public boolean isCreation() {
      return callee.key().isConstructor();
    }
  }

  /**
   * A method reference.
   *
   * @param receiver the bound receiver of {@code expr::m}; null for {@code Type::m}, {@code
   *     Type::new}
   * @param target the functional interface it becomes
   */
  record Reference(Range range, Callee callee, Node receiver, FunctionalType target)
      implements Node {
    @Override
    public TypeRef type() {
      return target.type();
    }
  }

  /**
   * A lambda.
   *
   * @param ordinal position among the lambdas of its method, in source order, from 1
   * @param body the expression, or a {@link Block}
   * @param target the functional interface it becomes
   */
  record Lambda(
      Range range, int ordinal, List<Variable> parameters, Node body, FunctionalType target)
      implements Node {
    @Override
    public TypeRef type() {
      return target.type();
    }

    public boolean isExpression() {
      return !(body instanceof Block);
    }
  }

  /**
   * {@code if} and {@code ?:}.
   *
   * @param otherwise null without an else part
   * @param type type of the value of {@code ?:}, {@link TypeRef#VOID} for {@code if}
   */
  record Branch(Range range, Node condition, Node then, Node otherwise, TypeRef type)
      implements Node {}

  /** Boolean operators and comparisons; other operators are {@link Unknown}. */
  record Test(Range range, Operator operator, List<Node> operands) implements Node {
    /** What a test tests. */
    public enum Operator {
      NOT,
      AND,
      OR,
      EQUAL,
      NOT_EQUAL,
      INSTANCE_OF
    }

    @Override
    public TypeRef type() {
      return TypeRef.BOOLEAN;
    }
  }

  /** String concatenation. */
  record Concat(Range range, List<Node> operands) implements Node {
    @Override
    public TypeRef type() {
      return TypeRef.of("java.lang.String");
    }
  }

  /**
   * {@code switch}, statement or expression.
   *
   * @param cases labels and guards are evaluated before the case's body; a body that can fall
   *     through says so
   * @param type type of the value of a switch expression, else {@link TypeRef#VOID}
   */
  record Switch(Range range, Node selector, List<Case> cases, TypeRef type) implements Node {
    /**
     * @param labels what the case compares with; empty for {@code default}
     * @param fallsThrough old-style case whose end may run into the next case
     */
    public record Case(
        List<Node> labels, boolean isDefault, List<Node> body, boolean fallsThrough) {}
  }

  /**
   * Any loop.
   *
   * @param setup initialisers of a {@code for}; the iterated expression of a for-each
   * @param element variable of a for-each, else null
   * @param condition null for for-each and for {@code for(;;)}
   * @param update updates of a {@code for}
   * @param label the loop's label or null
   */
  record Loop(
      Range range,
      Kind kind,
      List<Node> setup,
      Variable element,
      Node condition,
      List<Node> update,
      Node body,
      String label)
      implements Node {
    /** Where the condition stands. */
    public enum Kind {
      WHILE,
      DO,
      FOR,
      FOR_EACH
    }
  }

  /**
   * {@code try}.
   *
   * @param resources declarations or reads of what is closed at the end
   * @param cleanup the finally block or null
   */
  record Try(Range range, List<Node> resources, Block body, List<Catch> catches, Block cleanup)
      implements Node {
    /**
     * @param types canonical names of the caught types
     */
    public record Catch(Range range, Variable parameter, List<String> types, Block body) {}
  }

  /** A statement with a label that is no loop: {@code break label} leaves it. */
  record Labelled(Range range, String label, Node body) implements Node {}

  /** {@code synchronized (lock) body}. */
  record Synchronized(Range range, Node lock, Block body) implements Node {}

  /**
   * Leaves the normal order: return, throw, break, continue, yield.
   *
   * @param value what is returned, thrown or yielded; null without
   * @param label target label of break and continue, or null
   */
  record Exit(Range range, Kind kind, Node value, String label) implements Node {
    /** How it leaves. */
    public enum Kind {
      RETURN,
      THROW,
      BREAK,
      CONTINUE,
      YIELD
    }
  }

  /** Anything else; the children are evaluated in order and nothing is known of the value. */
  record Unknown(Range range, List<Node> children, TypeRef type) implements Node {}
}
