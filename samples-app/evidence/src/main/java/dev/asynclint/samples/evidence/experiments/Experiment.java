package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.report.Figures;
import java.io.IOException;
import java.util.List;

/** Measures one difference between right and wrong. */
public interface Experiment {

  /** What the command and the files call it. */
  String name();

  /**
   * Measures, in processes of its own.
   *
   * @throws SkippedException if this machine lacks something for it
   * @throws dev.asynclint.samples.evidence.lab.LabException if it cannot be run
   */
  Figures run(Bench bench) throws IOException, InterruptedException;

  /** All of them, in the order of the page. */
  static List<Experiment> all() {
    return List.of(
        new DashboardLatency(),
        new BlockedEventLoops(),
        new RequestThreads(),
        new VirtualThreads(),
        new ParallelStream(),
        new FanOut(),
        new CommonPool(),
        new AbandonedReports(),
        new ForgottenCampaign(),
        new CachedHit());
  }
}
