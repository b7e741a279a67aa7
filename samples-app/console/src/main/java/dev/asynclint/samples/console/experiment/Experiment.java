package dev.asynclint.samples.console.experiment;

import java.time.Duration;
import java.util.List;

/**
 * The same question to the right and to the wrong service.
 *
 * @param id short, for URLs
 * @param lesson what to look at, in one or two sentences
 * @param probe an unrelated request that should not feel the load
 * @param patience how long a client of the load waits for its answer before it leaves
 * @param pause how long a client rests between two requests
 * @param figures what the page tells of each side, by the names it knows
 * @param finding what AsyncLint says about the wrong line
 */
public record Experiment(
    String id,
    String title,
    String lesson,
    Call right,
    Call wrong,
    String probe,
    Duration patience,
    Duration pause,
    List<String> figures,
    Code rightCode,
    Code wrongCode,
    Finding finding) {

  /** Whether the clients leave before an answer can be there: then none is expected. */
  public boolean abandons() {
    return patience.compareTo(Experiments.PATIENT) < 0;
  }
}
