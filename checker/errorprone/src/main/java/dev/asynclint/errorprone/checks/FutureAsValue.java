package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A future stands where its value was meant. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A future stands where its value was meant.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "FutureAsValue")
public final class FutureAsValue extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
