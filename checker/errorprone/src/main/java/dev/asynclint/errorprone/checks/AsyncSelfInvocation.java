package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/**
 * Call this through the framework's proxy: on this, or where no proxy can override it, its
 * annotation has no effect.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "Call this through the framework's proxy: on this, or where no proxy can override it, its annotation has no effect.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "AsyncSelfInvocation")
public final class AsyncSelfInvocation extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
