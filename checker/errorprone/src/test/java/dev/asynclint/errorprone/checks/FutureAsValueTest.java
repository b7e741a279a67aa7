package dev.asynclint.errorprone.checks;

final class FutureAsValueTest extends CheckTest {
  FutureAsValueTest() {
    super(FutureAsValue.class);
  }
}
