package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A resource is closed while async work still uses it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A resource is closed while async work still uses it.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "ResourceClosedBeforeAsyncEnds")
public final class ResourceClosedBeforeAsyncEnds extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
