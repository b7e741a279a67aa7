package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/**
 * A request is too short for this loop: it never ends, polls, or makes a round trip for each
 * element.
 */
@AutoService(BugChecker.class)
@BugPattern(
    summary =
        "A request is too short for this loop: it never ends, polls, or makes a round trip for each element.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "LongRunningWorkInRequest")
public final class LongRunningWorkInRequest extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
