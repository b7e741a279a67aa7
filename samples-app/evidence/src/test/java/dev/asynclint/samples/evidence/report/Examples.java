package dev.asynclint.samples.evidence.report;

import java.util.List;

/** Figures that nobody measured. */
final class Examples {

  private Examples() {}

  static Figures dashboard() {
    return new Figures(
        "dashboard",
        List.of("parallel", "sequential", "join"),
        List.of(
            new Row(
                "latency",
                "one client waits, median",
                Unit.TIME,
                List.of(same(204.4), new Spread(612, 609, 620), new Spread(206, 205, 1207)))),
        "latency",
        new Plot.Bars(
            "milliseconds",
            false,
            List.of("parallel", "sequential", "join"),
            List.of(new Plot.Heights("one client", List.of(204.4, 612.0, 206.0)))),
        List.of("java -jar twins.jar"));
  }

  static Figures reports() {
    return new Figures(
        "abandoned-reports",
        List.of("right", "wrong"),
        List.of(
            new Row("running-8", "statements", Unit.COUNT, List.of(same(0), same(10))),
            new Row("status", "`/users/active`", Unit.STATUS, List.of(same(200), same(503))),
            new Row("users", "answer", Unit.TIME, List.of(same(7.25), same(2004)))),
        "running-8",
        new Plot.Lines(
            "seconds after the clients have left",
            "statements running in the database",
            List.of(
                new Plot.Line("right", List.of(0.0, 0.5, 1.0, 4.0), List.of(10.0, 0.0, 0.0, 0.0)),
                new Plot.Line(
                    "wrong", List.of(0.0, 0.5, 1.0, 4.0), List.of(10.0, 10.0, 10.0, 10.0)))),
        List.of("java -jar twins.jar"));
  }

  private static Spread same(double value) {
    return new Spread(value, value, value);
  }
}
