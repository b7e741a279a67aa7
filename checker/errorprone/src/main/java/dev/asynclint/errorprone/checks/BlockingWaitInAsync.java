package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** Code that must not block waits for a future. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Code that must not block waits for a future.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "BlockingWaitInAsync")
public final class BlockingWaitInAsync extends AsyncLintCheck {}
