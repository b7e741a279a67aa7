package dev.asynclint.samples.evidence.experiments;

import dev.asynclint.samples.evidence.report.Row;
import dev.asynclint.samples.evidence.report.Spread;
import dev.asynclint.samples.evidence.report.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Single measurements, gathered until a row can be made of them. */
final class Samples {

  private final List<String> contenders;
  private final Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();

  Samples(String... contenders) {
    this.contenders = List.of(contenders);
  }

  List<String> contenders() {
    return contenders;
  }

  void add(String row, String contender, double value) {
    values
        .computeIfAbsent(row, id -> new LinkedHashMap<>())
        .computeIfAbsent(contender, name -> new ArrayList<>())
        .add(value);
  }

  Spread spread(String row, String contender) {
    return Spread.of(values.getOrDefault(row, Map.of()).getOrDefault(contender, List.of()));
  }

  double median(String row, String contender) {
    return spread(row, contender).median();
  }

  Row row(String id, String what, Unit unit) {
    return new Row(
        id, what, unit, contenders.stream().map(contender -> spread(id, contender)).toList());
  }
}
