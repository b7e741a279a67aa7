package dev.asynclint.samples.service.reports;

import java.time.LocalDate;

/** Sales between two days, both included; {@code bestDay} is the earliest of the strongest days. */
public record Report(LocalDate from, LocalDate to, long orders, long cents, LocalDate bestDay) {}
