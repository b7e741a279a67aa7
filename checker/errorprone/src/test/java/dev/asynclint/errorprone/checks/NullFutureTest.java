package dev.asynclint.errorprone.checks;

final class NullFutureTest extends CheckTest {
  NullFutureTest() {
    super(NullFuture.class);
  }
}
