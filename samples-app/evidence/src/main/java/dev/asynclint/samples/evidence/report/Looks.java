package dev.asynclint.samples.evidence.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How plots look. They bring a light ground of their own, so that they can be read on a dark page
 * too; colours are those of Okabe and Ito, which the colour-blind can tell apart, and lines differ
 * by markers and dashes as well.
 */
final class Looks {

  private static final Color GROUND = new Color(0xFCFCFC);
  private static final Color INK = new Color(0x24292F);
  private static final Color GRID = new Color(0xE1E5E9);
  private static final Color[] COLOURS = {
    new Color(0x0072B2), new Color(0xD55E00), new Color(0x56B4E9), new Color(0xE69F00)
  };
  private static final Marker[] MARKERS = {
    SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.DIAMOND
  };
  private static final float LINE_WIDTH = 2.5f;

  private Looks() {}

  static void apply(AxesChartStyler styler) {
    styler.setSeriesColors(COLOURS);
    styler.setChartBackgroundColor(GROUND);
    styler.setPlotBackgroundColor(GROUND);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setChartFontColor(INK);
    styler.setAxisTickLabelsColor(INK);
    styler.setAxisTickLabelsFont(font(Font.PLAIN, 13));
    styler.setAxisTickPadding(8);
    styler.setAxisTitleFont(font(Font.PLAIN, 14));
    styler.setMarkerSize(9);
    styler.setDecimalPattern("#,##0.##");
    styler.setLegendFont(font(Font.PLAIN, 14));
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setLegendBackgroundColor(GROUND);
    styler.setLegendBorderColor(GROUND);
    styler.setChartPadding(16);
  }

  static void valuesInBars(CategoryStyler styler) {
    styler.setLabelsVisible(true);
    styler.setLabelsPosition(0.9);
    styler.setLabelsFont(font(Font.BOLD, 13));
    styler.setLabelsFontColorAutomaticEnabled(false);
    styler.setLabelsFontColor(Color.WHITE);
  }

  static Marker marker(int series) {
    return MARKERS[series % MARKERS.length];
  }

  /** Without dashes for the first. */
  static BasicStroke stroke(int series) {
    float[] dashes = series == 0 ? null : new float[] {4 + 4 * series, 5};
    return new BasicStroke(
        LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
