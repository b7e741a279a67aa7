package dev.asynclint.errorprone.checks;

final class BlockingOnCommonPoolTest extends CheckTest {
  BlockingOnCommonPoolTest() {
    super(BlockingOnCommonPool.class);
  }
}
