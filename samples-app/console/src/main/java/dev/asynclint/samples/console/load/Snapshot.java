package dev.asynclint.samples.console.load;

import dev.asynclint.samples.console.sides.Worker;
import java.util.List;

/**
 * Both sides at a moment.
 *
 * @param at milliseconds since the epoch
 * @param running whether a load is on
 * @param ending why the last load is over; null if there was none or one runs
 * @param experiment id; null before the first load
 * @param seconds how long the load has run or ran
 * @param secondsLeft until it stops by itself
 * @param verdict the comparison in words; empty while there is nothing to compare
 */
public record Snapshot(
    long at,
    boolean running,
    Ending ending,
    String experiment,
    int connections,
    double seconds,
    long secondsLeft,
    Half right,
    Half wrong,
    String verdict) {

  /**
   * One side.
   *
   * @param answers of the present or last load
   * @param perSecond requests answered in the last second
   * @param recently requests answered in the last ten seconds
   * @param working requests of the load that the service works on
   * @param waiting requests sent that the service has not begun with
   * @param reports that the database computes, wanted or not
   * @param median latency of the last second in milliseconds, null if nothing was answered
   * @param p99 likewise
   * @param probe what an unrelated request takes at present, in milliseconds, null if not known
   */
  public record Half(
      Answers answers,
      long perSecond,
      long recently,
      int working,
      int waiting,
      int reports,
      Double median,
      Double p99,
      Double probe,
      List<Worker> workers) {}
}
