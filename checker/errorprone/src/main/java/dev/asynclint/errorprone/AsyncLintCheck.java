package dev.asynclint.errorprone;

import com.google.errorprone.bugpatterns.BugChecker;

/** A thin matcher: shows what the analysis of the module says about the tree it visits. */
public abstract class AsyncLintCheck extends BugChecker {
  /** Where the pages of the checks are; the check's name follows. */
  public static final String PAGES = "https://asynclint.dev/checks/";
}
