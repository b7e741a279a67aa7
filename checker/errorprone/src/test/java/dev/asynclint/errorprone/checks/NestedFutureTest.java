package dev.asynclint.errorprone.checks;

final class NestedFutureTest extends CheckTest {
  NestedFutureTest() {
    super(NestedFuture.class);
  }
}
