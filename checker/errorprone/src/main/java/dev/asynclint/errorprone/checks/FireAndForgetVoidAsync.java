package dev.asynclint.errorprone.checks;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.asynclint.errorprone.AsyncLintCheck;

/** A void method starts asynchronous work that nobody can wait for or see fail. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A void method starts asynchronous work that nobody can wait for or see fail.",
    severity = WARNING,
    linkType = CUSTOM,
    link = AsyncLintCheck.PAGES + "FireAndForgetVoidAsync")
public final class FireAndForgetVoidAsync extends AsyncLintCheck {}
