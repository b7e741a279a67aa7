package dev.asynclint.samples.console.experiment;

/**
 * The line that makes the difference.
 *
 * @param file path below {@code dev/asynclint/samples}
 * @param line as it stands in the file, without its indentation
 */
public record Code(String file, String line) {}
