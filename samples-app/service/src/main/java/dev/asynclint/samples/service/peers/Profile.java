package dev.asynclint.samples.service.peers;

/** How a user appears to others. */
public record Profile(long userId, String nickname) {}
