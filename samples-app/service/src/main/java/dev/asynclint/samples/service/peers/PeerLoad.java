package dev.asynclint.samples.service.peers;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests the peers work on at once: whether callers overlap is seen here, not on a
 * clock.
 */
public final class PeerLoad {

  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();

  PeerLoad() {}

  /** Requests being worked on at this moment. */
  public int inFlight() {
    return inFlight.get();
  }

  /** The most requests ever worked on at once since the last {@link #reset()}. */
  public int peak() {
    return peak.get();
  }

  /** Forgets the peak. */
  public void reset() {
    peak.set(inFlight.get());
  }

  void enter() {
    peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
  }

  void leave() {
    inFlight.decrementAndGet();
  }
}
