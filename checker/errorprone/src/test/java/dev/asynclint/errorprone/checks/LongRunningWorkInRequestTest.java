package dev.asynclint.errorprone.checks;

final class LongRunningWorkInRequestTest extends CheckTest {
  LongRunningWorkInRequestTest() {
    super(LongRunningWorkInRequest.class);
  }
}
