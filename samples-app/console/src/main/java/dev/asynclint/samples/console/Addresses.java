package dev.asynclint.samples.console;

/** Where everything listens: URLs without a slash at the end. */
public record Addresses(String console, String right, String wrong) {}
