package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.Variable;

/**
 * A cancellation carrier that code at some place could pass on.
 *
 * @param source how that place writes it
 * @param holder the variable that is the carrier, or that has it one getter away; null for fields
 */
record CarrierValue(Origin origin, String source, TypeRef type, Variable holder) {
  /** Where it comes from, the nearest first. */
  enum Origin {
    /** A local of the function. */
    LOCAL,
    /** A parameter of the method or of a lambda around the place. */
    PARAMETER,
    /** A field of the class. */
    FIELD,
    /** What a getter of a parameter or field returns. */
    GETTER
  }

  /** Whether the function has the carrier in a variable of its own. */
  boolean isOwn() {
    return origin == Origin.LOCAL || origin == Origin.PARAMETER;
  }
}
