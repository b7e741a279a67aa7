package dev.asynclint.cli.findings;

/**
 * One call of a chain.
 *
 * @param what for example {@code Service.load calls Store.find}
 * @param path relative to the root of the repository, with forward slashes
 * @param line from 1
 */
public record Step(String what, String path, int line) {}
