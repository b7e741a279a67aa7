package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A request handler on a platform thread waits for a future. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A request handler on a platform thread waits for a future.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "BlockingWaitOnRequestThread")
public final class BlockingWaitOnRequestThread extends AsyncLintCheck {}
