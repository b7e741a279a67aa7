package dev.asynclint.engine.summary;

import java.util.Locale;

/**
 * Who runs a piece of code. The executing thread decides what the code may do, never its return
 * type alone.
 */
public enum Execution {
  /** The caller, before the call returns. */
  INLINE,
  /** The thread that completes the stage. */
  COMPLETING,
  /** The thread of whoever subscribes, where no scheduler is in sight. */
  SUBSCRIBER,
  /** {@code ForkJoinPool.commonPool()} or another pool of one thread a core. */
  COMMON_POOL,
  /** An event loop. */
  EVENT_LOOP,
  /** An executor that somebody chose for this work. */
  EXECUTOR,
  /** A pool meant for blocking work. */
  BLOCKING_POOL,
  /** A virtual thread. */
  VIRTUAL,
  /** A platform thread of its own. */
  THREAD,
  /** Stored; nobody can say who runs it. */
  LATER;

  /** Whether code run this way must not block. */
  public boolean mustNotBlock() {
    return switch (this) {
      case COMPLETING, SUBSCRIBER, COMMON_POOL, EVENT_LOOP -> true;
      case INLINE, EXECUTOR, BLOCKING_POOL, VIRTUAL, THREAD, LATER -> false;
    };
  }

  /** Whether code run this way may block, whatever it returns. */
  public boolean mayBlock() {
    return switch (this) {
      case EXECUTOR, BLOCKING_POOL, VIRTUAL, THREAD -> true;
      case INLINE, COMPLETING, SUBSCRIBER, COMMON_POOL, EVENT_LOOP, LATER -> false;
    };
  }

  /** The context named in a catalogue line; {@link #LATER} for words it does not know. */
  public static Execution ofCatalogue(String word) {
    return switch (word) {
      case "pool" -> EXECUTOR;
      case "direct" -> INLINE;
      case "never" -> LATER;
      default -> {
        for (Execution execution : values()) {
          if (execution.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
            yield execution;
          }
        }
        yield LATER;
      }
    };
  }
}
