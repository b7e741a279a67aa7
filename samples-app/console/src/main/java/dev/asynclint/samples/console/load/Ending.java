package dev.asynclint.samples.console.load;

/** Why a load is over. */
public enum Ending {
  /** A visitor stopped it. */
  STOPPED,
  /** It ran as long as a load may. */
  LIMIT,
  /** Nobody looks at the page any more. */
  NOBODY_LOOKS,
  /** Another one was started. */
  REPLACED
}
