package dev.asynclint.errorprone.checks;

final class SequentialIndependentWaitsTest extends CheckTest {
  SequentialIndependentWaitsTest() {
    super(SequentialIndependentWaits.class);
  }
}
