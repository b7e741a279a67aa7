package dev.asynclint.errorprone.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Takes away files and lines for as long as the program still breaks. */
final class Reducer {
  private static final int MOST_TRIES = 400;

  private final Predicate<Program> breaks;
  private int tries;

  Reducer(Predicate<Program> breaks) {
    this.breaks = breaks;
  }

  Program reduce(Program program) {
    Program smallest = program;
    for (String name : List.copyOf(program.files().keySet())) {
      Map<String, String> fewer = new LinkedHashMap<>(smallest.files());
      fewer.remove(name);
      Program candidate = new Program(fewer, smallest.options());
      if (!fewer.isEmpty() && stillBreaks(candidate)) {
        smallest = candidate;
      }
    }
    for (String name : List.copyOf(smallest.files().keySet())) {
      smallest = reduceLines(smallest, name);
    }
    return smallest;
  }

  private Program reduceLines(Program program, String name) {
    Program smallest = program;
    List<String> lines = new ArrayList<>(program.files().get(name).lines().toList());
    for (int size = Math.max(1, lines.size() / 2); size > 0; size /= 2) {
      for (int from = 0; from < lines.size(); ) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.subList(from, Math.min(lines.size(), from + size)).clear();
        Map<String, String> files = new LinkedHashMap<>(smallest.files());
        files.put(name, String.join("\n", fewer));
        Program candidate = new Program(files, smallest.options());
        if (stillBreaks(candidate)) {
          smallest = candidate;
          lines = fewer;
        } else {
          from += size;
        }
      }
    }
    return smallest;
  }

  private boolean stillBreaks(Program candidate) {
    return tries++ < MOST_TRIES && breaks.test(candidate);
  }
}
