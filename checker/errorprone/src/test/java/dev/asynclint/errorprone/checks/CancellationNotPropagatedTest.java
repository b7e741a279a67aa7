package dev.asynclint.errorprone.checks;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class CancellationNotPropagatedTest {
  private final SourceCases cases = SourceCases.of(CancellationNotPropagated.class);

  @TestFactory
  Stream<DynamicTest> staysSilent() {
    return cases.negatives();
  }

  @TestFactory
  Stream<DynamicTest> reports() {
    return cases.positives();
  }

  @TestFactory
  Stream<DynamicTest> fixes() {
    return cases.fixes();
  }

  @Test
  void hasAtLeastAsManyNegativesAsPositives() {
    cases.assertAtLeastAsManyNegativesAsPositives();
  }
}
