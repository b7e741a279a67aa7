package dev.asynclint.samples.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.samples.evidence.report.Plot.Bars;
import dev.asynclint.samples.evidence.report.Plot.Heights;
import dev.asynclint.samples.evidence.report.Plot.Steps;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PlotWriterTest {

  private static final List<Heights> LOADS =
      List.of(
          new Heights("right", List.of(210.0, 260.0, 540.0)),
          new Heights("wrong", List.of(1700.0, 3900.0, 3990.0)));

  @Test
  void everyKindIsSvg() throws Exception {
    assertSvg(new Bars("milliseconds", true, List.of("16", "64", "256"), LOADS));
    assertSvg(new Steps("connections", "milliseconds", List.of("16", "64", "256"), LOADS));
    assertSvg(Examples.reports().plot());
  }

  @Test
  void aBarOfNothingCanBeDrawn() throws Exception {
    assertSvg(
        new Bars(
            "bytes",
            false,
            List.of("hit"),
            List.of(new Heights("right", List.of(0.0)), new Heights("wrong", List.of(0.0)))));
  }

  @Test
  void nothingCanBeDrawnOnALogarithmicScale() throws Exception {
    assertSvg(
        new Bars("requests", true, List.of("load"), List.of(new Heights("wrong", List.of(0.0)))));
  }

  @Test
  void sameFiguresSameBytes() throws Exception {
    assertThat(PlotWriter.svg(Examples.dashboard().plot()))
        .isEqualTo(PlotWriter.svg(Examples.dashboard().plot()));
  }

  private static void assertSvg(Plot plot) throws Exception {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Element svg =
        parsers
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(PlotWriter.svg(plot)))
            .getDocumentElement();
    assertThat(svg.getTagName()).isEqualTo("svg");
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 760 380");
  }
}
