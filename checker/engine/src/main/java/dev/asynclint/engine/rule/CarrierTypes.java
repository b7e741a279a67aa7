package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;

/** Says which types and expressions carry cancellation, and which only stand for none. */
final class CarrierTypes {
  private final Catalogue catalogue;

  CarrierTypes(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  boolean isCarrier(TypeRef type) {
    return isCarrier(type.name());
  }

  boolean isCarrier(String typeName) {
    return catalogue.type(Kind.CARRIER, typeName).isPresent();
  }

  /** Whether a node reads, makes, asks or passes a carrier. */
  boolean isUse(Node node) {
    if (node instanceof Node.Call call
        && catalogue.method(Kind.CARRIER_CHECK, call.callee().key()).isPresent()) {
      return true;
    }
    boolean isValue =
        node instanceof Node.Local || node instanceof Node.Field || node instanceof Node.Call;
    return isValue && isCarrier(node.type());
  }

  /** Whether an expression is the carrier that is never cancelled, written where it stands. */
  boolean isNone(Node node) {
    if (node instanceof Node.Constant constant) {
      return constant.isNull();
    }
    if (node instanceof Node.Field field) {
      return catalogue.field(Kind.CARRIER_NONE, field.owner(), field.name()).isPresent();
    }
    return node instanceof Node.Call call
        && catalogue.method(Kind.CARRIER_NONE, call.callee().key()).isPresent();
  }
}
