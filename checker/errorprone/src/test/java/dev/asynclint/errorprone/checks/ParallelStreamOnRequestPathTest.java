package dev.asynclint.errorprone.checks;

final class ParallelStreamOnRequestPathTest extends CheckTest {
  ParallelStreamOnRequestPathTest() {
    super(ParallelStreamOnRequestPath.class);
  }
}
