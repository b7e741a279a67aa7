package dev.asynclint.samples.evidence.report;

import dev.asynclint.samples.evidence.report.Plot.Bars;
import dev.asynclint.samples.evidence.report.Plot.Heights;
import dev.asynclint.samples.evidence.report.Plot.Line;
import dev.asynclint.samples.evidence.report.Plot.Lines;
import dev.asynclint.samples.evidence.report.Plot.Steps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.MarkerSeries;
import org.knowm.xchart.style.CategoryStyler;

/** Draws plots as SVG. */
final class PlotWriter {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;

  private PlotWriter() {}

  /** The SVG file's bytes; the same for the same plot on the same machine. */
  static byte[] svg(Plot plot) throws IOException {
    Chart<?, ?> chart = chart(plot);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
    return bytes.toByteArray();
  }

  private static Chart<?, ?> chart(Plot plot) {
    if (plot instanceof Bars bars) {
      return bars(bars);
    }
    return plot instanceof Steps steps ? steps(steps) : lines((Lines) plot);
  }

  private static Chart<?, ?> bars(Bars plot) {
    CategoryChart chart = categories("", plot.yTitle(), plot.series());
    CategoryStyler styler = chart.getStyler();
    boolean logarithmic = plot.logarithmic() && lowest(plot.series()) > 0;
    styler.setYAxisLogarithmic(logarithmic);
    styler.setAvailableSpaceFill(0.6);
    Looks.valuesInBars(styler);
    styler.setYAxisMin(logarithmic ? decadeBelow(plot.series()) : 0);
    plot.series().forEach(one -> chart.addSeries(one.name(), plot.groups(), one.values()));
    return chart;
  }

  private static Chart<?, ?> steps(Steps plot) {
    CategoryChart chart = categories(plot.xTitle(), plot.yTitle(), plot.series());
    boolean logarithmic = lowest(plot.series()) > 0;
    chart.getStyler().setYAxisLogarithmic(logarithmic);
    chart.getStyler().setYAxisMin(logarithmic ? decadeBelow(plot.series()) : 0);
    chart.getStyler().setOverlapped(true);
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
    for (Heights one : plot.series()) {
      tellApart(chart.addSeries(one.name(), plot.steps(), one.values()), chart);
    }
    return chart;
  }

  private static CategoryChart categories(String xTitle, String yTitle, List<Heights> series) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    Looks.apply(chart.getStyler());
    chart.getStyler().setXAxisTitleVisible(!xTitle.isEmpty());
    chart.getStyler().setLegendVisible(series.size() > 1);
    return chart;
  }

  private static Chart<?, ?> lines(Lines plot) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(plot.xTitle())
            .yAxisTitle(plot.yTitle())
            .build();
    Looks.apply(chart.getStyler());
    for (Line line : plot.series()) {
      tellApart(chart.addSeries(line.name(), line.xs(), line.ys()), chart);
    }
    return chart;
  }

  private static void tellApart(MarkerSeries series, Chart<?, ?> chart) {
    int index = chart.getSeriesMap().size() - 1;
    series.setMarker(Looks.marker(index));
    series.setLineStyle(Looks.stroke(index));
  }

  /** Zero has no logarithm: what holds one is drawn on a linear scale. */
  private static double lowest(List<Heights> series) {
    return series.stream()
        .flatMap(one -> one.values().stream())
        .mapToDouble(Double::doubleValue)
        .min()
        .orElse(0);
  }

  private static double decadeBelow(List<Heights> series) {
    return Math.pow(10, Math.floor(Math.log10(lowest(series))));
  }
}
