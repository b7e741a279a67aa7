package dev.asynclint.cli.findings;

import dev.asynclint.engine.report.SarifWriter.Level;

/**
 * What a findings file says of a check.
 *
 * @param level what its findings weigh unless somebody says otherwise
 * @param summary one sentence, or the empty string
 * @param page where it is explained, or the empty string
 */
public record Check(String name, Level level, String summary, String page) {}
