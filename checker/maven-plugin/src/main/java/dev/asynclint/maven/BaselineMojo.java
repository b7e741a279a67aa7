package dev.asynclint.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Analyses every module and tightens its baseline: what is gone is removed, what moved is renamed.
 * What is new is added only for a reason.
 */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public class BaselineMojo extends ModuleMojo {

  /** Why all that is new is accepted. Without it nothing is. */
  @Parameter(property = "asynclint.accept")
  private String accept;

  @Override
  public void execute() throws MojoFailureException {
    List<Path> files = skip ? List.of() : analyse(sourceSets(), "");
    if (files.isEmpty()) {
      return;
    }
    List<String> arguments = new ArrayList<>(List.of("baseline"));
    files.forEach(file -> arguments.add(file.toString()));
    option(arguments, "--baseline", baseline.toString());
    if (accept != null) {
      arguments.add("--accept");
      arguments.add(accept);
    }
    Command.Outcome outcome = command().run(root(), arguments);
    if (outcome.code() == 2) {
      throw new MojoFailureException(
          "AsyncLint could not change the baseline: " + outcome.reason());
    }
    outcome.lines().forEach(line -> getLog().info(line));
  }
}
