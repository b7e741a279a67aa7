package dev.asynclint.cli.server.module;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Failures that are no reason to stop: they go to standard error, which editors keep. */
public final class Diagnosis {
  private static final Logger LOG = Logger.getLogger("dev.asynclint.server");

  private Diagnosis() {}

  /** Writes it down. */
  public static void log(Throwable failure) {
    LOG.log(Level.WARNING, "AsyncLint goes on after a failure", failure);
  }
}
