package dev.asynclint.errorprone.checks;

final class InterruptSwallowedTest extends CheckTest {
  InterruptSwallowedTest() {
    super(InterruptSwallowed.class);
  }
}
