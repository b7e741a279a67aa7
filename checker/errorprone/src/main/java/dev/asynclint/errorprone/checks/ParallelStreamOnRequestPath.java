package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A request fans out over the shared common pool. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A request fans out over the shared common pool.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "ParallelStreamOnRequestPath")
public final class ParallelStreamOnRequestPath extends AsyncLintCheck {}
