package dev.asynclint.errorprone.checks;

final class LockHeldAcrossAsyncTest extends CheckTest {
  LockHeldAcrossAsyncTest() {
    super(LockHeldAcrossAsync.class);
  }
}
