package dev.asynclint.errorprone.checks;

final class WaitInInitializerTest extends CheckTest {
  WaitInInitializerTest() {
    super(WaitInInitializer.class);
  }
}
