package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** Cancelling this does not stop the work behind it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Cancelling this does not stop the work behind it.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "CancellationNotPropagated")
public final class CancellationNotPropagated extends AsyncLintCheck {}
