package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A failure of async work ends where nobody can see it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A failure of async work ends where nobody can see it.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "LostAsyncException")
public final class LostAsyncException extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
