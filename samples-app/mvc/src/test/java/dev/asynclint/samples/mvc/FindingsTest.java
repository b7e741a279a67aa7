package dev.asynclint.samples.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.linting.ModuleFindings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void nothingIsFound() throws IOException {
    assertThat(new ModuleFindings(Path.of(""), "dev.asynclint.samples.mvc").found()).isEmpty();
  }
}
