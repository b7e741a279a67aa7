package dev.asynclint.errorprone.checks;

final class BlockingCallInAsyncTest extends CheckTest {
  BlockingCallInAsyncTest() {
    super(BlockingCallInAsync.class);
  }
}
