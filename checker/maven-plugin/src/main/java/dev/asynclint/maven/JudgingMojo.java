package dev.asynclint.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals have in common that compare findings with the baseline and speak for all modules. */
abstract class JudgingMojo extends ModuleMojo {

  /** Further formats, {@code FORMAT=FILE}, parted by commas, for all modules together. */
  @Parameter(property = "asynclint.format")
  private List<String> formats;

  /**
   * Whether each module speaks for itself, as it must where only some of them have the goal in
   * their POM: nobody knows then which is the last.
   */
  boolean eachForItself() {
    return false;
  }

  /** Judges the module's findings, and those of all modules once it is the last. */
  final void judge(String goal, Module module) throws MojoFailureException {
    Reactor.Outcome outcome;
    try {
      outcome = judge(module);
    } catch (MojoFailureException failure) {
      outcome = new Reactor.Outcome(project.getArtifactId(), 2, failure.getMessage(), true);
    }
    List<Reactor.Outcome> all =
        eachForItself()
            ? List.of(outcome)
            : Reactor.of(session, goal).finished(project, session, outcome);
    if (!all.isEmpty()) {
      conclude(all);
    }
  }

  /** Where a module's findings come from. */
  interface Module {
    /** Its findings files; empty if it has no sources. */
    List<Path> findings() throws MojoFailureException;

    /** Findings files of an earlier state; empty for the baseline. */
    List<Path> against() throws MojoFailureException;
  }

  private Reactor.Outcome judge(Module module) throws MojoFailureException {
    if (skip) {
      return new Reactor.Outcome(project.getArtifactId(), 0, "", true);
    }
    List<Path> files = module.findings();
    if (files.isEmpty()) {
      return new Reactor.Outcome(project.getArtifactId(), 0, "", false);
    }
    List<String> arguments = new ArrayList<>(List.of("report"));
    files.forEach(file -> arguments.add(file.toString()));
    List<Path> against = module.against();
    against.forEach(file -> option(arguments, "--against", file.toString()));
    if (against.isEmpty()) {
      option(arguments, "--baseline", baseline.toString());
    }
    option(arguments, "--root", root().toString());
    option(arguments, "--format", "sarif=" + sarif());
    option(arguments, "--format", "html=" + folder().resolve("report.html"));
    option(arguments, "--format", "text");
    Command.Outcome outcome = command().run(root(), arguments);
    status(folder(), outcome.code());
    if (outcome.code() == 2) {
      throw new MojoFailureException(COULD_NOT + outcome.reason());
    }
    for (String line : outcome.lines()) {
      if (outcome.code() == 0) {
        getLog().info(line);
      } else {
        getLog().warn(line);
      }
    }
    return new Reactor.Outcome(project.getArtifactId(), outcome.code(), outcome.summary(), true);
  }

  private void conclude(List<Reactor.Outcome> all) throws MojoFailureException {
    Path top = eachForItself() ? folder() : folder(session.getTopLevelProject());
    for (Reactor.Outcome each : all) {
      if (each.code() == 2) {
        status(top, 2);
        throw new MojoFailureException(each.message());
      }
    }
    if (!eachForItself() && all.stream().noneMatch(Reactor.Outcome::analysed)) {
      status(top, 2);
      throw new MojoFailureException(COULD_NOT + "there is no Java source");
    }
    if (!skip && (all.size() > 1 || formats != null && !formats.isEmpty())) {
      merge();
    }
    List<Reactor.Outcome> red = all.stream().filter(each -> each.code() != 0).toList();
    if (red.size() == 1) {
      throw new MojoFailureException(red.get(0).message());
    }
    if (!red.isEmpty()) {
      throw new MojoFailureException(
          total(red)
              + red.stream()
                  .map(each -> "\n  " + each.message().replaceFirst("^AsyncLint", each.module()))
                  .collect(Collectors.joining()));
    }
  }

  private static String total(List<Reactor.Outcome> red) {
    int fresh =
        red.stream()
            .map(each -> each.message().replaceFirst("^AsyncLint: (\\d+) new.*$", "$1"))
            .filter(number -> number.matches("\\d{1,9}"))
            .mapToInt(Integer::parseInt)
            .sum();
    return "AsyncLint: " + fresh + " new in " + red.size() + " modules";
  }

  /** One report of all modules, left in the topmost one. Modules have judged their findings. */
  private void merge() throws MojoFailureException {
    MavenProject top = session.getTopLevelProject();
    List<String> arguments = new ArrayList<>(List.of("report"));
    List<String> baselines = new ArrayList<>();
    for (MavenProject module : session.getProjects()) {
      Path found = folder(module).resolve("findings.sarif");
      if (Files.exists(found) && holdsSources(module)) {
        arguments.add(found.toString());
        option(
            baselines,
            "--baseline",
            module.getBasedir().toPath().resolve(".asynclint").resolve("baseline.txt").toString());
      }
    }
    arguments.addAll(baselines);
    option(arguments, "--root", root().toString());
    option(arguments, "--format", "html=" + folder(top).resolve("report.html"));
    option(arguments, "--format", "sarif=" + folder(top).resolve("findings.sarif"));
    for (String format : formats == null ? List.<String>of() : formats) {
      option(arguments, "--format", format.strip());
    }
    Command.Outcome outcome = command().run(root(), arguments);
    status(folder(top), outcome.code());
    if (outcome.code() == 2) {
      throw new MojoFailureException(COULD_NOT + outcome.reason());
    }
  }

  private static boolean holdsSources(MavenProject module) {
    return !module.getPackaging().equals("pom");
  }
}
