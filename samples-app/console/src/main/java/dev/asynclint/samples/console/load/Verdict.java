package dev.asynclint.samples.console.load;

import dev.asynclint.samples.console.experiment.Experiment;
import java.util.Locale;

/** The comparison of both sides, as they were in the last ten seconds, in words. */
final class Verdict {

  private static final double SECOND = 1000;

  /** With fewer answers a ratio says little. */
  private static final long ENOUGH = 10;

  private Verdict() {}

  /** Empty while there is nothing to say. */
  static String of(Experiment experiment, Snapshot.Half right, Snapshot.Half wrong) {
    String answers = experiment.abandons() ? reports(right, wrong) : answers(right, wrong);
    String probes = probes(experiment.probe(), right.probe(), wrong.probe());
    return (answers + " " + probes).trim();
  }

  private static String answers(Snapshot.Half right, Snapshot.Half wrong) {
    long good = right.recently();
    long bad = wrong.recently();
    if (good == 0) {
      return "";
    }
    if (bad < ENOUGH) {
      return "Right answers %s, wrong %s."
          .formatted(many(good, "request"), bad == 0 ? "none" : bad);
    }
    double ratio = (double) good / bad;
    if (ratio < 1.5) {
      return right.answers().refused() == 0
          ? "Both answer about as many requests."
          : "Both answer about as many requests; right refuses at once what is too much.";
    }
    return "Wrong answers 1 request while right answers %s.".formatted(round(ratio));
  }

  private static String reports(Snapshot.Half right, Snapshot.Half wrong) {
    return "Right works on %s, wrong on %s that nobody waits for."
        .formatted(many(right.reports(), "report"), wrong.reports());
  }

  private static String probes(String path, Double right, Double wrong) {
    return right == null || wrong == null
        ? ""
        : "An unrelated %s takes %s there, and %s on the right."
            .formatted(path, time(wrong), time(right));
  }

  private static String many(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s", count, thing) + (count == 1 ? "" : "s");
  }

  private static String round(double number) {
    return number < 10
        ? String.format(Locale.ROOT, "%.1f", number)
        : String.valueOf(Math.round(number));
  }

  /** A latency as one would say it. */
  static String time(double millis) {
    return Math.round(millis) < SECOND
        ? Math.max(1, Math.round(millis)) + " ms"
        : String.format(Locale.ROOT, "%.1f s", millis / SECOND);
  }
}
