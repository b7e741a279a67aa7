package dev.asynclint.errorprone.checks;

final class SameExecutorWaitTest extends CheckTest {
  SameExecutorWaitTest() {
    super(SameExecutorWait.class);
  }
}
