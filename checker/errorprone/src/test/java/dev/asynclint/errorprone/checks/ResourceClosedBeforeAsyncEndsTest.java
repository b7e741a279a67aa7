package dev.asynclint.errorprone.checks;

final class ResourceClosedBeforeAsyncEndsTest extends CheckTest {
  ResourceClosedBeforeAsyncEndsTest() {
    super(ResourceClosedBeforeAsyncEnds.class);
  }
}
