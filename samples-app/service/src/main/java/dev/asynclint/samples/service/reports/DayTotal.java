package dev.asynclint.samples.service.reports;

import java.time.LocalDate;

/** What was ordered on one day; days without orders have zeros. */
public record DayTotal(LocalDate day, long orders, long cents) {}
