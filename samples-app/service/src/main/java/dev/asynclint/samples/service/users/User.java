package dev.asynclint.samples.service.users;

/**
 * A user of the shop; {@code active} is false once the account is closed, rows are never deleted.
 */
public record User(long id, String name, String email, boolean active) {}
