package dev.asynclint.samples.console.sides;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What an event-loop thread does at a moment. */
public enum Activity {
  /** Waits in the selector for something to do: as it should. */
  IDLE,
  /** Runs code. */
  WORKING,
  /** Waits for a lock, a future or a clock, and serves nobody meanwhile. */
  BLOCKED;

  private static final Set<String> SELECTORS =
      Set.of(
          "sun.nio.ch.EPoll",
          "sun.nio.ch.KQueue",
          "sun.nio.ch.WEPoll",
          "sun.nio.ch.PollSelectorImpl");
  private static final String SAMPLES = "dev.asynclint.samples.";

  /** Judges by the thread's state and its topmost frame. */
  public static Activity of(ThreadInfo thread) {
    return switch (thread.getThreadState()) {
      case BLOCKED, WAITING, TIMED_WAITING -> BLOCKED;
      case NEW, TERMINATED -> IDLE;
      case RUNNABLE -> inSelector(thread.getStackTrace()) ? IDLE : WORKING;
    };
  }

  /** The line of the samples that the thread is in, as {@code File.java:7}. */
  public static Optional<String> line(ThreadInfo thread) {
    return Arrays.stream(thread.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(SAMPLES))
        .filter(frame -> !frame.getClassName().equals(StartedRequests.class.getName()))
        .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .findFirst();
  }

  private static boolean inSelector(StackTraceElement[] stack) {
    return stack.length == 0 || SELECTORS.contains(stack[0].getClassName());
  }
}
