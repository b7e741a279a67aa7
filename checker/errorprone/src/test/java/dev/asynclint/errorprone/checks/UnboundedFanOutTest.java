package dev.asynclint.errorprone.checks;

final class UnboundedFanOutTest extends CheckTest {
  UnboundedFanOutTest() {
    super(UnboundedFanOut.class);
  }
}
