package dev.asynclint.samples.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

  private static final Report REPORT =
      new Report("two processors", 5, "run.sh", List.of(Examples.dashboard()), List.of());

  @TempDir private Path docs;
  private Path check;

  @BeforeEach
  void aCheck() throws IOException {
    check = Files.createDirectories(docs.resolve("checks")).resolve("BlockingWaitInAsync.md");
    Files.writeString(
        check,
        """
        ## Why it hurts

        <!-- evidence: dashboard -->
        Three calls take 1 ms.

        <!-- evidence: another -->
        Stays.
        """);
  }

  @Test
  void writesPageAndPlotAndQuotation() throws IOException {
    Publication.write(REPORT, docs);

    assertThat(files())
        .containsExactly("checks/BlockingWaitInAsync.md", "evidence.md", "evidence/dashboard.svg");
    assertThat(check)
        .hasContent(
            """
            ## Why it hurts

            <!-- evidence: dashboard -->
            %s ([evidence](../evidence.md#a-dashboard-from-three-peers))

            <!-- evidence: another -->
            Stays.
            """
                .formatted(Report.quote(Examples.dashboard())));
    assertThat(docs.resolve("evidence.md"))
        .content()
        .contains(Report.quote(Examples.dashboard()), "](evidence/dashboard.svg)");
  }

  @Test
  void aSecondTimeChangesNothing() throws IOException {
    Publication.write(REPORT, docs);
    String before = Files.readString(check) + Files.readString(docs.resolve("evidence.md"));

    Publication.write(REPORT, docs);

    assertThat(Files.readString(check) + Files.readString(docs.resolve("evidence.md")))
        .isEqualTo(before);
  }

  @Test
  void whatCannotAllBeWrittenIsNotWritten() throws IOException {
    Files.writeString(docs.resolve("evidence"), "a file where the plots should go");
    String before = Files.readString(check);

    assertThatIOException().isThrownBy(() -> Publication.write(REPORT, docs));

    assertThat(check).hasContent(before);
    assertThat(files()).containsExactly("checks/BlockingWaitInAsync.md", "evidence");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(docs)) {
      return all.filter(Files::isRegularFile)
          .map(file -> docs.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
