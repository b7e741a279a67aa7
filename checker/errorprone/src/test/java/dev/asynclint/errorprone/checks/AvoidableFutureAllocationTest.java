package dev.asynclint.errorprone.checks;

final class AvoidableFutureAllocationTest extends CheckTest {
  AvoidableFutureAllocationTest() {
    super(AvoidableFutureAllocation.class);
  }
}
