package dev.asynclint.samples.console.load;

/**
 * What became of the requests of a run so far.
 *
 * @param answered with success
 * @param refused with 503: the service protected itself
 * @param failed with another status, or not at all
 * @param abandoned by a client that left first
 */
public record Answers(long answered, long refused, long failed, long abandoned) {

  static final Answers NONE = new Answers(0, 0, 0, 0);
}
