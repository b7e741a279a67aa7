package dev.asynclint.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Analyses every module and fails, once all are done, if anything is new. Compiles the modules
 * first; nothing has to stand in their POMs.
 */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public class CheckMojo extends ModuleMojo {

  @Override
  public void execute() throws MojoFailureException {
    Reactor reactor = Reactor.of(session, "check");
    List<Reactor.Outcome> all = reactor.finished(project, session, analyse());
    if (!all.isEmpty()) {
      conclude(all);
    }
  }

  private Reactor.Outcome analyse() throws MojoFailureException {
    if (skip || sourceRoots().isEmpty()) {
      return new Reactor.Outcome(0, "", skip);
    }
    List<String> arguments = checkArguments();
    option(arguments, "--baseline", baseline.toString());
    option(arguments, "--format", "sarif=" + sarif());
    option(arguments, "--format", "html=" + folder().resolve("report.html"));
    option(arguments, "--format", "text");
    Command.Outcome outcome = command().run(root(), arguments);
    status(folder(), outcome.code());
    for (String line : outcome.lines()) {
      if (outcome.code() == 0) {
        getLog().info(line);
      } else {
        getLog().warn(line);
      }
    }
    String last = outcome.lines().isEmpty() ? "" : outcome.lines().get(outcome.lines().size() - 1);
    return new Reactor.Outcome(outcome.code(), last, true);
  }

  /** The command's own summary is the first line of the error. */
  private void conclude(List<Reactor.Outcome> all) throws MojoFailureException {
    for (Reactor.Outcome each : all) {
      if (each.code() == 2) {
        throw new MojoFailureException(
            "AsyncLint could not analyse: " + each.message().replaceFirst("^AsyncLint: ", ""));
      }
    }
    if (all.stream().noneMatch(Reactor.Outcome::analysed)) {
      throw new MojoFailureException("AsyncLint could not analyse: there is no Java source");
    }
    if (session.getProjects().size() > 1) {
      merge();
    }
    List<String> red =
        all.stream().filter(each -> each.code() != 0).map(Reactor.Outcome::message).toList();
    if (red.size() == 1) {
      throw new MojoFailureException(red.get(0));
    }
    if (!red.isEmpty()) {
      throw new MojoFailureException(total(red) + String.join("\n  ", red));
    }
  }

  private static String total(List<String> red) {
    int fresh =
        red.stream()
            .mapToInt(
                line -> {
                  String number = line.replaceFirst("^AsyncLint: (\\d+) new.*$", "$1");
                  return number.matches("\\d+") ? Integer.parseInt(number) : 0;
                })
            .sum();
    return "AsyncLint: " + fresh + " new in " + red.size() + " modules\n  ";
  }

  /** One report of all modules in the topmost one. */
  private void merge() throws MojoFailureException {
    MavenProject top = session.getTopLevelProject();
    List<String> arguments = new ArrayList<>(List.of("report"));
    List<String> baselines = new ArrayList<>();
    for (MavenProject module : session.getProjects()) {
      Path found = folder(module).resolve("findings.sarif");
      if (module != top && Files.exists(found)) {
        arguments.add(found.toString());
        option(
            baselines,
            "--baseline",
            module.getBasedir().toPath().resolve(".asynclint/baseline.txt").toString());
      }
    }
    if (arguments.size() == 1) {
      return;
    }
    arguments.addAll(baselines);
    option(arguments, "--root", root().toString());
    option(arguments, "--format", "html=" + folder(top).resolve("report.html"));
    option(arguments, "--format", "sarif=" + folder(top).resolve("findings.sarif"));
    Command.Outcome outcome = command().run(root(), arguments);
    if (outcome.code() == 2) {
      throw new MojoFailureException(
          "AsyncLint could not analyse: " + String.join(" ", outcome.lines()));
    }
    status(folder(top), outcome.code());
  }
}
