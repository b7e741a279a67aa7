package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/**
 * A task of a bounded pool waits for another task of the same pool: enough of them and none ever
 * ends.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "A task of a bounded pool waits for another task of the same pool: enough of them and none ever ends.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "SameExecutorWait")
public final class SameExecutorWait extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
