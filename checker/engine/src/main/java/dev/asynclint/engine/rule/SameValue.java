package dev.asynclint.engine.rule;

import dev.asynclint.engine.body.Node;

/** Whether two expressions read the same place: a local, a field, a getter of such a place. */
final class SameValue {
  private SameValue() {}

  static boolean isSame(Node one, Node other) {
    if (one instanceof Node.Local local) {
      return Subtree.isRead(other, local.variable());
    }
    if (one instanceof Node.Field field) {
      return other instanceof Node.Field same
          && field.owner().equals(same.owner())
          && field.name().equals(same.name());
    }
    if (one instanceof Node.This) {
      return other instanceof Node.This;
    }
    return one instanceof Node.Call call
        && other instanceof Node.Call same
        && call.arguments().isEmpty()
        && call.callee().key().equals(same.callee().key())
        && call.receiver() != null
        && isSame(call.receiver(), same.receiver());
  }
}
