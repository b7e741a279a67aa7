package dev.asynclint.samples.service.outbox;

import java.util.UUID;

/**
 * A mail this instance has claimed.
 *
 * @param claim the number of this claim of the mail: what is told of an older claim does not count
 * @param attempts how often it was tried and failed
 */
record OutboxMail(
    UUID id, int claim, int attempts, String recipient, String subject, String text) {}
