package dev.asynclint.errorprone;

import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;

/** What one compilation tells its user besides findings: lines without a place in the sources. */
final class Announcements {
  private final Log log;
  private boolean hasFailed;

  Announcements(Context context) {
    this.log = Log.instance(context);
  }

  void note(String text) {
    log.note(new JCDiagnostic.Note("compiler", "proc.messager", "AsyncLint: " + text));
  }

  void warn(String text) {
    log.warning(new JCDiagnostic.Warning("compiler", "proc.messager", "AsyncLint: " + text));
  }

  /** Says once a compilation that something of ours broke: never an error of the user's build. */
  void failure(String what, Throwable cause) {
    if (hasFailed) {
      return;
    }
    hasFailed = true;
    StackTraceElement[] trace = cause.getStackTrace();
    note(
        what
            + " ("
            + cause
            + (trace.length == 0 ? "" : " at " + trace[0])
            + "); the build goes on, please report this");
  }
}
