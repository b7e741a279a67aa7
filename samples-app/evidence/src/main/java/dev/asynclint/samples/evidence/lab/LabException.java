package dev.asynclint.samples.evidence.lab;

/** An experiment cannot be run; the message says why to whoever started it. */
public class LabException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says {@code message}, which stands for itself. */
  public LabException(String message) {
    super(message);
  }
}
