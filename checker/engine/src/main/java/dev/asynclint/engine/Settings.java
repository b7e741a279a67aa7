package dev.asynclint.engine;

import java.util.List;

/**
 * What a user may set for one analysis.
 *
 * @param virtualThreads whether the module serves its requests on virtual threads
 * @param requestHandlers further request handlers: canonical names of annotations
 */
public record Settings(boolean virtualThreads, List<String> requestHandlers) {
  public static final Settings DEFAULT = new Settings(false, List.of());

  public Settings {
    requestHandlers = List.copyOf(requestHandlers);
  }
}
