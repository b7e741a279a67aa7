package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.LabException;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a hit in a cache allocates: nothing, or futures around a value that is there. */
public final class CachedHit implements Experiment {

  private static final String MAIN = "dev.asynclint.samples.twins.cache.MeasureCachedHit";
  private static final Pattern BYTES =
      Pattern.compile("bytes per cached hit: right ([\\d.]+), wrong ([\\d.]+)");
  private static final Setup SETUP = Setup.of(App.TWINS).withJvm("-Dloader.main=" + MAIN);

  @Override
  public String name() {
    return "cached-hit";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Samples samples = new Samples("right", "wrong");
    for (int run = 0; run < bench.runs(); run++) {
      Matcher bytes = BYTES.matcher(bench.runToEnd(SETUP));
      if (!bytes.find()) {
        throw new LabException(MAIN + " did not say how many bytes a hit allocates");
      }
      samples.add("bytes", "right", Double.parseDouble(bytes.group(1)));
      samples.add("bytes", "wrong", Double.parseDouble(bytes.group(2)));
    }
    return new Figures(
        name(),
        samples.contenders(),
        List.of(samples.row("bytes", "allocated by one hit", Unit.BYTES)),
        "bytes",
        RightAndWrong.bars(samples, "bytes a hit", false, Map.of("bytes", "profile cache")),
        List.of(SETUP.toLauncherString()));
  }
}
