package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A request starts threads or calls without a limit. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A request starts threads or calls without a limit.",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "UnboundedFanOut")
public final class UnboundedFanOut extends AsyncLintCheck {}
