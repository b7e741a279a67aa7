package dev.asynclint.engine.facts;

import java.io.IOException;

/** Bytes that are no facts, or facts of another version. The message says why, in few words. */
public final class BrokenFactsException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenFactsException(String reason) {
    super(reason);
  }
}
