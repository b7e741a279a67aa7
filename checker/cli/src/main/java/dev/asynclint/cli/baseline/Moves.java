package dev.asynclint.cli.baseline;

import dev.asynclint.cli.findings.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Pairs findings that no entry knows with entries that no finding has, where only one reading is
 * possible: another check reported it before, a class was renamed or its method moved, a method was
 * renamed, its parameters changed, or a callback became a method.
 */
final class Moves {
  private final List<Result> unknown;
  private final List<Entry> gone;
  private final Map<Result, Entry> pairs = new LinkedHashMap<>();

  private Moves(List<Result> unknown, List<Entry> gone) {
    this.unknown = new ArrayList<>(unknown);
    this.gone = new ArrayList<>(gone);
  }

  /** For each finding that has moved, the entry it had. */
  static Map<Result, Entry> among(List<Result> unknown, List<Entry> gone) {
    Moves moves = new Moves(unknown, gone);
    moves.pairOutranked();
    moves.gone.removeIf(entry -> entry.declaration().isEmpty() || entry.reported().isEmpty());
    moves.pair(Moves::member);
    moves.pair(declaration -> owner(declaration) + "::" + name(declaration));
    moves.pair(Moves::owner);
    moves.pair(Moves::outermost);
    moves.pair(declaration -> simple(owner(declaration)) + "::" + name(declaration));
    return moves.pairs;
  }

  /** Pairs what was accepted while a less exact check reported it. */
  private void pairOutranked() {
    Map<String, Entry> left = new HashMap<>();
    gone.forEach(entry -> left.put(entry.identity(), entry));
    for (Result result : unknown) {
      for (Result.Outranked outranked : result.outranked()) {
        Entry entry = left.get(outranked.identity());
        if (entry != null && entry.check().equals(outranked.check())) {
          left.remove(outranked.identity());
          pairs.put(result, entry);
          break;
        }
      }
    }
    unknown.removeAll(pairs.keySet());
    gone.removeAll(pairs.values());
  }

  /** Pairs what agrees in check, call and the part of the declaration that stayed. */
  private void pair(UnaryOperator<String> stayed) {
    Map<String, List<Result>> results =
        unknown.stream()
            .collect(
                Collectors.groupingBy(
                    result ->
                        key(result.check(), result.reported(), stayed.apply(result.declaration())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, List<Entry>> entries =
        gone.stream()
            .collect(
                Collectors.groupingBy(
                    entry ->
                        key(entry.check(), entry.reported(), stayed.apply(entry.declaration()))));
    results.forEach((key, found) -> pair(found, entries.getOrDefault(key, List.of())));
  }

  private void pair(List<Result> found, List<Entry> left) {
    boolean oneReading =
        found.size() == left.size()
            && found.stream().map(Result::declaration).distinct().count() == 1
            && left.stream().map(Entry::declaration).distinct().count() == 1;
    if (!oneReading) {
      return;
    }
    List<Entry> ordered = left.stream().sorted(Comparator.comparing(Entry::identity)).toList();
    for (int i = 0; i < found.size(); i++) {
      pairs.put(found.get(i), ordered.get(i));
    }
    unknown.removeAll(found);
    gone.removeAll(left);
  }

  private static String key(String check, String reported, String stayed) {
    return check + "|" + reported + "|" + stayed;
  }

  private static String owner(String declaration) {
    int member = declaration.lastIndexOf("::");
    return member < 0 ? declaration : declaration.substring(0, member);
  }

  /** The type around all anonymous and local ones. */
  private static String outermost(String declaration) {
    int member = declaration.indexOf("::");
    return member < 0 ? declaration : declaration.substring(0, member);
  }

  private static String member(String declaration) {
    int member = declaration.lastIndexOf("::");
    return member < 0 ? declaration : declaration.substring(member);
  }

  private static String name(String declaration) {
    String member = member(declaration);
    int parameters = member.indexOf('(');
    return parameters < 0 ? member : member.substring(0, parameters);
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }
}
