package dev.asynclint.cli;

import dev.asynclint.cli.baseline.Verdict;
import dev.asynclint.cli.compile.Progress;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.scan.ChangedLines;
import dev.asynclint.cli.scan.FirstScreen;
import dev.asynclint.cli.scan.ScanReport;
import dev.asynclint.engine.Settings;
import dev.asynclint.engine.Suppressing;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.catalogue.CatalogueSource;
import dev.asynclint.scan.Note;
import dev.asynclint.scan.Scan;
import dev.asynclint.scan.cache.ScanCache;
import dev.asynclint.scan.tree.TreeScan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at sources that nobody can compile yet. */
@Command(
    name = "scan",
    description =
        "Audits a folder of Java without a build: no class path, no configuration. What cannot be"
            + " understood stays silent and is counted.")
final class ScanCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "The folder, with all that is below it.")
  private Path folder;

  @Option(
      names = "--changed",
      paramLabel = "REF",
      description =
          "Only findings in lines that differ from this commit or branch of git; the facts come from"
              + " the whole folder all the same.")
  private String changed;

  @Option(
      names = "--check",
      paramLabel = "CHECK",
      description = "Only this check; again for more. Default: all that are on by default.")
  private List<String> only = List.of();

  @Option(
      names = "--virtual-threads",
      description = "Requests are served on virtual threads, where waiting is legal.")
  private boolean virtualThreads;

  @Option(
      names = "--request-handler",
      paramLabel = "ANNOTATION",
      description = "A further annotation of request handlers, by its full name; again for more.")
  private List<String> requestHandlers = List.of();

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Catalogue lines of your own; again for more files.")
  private List<Path> catalogues = List.of();

  @Option(
      names = "--types",
      paramLabel = "FOLDER",
      description =
          "Further sources whose types are known, but whose code is not looked at: other modules of"
              + " the same project. Again for more.")
  private List<Path> types = List.of();

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description =
          "Where results are kept for the next scan of the same tree. Default: asynclint in the"
              + " user's folder for caches.")
  private Path cacheFolder;

  @Option(names = "--no-cache", description = "Neither uses nor keeps results of other scans.")
  private boolean withoutCache;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Unusable {
    output.validate();
    Set<String> checks = new TreeSet<>();
    for (String each : only) {
      checks.add(Checks.named(each));
    }
    if (withoutCache && cacheFolder != null) {
      throw new Unusable("--cache and --no-cache exclude each other");
    }
    if (cacheFolder != null && Files.exists(cacheFolder) && !Files.isDirectory(cacheFolder)) {
      throw new Unusable("--cache " + cacheFolder + " is no folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new Unusable("There is no folder " + folder);
    }
    Path start = folder.toAbsolutePath().normalize();
    output.root().startAt(start);
    Path root = output.root().folder().toAbsolutePath().normalize();
    ChangedLines lines = changed == null ? null : ChangedLines.since(changed, root);
    Scan scan = scan(start, root, checks);
    if (scan.files() == 0) {
      throw new Unusable("Nothing was analysed: " + whyNothing(scan));
    }
    Report report = ScanReport.of(scan, checks, lines);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter screen = output.showsText() ? out : spec.commandLine().getErr();
    screen.print(FirstScreen.of(scan, report));
    screen.flush();
    boolean isPart = lines != null || !checks.isEmpty();
    Verdict verdict = output.write(report, isPart, out);
    return verdict.failures() == 0 ? Main.CLEAN : Main.FAILED;
  }

  private String whyNothing(Scan scan) {
    if (scan.notes().isEmpty()) {
      return "there is no Java file in " + folder;
    }
    Note first = scan.notes().get(0);
    return "no Java file in "
        + folder
        + " can be understood; "
        + first.path()
        + ":"
        + first.line()
        + " "
        + first.message();
  }

  private List<Path> typeFolders() throws Unusable {
    List<Path> folders = new ArrayList<>();
    for (Path each : types) {
      if (!Files.isDirectory(each)) {
        throw new Unusable("There is no folder " + each);
      }
      folders.add(each.toAbsolutePath().normalize());
    }
    return folders;
  }

  private ScanCache cache() {
    if (withoutCache) {
      return ScanCache.none();
    }
    return ScanCache.in(cacheFolder != null ? cacheFolder : ScanCache.usersFolder());
  }

  /** What is off by default is on for who names it. */
  private Settings settings(Set<String> checks) {
    return new Settings(
        virtualThreads, requestHandlers, Suppressing.ALWAYS, checks.contains("UntimedWait"));
  }

  private Scan scan(Path start, Path root, Set<String> checks) throws Unusable {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path each : catalogues) {
      try {
        String text = Files.readString(each);
        texts.put(each.toString(), text);
        CatalogueParser.parse(List.of(new CatalogueSource(each.toString(), text)))
            .problems()
            .forEach(problem -> spec.commandLine().getErr().println("AsyncLint: " + problem));
      } catch (IOException unreadable) {
        throw new Unusable("Cannot read " + each);
      }
    }
    Progress progress = Progress.onTerminal();
    progress.begin(0);
    try {
      return new TreeScan(
              new Scan.Options(settings(checks), texts, typeFolders()),
              (what, file, of) -> progress.at(what, file, of),
              cache())
          .scan(start, root);
    } catch (IOException unreadable) {
      throw new Unusable("Cannot read " + folder);
    } finally {
      progress.end();
    }
  }
}
