package dev.asynclint.errorprone.checks;

final class LazyStreamJoinTest extends CheckTest {
  LazyStreamJoinTest() {
    super(LazyStreamJoin.class);
  }
}
