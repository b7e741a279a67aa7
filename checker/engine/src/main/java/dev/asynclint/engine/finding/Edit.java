package dev.asynclint.engine.finding;

/**
 * One change of a text.
 *
 * @param start offset of the first character that goes, in UTF-16 code units
 * @param end offset behind the last one that goes; {@code start} where nothing goes
 * @param text what comes in its place
 */
public record Edit(int start, int end, String text) {}
