package dev.asynclint.cli.findings;

/**
 * What a findings file says of a check.
 *
 * @param summary one sentence, or the empty string
 * @param page where it is explained, or the empty string
 */
public record Check(String name, String summary, String page) {}
