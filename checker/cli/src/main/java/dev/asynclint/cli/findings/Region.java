package dev.asynclint.cli.findings;

/**
 * Part of a source file.
 *
 * @param startLine from 1
 * @param startColumn in UTF-16 code units from 1
 * @param endLine the last line of the region
 * @param endColumn one behind the last code unit
 */
public record Region(int startLine, int startColumn, int endLine, int endColumn) {}
