package dev.asynclint.samples.evidence.report;

import java.util.List;

/**
 * One thing that was measured.
 *
 * @param id what templates call it
 * @param what what readers call it
 * @param unit of every figure
 * @param spreads one for each contender, in their order
 */
public record Row(String id, String what, Unit unit, List<Spread> spreads) {}
