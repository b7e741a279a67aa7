package dev.asynclint.samples.service.reports;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import reactor.core.publisher.SignalType;

/**
 * What the database is doing for reports, as seen where the work is done and not where it was
 * ordered.
 */
@Component
public class ReportActivity {

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger abandoned = new AtomicInteger();

  /** Queries that read at this moment. */
  public int running() {
    return running.get();
  }

  /** Queries that ran to their end, well or badly, since the start. */
  public int finished() {
    return finished.get();
  }

  /** Queries that were stopped before their end since the start. */
  public int abandoned() {
    return abandoned.get();
  }

  void started() {
    running.incrementAndGet();
  }

  void ended(SignalType how) {
    (how == SignalType.CANCEL ? abandoned : finished).incrementAndGet();
    running.decrementAndGet();
  }
}
