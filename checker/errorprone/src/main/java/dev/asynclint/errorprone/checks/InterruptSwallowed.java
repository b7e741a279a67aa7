package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** An interrupt is caught and lost. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "An interrupt is caught and lost.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "InterruptSwallowed")
public final class InterruptSwallowed extends AsyncLintCheck {}
