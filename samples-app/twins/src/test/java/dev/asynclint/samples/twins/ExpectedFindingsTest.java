package dev.asynclint.samples.twins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.linting.ModuleFindings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the linter wrote while it compiled the twins and the service. */
class ExpectedFindingsTest {

  @Test
  void everyTwinIsFoundWhereItStandsAndNothingElse() throws IOException {
    new ModuleFindings(Path.of(""), "dev.asynclint.samples.twins").assertExpected();
  }

  @Test
  void theServiceIsClean() throws IOException {
    assertThat(new ModuleFindings(Path.of("../service"), "dev.asynclint.samples.service").found())
        .isEmpty();
  }
}
