package dev.asynclint.cli;

/** Something given that cannot be worked with. The message is one line and says what to do. */
public final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;

  public Unusable(String message) {
    super(message);
  }
}
