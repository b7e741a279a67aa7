package dev.asynclint.samples.console.sides;

/**
 * What one event-loop thread did since it was last asked; the three shares make 1.
 *
 * @param name of the thread
 * @param line of the samples it was last seen working or waiting in, null if none
 */
public record Worker(String name, double idle, double working, double blocked, String line) {}
