package dev.asynclint.errorprone.checks;

final class BlockingWaitOnRequestThreadTest extends CheckTest {
  BlockingWaitOnRequestThreadTest() {
    super(BlockingWaitOnRequestThread.class);
  }
}
