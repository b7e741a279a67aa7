package dev.asynclint.errorprone.checks;

final class CancellationNotForwardedTest extends CheckTest {
  CancellationNotForwardedTest() {
    super(CancellationNotForwarded.class);
  }
}
