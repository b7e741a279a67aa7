package dev.asynclint.engine.summary;

/** A function as a value: what a functional argument, field or local holds. */
public sealed interface FunctionValue {
  /** A lambda, a method reference, or the method of an object created on the spot. */
  record OfUnit(UnitId unit) implements FunctionValue {}

  /** A parameter of the enclosing method. */
  record OfParameter(int index) implements FunctionValue {}

  /** A field of the module, as {@code Type#name}. */
  record OfField(String field) implements FunctionValue {}
}
