package dev.asynclint.engine;

import java.util.List;

/**
 * What a user may set for one analysis.
 *
 * @param virtualThreads whether the module serves its requests on virtual threads
 * @param requestHandlers further request handlers: canonical names of annotations
 * @param suppressing which suppressions count
 * @param untimedWaits whether waits and clients without a timeout are told
 */
public record Settings(
    boolean virtualThreads,
    List<String> requestHandlers,
    Suppressing suppressing,
    boolean untimedWaits) {
  public static final Settings DEFAULT = new Settings(false, List.of());

  public Settings {
    requestHandlers = List.copyOf(requestHandlers);
  }

  /** Settings by which every suppression counts. */
  public Settings(boolean virtualThreads, List<String> requestHandlers) {
    this(virtualThreads, requestHandlers, Suppressing.ALWAYS, false);
  }

  /** The same with other suppressions. */
  public Settings with(Suppressing other) {
    return new Settings(virtualThreads, requestHandlers, other, untimedWaits);
  }
}
