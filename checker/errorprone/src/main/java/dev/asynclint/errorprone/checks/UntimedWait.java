package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** Nothing ends this wait if the answer never comes, and a request depends on it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Nothing ends this wait if the answer never comes, and a request depends on it.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "UntimedWait")
public final class UntimedWait extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
