package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A cancellation carrier is at hand and is not passed on. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A cancellation carrier is at hand and is not passed on.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "CancellationNotForwarded")
public final class CancellationNotForwarded extends AsyncLintCheck {}
