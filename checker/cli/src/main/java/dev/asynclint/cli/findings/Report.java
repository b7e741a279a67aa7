package dev.asynclint.cli.findings;

import dev.asynclint.engine.report.SarifWriter.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The findings of one compilation, or of several together.
 *
 * @param results in order of file and position
 * @param checks those that found something, by name
 * @param ruleSets names of the rules behind the findings; one where all compilations had the same
 * @param gaps why findings may be missing, one sentence each; empty if none are
 * @param notices what else is worth knowing, in order of file and position
 */
public record Report(
    List<Result> results,
    SortedMap<String, Check> checks,
    SortedSet<String> ruleSets,
    List<String> gaps,
    SortedSet<Notice> notices) {
  private static final Comparator<Result> ORDER =
      Comparator.comparing(Result::path)
          .thenComparing(result -> result.region().startLine())
          .thenComparing(result -> result.region().startColumn())
          .thenComparing(Result::check)
          .thenComparing(Result::identity);

  public Report {
    results = results.stream().sorted(ORDER).toList();
    checks = new TreeMap<>(checks);
    ruleSets = new TreeSet<>(ruleSets);
    gaps = List.copyOf(gaps);
    notices = new TreeSet<>(notices);
  }

  /** All of them together. A finding that two compilations of the same file made is there once. */
  public static Report of(Collection<Report> reports) {
    Map<Place, Result> results = new TreeMap<>(PLACES);
    SortedMap<String, Check> checks = new TreeMap<>();
    SortedSet<String> ruleSets = new TreeSet<>();
    List<String> gaps = new ArrayList<>();
    SortedSet<Notice> notices = new TreeSet<>();
    for (Report report : reports) {
      report.results.forEach(result -> results.putIfAbsent(Place.of(result), result));
      report.checks.forEach(checks::putIfAbsent);
      ruleSets.addAll(report.ruleSets);
      report.gaps.stream().filter(gap -> !gaps.contains(gap)).forEach(gaps::add);
      notices.addAll(report.notices);
    }
    return new Report(List.copyOf(results.values()), checks, ruleSets, gaps, notices);
  }

  /** The same with the findings of these checks as errors. */
  public Report with(Set<String> errors) {
    List<Result> leveled =
        results.stream()
            .map(result -> errors.contains(result.check()) ? result.as(Level.ERROR) : result)
            .toList();
    return new Report(leveled, checks, ruleSets, gaps, notices);
  }

  /**
   * The same with other findings in some files.
   *
   * @param paths of the files, as findings name them
   * @param fresh the findings in them
   */
  public Report with(Set<String> paths, Report fresh) {
    List<Result> all = new ArrayList<>(fresh.results);
    results.stream().filter(result -> !paths.contains(result.path())).forEach(all::add);
    SortedMap<String, Check> known = new TreeMap<>(checks);
    known.putAll(fresh.checks);
    return new Report(all, known, fresh.ruleSets, gaps, notices);
  }

  /** Findings that nothing suppresses. */
  public List<Result> shown() {
    return results.stream().filter(result -> !result.suppressed()).toList();
  }

  private static final Comparator<Place> PLACES =
      Comparator.comparing(Place::path)
          .thenComparing(Place::line)
          .thenComparing(Place::column)
          .thenComparing(Place::check)
          .thenComparing(Place::identity);

  private record Place(String path, int line, int column, String check, String identity) {
    static Place of(Result result) {
      return new Place(
          result.path(),
          result.region().startLine(),
          result.region().startColumn(),
          result.check(),
          result.identity());
    }
  }
}
