package dev.asynclint.cli.fix;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.compile.Analyser;
import dev.asynclint.cli.compile.Compilation;
import dev.asynclint.cli.compile.Progress;
import dev.asynclint.cli.findings.Fix;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.engine.report.WholeFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the best fix of each finding that keeps what the program does, or just the best one, and
 * takes back, file by file, what does not compile afterwards.
 */
public final class Fixer {
  private final Path root;
  private final Compilation compilation;
  private final boolean offered;
  private final Analyser analyser = new Analyser(Progress.onTerminal(), silent -> {});

  /**
   * @param root what the paths of findings are relative to
   * @param compilation how to see whether the files still compile
   * @param offered whether fixes are made that may change what the program does
   */
  public Fixer(Path root, Compilation compilation, boolean offered) {
    this.root = root;
    this.compilation = compilation;
    this.offered = offered;
  }

  /**
   * What became of the findings.
   *
   * @param repaired those whose fix was made
   * @param overlapping those whose fix meets another one: the next run makes it
   * @param takenBack those whose file did not compile with its fixes
   * @param withoutFix those that have none
   * @param onlyOffered those whose fix was not asked for: it may change what the program does
   */
  public record Outcome(
      List<Result> repaired,
      List<Result> overlapping,
      List<Result> takenBack,
      List<Result> withoutFix,
      List<Result> onlyOffered) {}

  /** Repairs. Whatever goes wrong, each file is wholly as it was or wholly repaired. */
  public Outcome fix(List<Result> results) throws Unusable {
    List<Result> overlapping = new ArrayList<>();
    List<Result> withoutFix = new ArrayList<>();
    List<Result> onlyOffered = new ArrayList<>();
    Map<Path, String> before = new TreeMap<>();
    Map<Path, Patch> patches = new LinkedHashMap<>();
    Map<Path, List<Result>> wanted = new TreeMap<>();
    for (Result result : results) {
      Optional<Fix> best = result.bestFix(offered);
      if (best.isEmpty()) {
        (result.fixes().isEmpty() ? withoutFix : onlyOffered).add(result);
        continue;
      }
      List<Fix.Change> changes = best.get().changes();
      Path file = root.resolve(result.path()).normalize();
      if (!before.containsKey(file)) {
        before.put(file, read(file));
        patches.put(file, new Patch(before.get(file)));
      }
      boolean ownFile = changes.stream().allMatch(change -> change.path().equals(result.path()));
      if (ownFile && patches.get(file).add(changes)) {
        wanted.computeIfAbsent(file, key -> new ArrayList<>()).add(result);
      } else {
        overlapping.add(result);
      }
    }
    for (Path file : wanted.keySet()) {
      write(file, patches.get(file).apply());
    }
    List<Result> takenBack = takeBack(wanted, before);
    List<Result> repaired = wanted.values().stream().flatMap(List::stream).toList();
    return new Outcome(repaired, overlapping, takenBack, withoutFix, onlyOffered);
  }

  /** Takes files out of {@code made} until the rest compiles. */
  private List<Result> takeBack(Map<Path, List<Result>> made, Map<Path, String> before)
      throws Unusable {
    List<Result> takenBack = new ArrayList<>();
    while (!made.isEmpty()) {
      Optional<Set<Path>> broken = analyser.broken(compilation);
      if (broken.isEmpty()) {
        return takenBack;
      }
      List<Path> guilty =
          made.keySet().stream().filter(file -> contains(broken.get(), file)).toList();
      // An error elsewhere is a change's as well, and nobody can say whose.
      for (Path file : guilty.isEmpty() ? List.copyOf(made.keySet()) : guilty) {
        write(file, before.get(file));
        takenBack.addAll(made.remove(file));
      }
    }
    return takenBack;
  }

  private static boolean contains(Set<Path> files, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return files.stream().anyMatch(each -> each.toAbsolutePath().normalize().equals(absolute));
  }

  private String read(Path file) throws Unusable {
    try {
      return Files.readString(file, Charset.forName(compilation.encoding()));
    } catch (IOException unreadable) {
      throw new Unusable("Cannot read " + file + " as " + compilation.encoding());
    }
  }

  private void write(Path file, String text) throws Unusable {
    try {
      WholeFile.replace(file, text.getBytes(Charset.forName(compilation.encoding())));
    } catch (IOException unwritable) {
      throw new Unusable(
          "Cannot write " + file + "; files before it are repaired, it is as it was");
    }
  }
}
