package dev.asynclint.samples.evidence.report;

import java.io.IOException;
import java.nio.file.*;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotWriterTest {
  @Test
  void scratch() throws IOException {
    Path d = Files.createDirectories(Path.of("/tmp/evplots"));
    Files.write(d.resolve("a.svg"), PlotWriter.svg(Examples.dashboard().plot()));
    Files.write(d.resolve("b.svg"), PlotWriter.svg(Examples.reports().plot()));
    Files.write(
        d.resolve("c.svg"),
        PlotWriter.svg(
            new Plot.Bars(
                "milliseconds",
                true,
                List.of(
                    "one request alone, median",
                    "/ping meanwhile, p99",
                    "other user of the common pool, p99"),
                List.of(
                    new Plot.Heights("right", List.of(12.3, 8.1, 203.5)),
                    new Plot.Heights("wrong", List.of(11.4, 152.0, 640.0))))));
    Files.write(
        d.resolve("d.svg"),
        PlotWriter.svg(
            new Plot.Steps(
                "connections",
                "p99, milliseconds",
                List.of("16", "64", "256"),
                List.of(
                    new Plot.Heights("right: dashboard", List.of(210.0, 260.0, 540.0)),
                    new Plot.Heights("wrong: dashboard", List.of(1700.0, 3900.0, 3990.0)),
                    new Plot.Heights("right: /ping", List.of(2.1, 5.0, 25.0)),
                    new Plot.Heights("wrong: /ping", List.of(1500.0, 3800.0, 3950.0))))));
  }
}
