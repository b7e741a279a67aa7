package dev.asynclint.errorprone.checks;

final class CancellationNotPropagatedTest extends CheckTest {
  CancellationNotPropagatedTest() {
    super(CancellationNotPropagated.class);
  }
}
