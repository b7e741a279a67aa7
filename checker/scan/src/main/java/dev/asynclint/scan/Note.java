package dev.asynclint.scan;

/**
 * A file that was left out.
 *
 * @param path relative to the root, with forward slashes
 * @param line from 1
 * @param message the end of a sentence that begins with the path
 */
public record Note(String path, int line, String message) {}
