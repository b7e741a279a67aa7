package dev.asynclint.samples.evidence.experiments;

/** An experiment is left out; the message is the notice for readers. */
public class SkippedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Left out, with this notice. */
  public SkippedException(String notice) {
    super(notice);
  }
}
