package dev.asynclint.errorprone.checks;

final class UntimedWaitTest extends CheckTest {
  UntimedWaitTest() {
    super(UntimedWait.class);
  }
}
