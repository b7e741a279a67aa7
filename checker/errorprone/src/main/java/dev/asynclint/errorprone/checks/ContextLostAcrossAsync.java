package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A context, a request or a transaction of this thread is used on another one. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A context of this thread is read on another one.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "ContextLostAcrossAsync")
public final class ContextLostAcrossAsync extends AsyncLintCheck {
  private static final long serialVersionUID = 1L;
}
