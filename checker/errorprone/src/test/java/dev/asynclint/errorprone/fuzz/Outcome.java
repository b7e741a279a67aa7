package dev.asynclint.errorprone.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * What became of a program.
 *
 * @param hasErrors whether javac found any
 * @param classes how many the analysis saw
 * @param findings how many it had to say
 * @param javacFailed javac itself broke, without our doing
 * @param failure how we broke
 */
record Outcome(
    boolean hasErrors, int classes, int findings, boolean javacFailed, Optional<Failure> failure) {

  Outcome withJavacFailed() {
    return new Outcome(hasErrors, classes, findings, true, failure);
  }

  static Outcome failed(Failure failure) {
    return new Outcome(false, 0, 0, false, Optional.of(failure));
  }

  /**
   * One way to break.
   *
   * @param kind equal for failures with the same cause
   * @param detail for the reader
   */
  record Failure(String kind, String detail) {

    static Failure of(String what, Throwable broken) {
      StringWriter trace = new StringWriter();
      broken.printStackTrace(new PrintWriter(trace));
      String place = "";
      for (StackTraceElement frame : broken.getStackTrace()) {
        if (isOurs(frame)) {
          place = frame.getClassName() + "." + frame.getMethodName();
          break;
        }
      }
      String text = trace.toString();
      return new Failure(
          what + ": " + broken.getClass().getName() + " at " + place,
          text.length() < 6_000 ? text : text.substring(0, 6_000));
    }

    /** Whether code of ours had a hand in it, and not only javac. */
    static boolean isOurs(Throwable broken) {
      for (Throwable each = broken; each != null; each = each.getCause()) {
        for (StackTraceElement frame : each.getStackTrace()) {
          if (isOurs(frame)) {
            return true;
          }
        }
      }
      return false;
    }

    static boolean isOurs(StackTraceElement frame) {
      return frame.getClassName().startsWith("dev.asynclint.")
          && !frame.getClassName().startsWith("dev.asynclint.errorprone.fuzz.");
    }
  }
}
