package dev.asynclint.samples.service.invoices;

/** What a user owes for the recent orders. */
public record Invoice(long userId, int orders, long cents) {}
