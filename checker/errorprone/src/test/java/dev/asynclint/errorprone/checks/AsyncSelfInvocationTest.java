package dev.asynclint.errorprone.checks;

final class AsyncSelfInvocationTest extends CheckTest {
  AsyncSelfInvocationTest() {
    super(AsyncSelfInvocation.class);
  }
}
