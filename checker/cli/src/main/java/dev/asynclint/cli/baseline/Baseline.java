package dev.asynclint.cli.baseline;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.findings.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The findings of a module that rest, one sorted line each. Two branches that accept different
 * findings merge without a conflict, unless the lines are neighbours.
 *
 * @param entries by identity
 * @param ruleSets names of the rules that judged this module; empty if unknown
 * @param malformed the lines that are no entries, each with its number and what is wrong
 */
public record Baseline(
    SortedMap<String, Entry> entries, SortedSet<String> ruleSets, List<String> malformed) {
  private static final String HEADER =
      """
      # Findings of AsyncLint that rest. One line each: identity, check, then what is known of it.
      # Add owner=, expires=2027-01-31 or reason="..." by hand; all else is the command's.
      """;

  private static final String RULES = "# Rules: ";

  public Baseline {
    entries = new TreeMap<>(entries);
    ruleSets = new TreeSet<>(ruleSets);
    malformed = List.copyOf(malformed);
  }

  /** With these entries, of a module that these rules have judged. */
  public static Baseline of(Collection<Entry> entries, SortedSet<String> ruleSets) {
    SortedMap<String, Entry> byIdentity = new TreeMap<>();
    entries.forEach(entry -> byIdentity.put(entry.identity(), entry));
    return new Baseline(byIdentity, ruleSets, List.of());
  }

  /** In which all that a report shows rests. */
  public static Baseline of(Report report) {
    String rules = String.join("+", report.ruleSets());
    return of(
        report.shown().stream().map(result -> Entry.of(result, rules, Optional.empty())).toList(),
        report.ruleSets());
  }

  /** Those of several modules together. */
  public static Baseline of(List<Baseline> baselines) {
    SortedMap<String, Entry> entries = new TreeMap<>();
    SortedSet<String> ruleSets = new TreeSet<>();
    List<String> malformed = new ArrayList<>();
    for (Baseline each : baselines) {
      each.entries().forEach(entries::putIfAbsent);
      ruleSets.addAll(each.ruleSets());
      malformed.addAll(each.malformed());
    }
    return new Baseline(entries, ruleSets, malformed);
  }

  /**
   * Reads a baseline. Lines that begin with {@code #} and empty ones say nothing. Of two entries
   * with one identity, as a merge may leave them, the first counts.
   *
   * @throws Unusable if the file is there and cannot be read; a file that is not there is empty
   */
  public static Baseline read(Path file) throws Unusable {
    return of(BaselineText.read(file));
  }

  /** What a file's text says. */
  static Baseline of(BaselineText text) {
    List<String> lines = text.lines();
    SortedMap<String, Entry> entries = new TreeMap<>();
    SortedSet<String> ruleSets = new TreeSet<>();
    List<String> malformed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(RULES)) {
        ruleSets.add(line.substring(RULES.length()).strip());
      }
      if (!BaselineText.isEntry(line)) {
        continue;
      }
      try {
        Entry entry = EntryLine.parse(line);
        entries.putIfAbsent(entry.identity(), entry);
      } catch (IllegalArgumentException noEntry) {
        malformed.add("line " + (i + 1) + ": " + noEntry.getMessage());
      }
    }
    return new Baseline(entries, ruleSets, malformed);
  }

  /**
   * Replaces the file as a whole.
   *
   * @throws Unusable if it cannot be written; it is then as it was
   */
  public void write(Path file) throws Unusable {
    StringBuilder text = new StringBuilder(HEADER);
    ruleSets.forEach(rules -> text.append(RULES).append(rules).append('\n'));
    entries.values().forEach(entry -> text.append(EntryLine.write(entry)).append('\n'));
    BaselineText.write(file, text.toString());
  }

  /**
   * Adds an entry to a file; all else stays as it is written there. What the file says of the same
   * identity is replaced.
   *
   * @param ruleSets names of the rules that judged the module, for a file that is not there yet
   * @throws Unusable if the file has lines that are no entries, or cannot be read or written; it is
   *     then as it was
   */
  public static void add(Path file, Entry entry, SortedSet<String> ruleSets) throws Unusable {
    if (!Files.exists(file)) {
      of(List.of(entry), ruleSets).write(file);
      return;
    }
    BaselineText text = BaselineText.read(file);
    of(text).orMend(file);
    BaselineText.write(file, text.with(entry));
  }

  /**
   * This baseline, if nothing is lost when it is written anew.
   *
   * @param file it was read from
   * @throws Unusable if it has lines that are no entries; the message names the first
   */
  public Baseline orMend(Path file) throws Unusable {
    if (!malformed.isEmpty()) {
      throw new Unusable("Mend " + file + " first, it would lose " + malformed.get(0));
    }
    return this;
  }
}
