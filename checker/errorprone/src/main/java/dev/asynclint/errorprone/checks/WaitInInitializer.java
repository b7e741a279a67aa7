package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** An initialiser waits for asynchronous work. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "An initialiser waits for asynchronous work.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "WaitInInitializer")
public final class WaitInInitializer extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
