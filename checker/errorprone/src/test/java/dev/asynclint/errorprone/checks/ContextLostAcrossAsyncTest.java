package dev.asynclint.errorprone.checks;

final class ContextLostAcrossAsyncTest extends CheckTest {
  ContextLostAcrossAsyncTest() {
    super(ContextLostAcrossAsync.class);
  }
}
