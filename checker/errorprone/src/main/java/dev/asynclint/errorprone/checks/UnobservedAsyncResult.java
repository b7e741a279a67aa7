package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** The result of an asynchronous call is dropped. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "The result of an asynchronous call is dropped.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "UnobservedAsyncResult")
public final class UnobservedAsyncResult extends AsyncLintCheck {}
