package dev.asynclint.errorprone.checks;

final class LostAsyncExceptionTest extends CheckTest {
  LostAsyncExceptionTest() {
    super(LostAsyncException.class);
  }
}
