package dev.asynclint.errorprone.checks;

final class BlockingWaitInAsyncTest extends CheckTest {
  BlockingWaitInAsyncTest() {
    super(BlockingWaitInAsync.class);
  }
}
