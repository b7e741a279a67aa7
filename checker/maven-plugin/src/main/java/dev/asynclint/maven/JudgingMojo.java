package dev.asynclint.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

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
      outcome = Reactor.Outcome.failed(project.getArtifactId(), failure.getMessage());
    }
    Reactor reactor = Reactor.of(session, goal);
    List<Reactor.Outcome> all = reactor.finished(project, session, outcome);
    if (eachForItself()) {
      conclude(List.of(outcome), reactor.known());
    } else if (!all.isEmpty()) {
      conclude(all, all);
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
    List<Path> files = skip ? List.of() : module.findings();
    if (files.isEmpty()) {
      if (!skip) {
        forget(folder().resolve(STATUS));
      }
      return Reactor.Outcome.silent(project.getArtifactId());
    }
    List<String> arguments = new ArrayList<>(List.of("report"));
    files.forEach(file -> arguments.add(file.toString()));
    List<String> comparedWith = comparedWith(module.against());
    arguments.addAll(comparedWith);
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
    return new Reactor.Outcome(
        project.getArtifactId(),
        outcome.code(),
        outcome.summary(),
        Optional.of(sarif()),
        comparedWith);
  }

  private List<String> comparedWith(List<Path> against) {
    List<String> arguments = new ArrayList<>();
    against.forEach(file -> option(arguments, "--against", file.toString()));
    if (against.isEmpty()) {
      option(arguments, "--baseline", baseline.toString());
    }
    return arguments;
  }

  /**
   * Fails if anything is new.
   *
   * @param all the outcomes to speak for
   * @param reported those that are in the report of all modules
   */
  private void conclude(List<Reactor.Outcome> all, List<Reactor.Outcome> reported)
      throws MojoFailureException {
    Path top = eachForItself() ? folder() : folder(session.getTopLevelProject());
    for (Reactor.Outcome each : all) {
      if (each.code() == 2) {
        status(top, 2);
        throw new MojoFailureException(each.message());
      }
    }
    boolean nothing = all.stream().allMatch(each -> each.findings().isEmpty());
    if (!eachForItself() && !skip && nothing) {
      status(top, 2);
      throw new MojoFailureException(COULD_NOT + nothing());
    }
    if (!nothing && (all.size() > 1 || formats != null && !formats.isEmpty())) {
      merge(reported);
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

  /** Why there are no findings to speak of. */
  String nothing() {
    return "there is no Java source";
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

  /** One report of all modules, left in the topmost one. */
  private void merge(List<Reactor.Outcome> outcomes) throws MojoFailureException {
    Path top = folder(session.getTopLevelProject());
    List<String> arguments = new ArrayList<>(List.of("report"));
    for (Reactor.Outcome each : outcomes) {
      each.findings().ifPresent(file -> arguments.add(file.toString()));
    }
    outcomes.forEach(each -> arguments.addAll(each.comparedWith()));
    option(arguments, "--root", root().toString());
    option(arguments, "--format", "html=" + top.resolve("report.html"));
    option(arguments, "--format", "sarif=" + top.resolve("findings.sarif"));
    for (String format : formats == null ? List.<String>of() : formats) {
      option(arguments, "--format", format.strip());
    }
    Command.Outcome outcome = command().run(root(), arguments);
    status(top, outcome.code());
    if (outcome.code() == 2) {
      throw new MojoFailureException(COULD_NOT + outcome.reason());
    }
  }
}
