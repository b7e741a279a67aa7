package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A lock is held across asynchronous work. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A lock is held across asynchronous work.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "LockHeldAcrossAsync")
public final class LockHeldAcrossAsync extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
