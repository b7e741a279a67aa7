package dev.asynclint.maven;

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
    if (skip || sourceRoots().isEmpty()) {
      return;
    }
    List<String> arguments = checkArguments();
    option(arguments, "--format", "sarif=" + sarif());
    option(arguments, "--baseline", baseline.toString());
    Command.Outcome checked = command().run(root(), arguments);
    if (checked.code() == 2) {
      throw new MojoFailureException(
          "AsyncLint could not analyse: "
              + String.join(" ", checked.lines()).replaceFirst("^AsyncLint: ", ""));
    }
    List<String> change = new ArrayList<>(List.of("baseline", sarif().toString()));
    option(change, "--baseline", baseline.toString());
    option(change, "--accept", accept == null ? "" : accept);
    Command.Outcome changed = command().run(root(), change);
    changed.lines().forEach(line -> getLog().info(line));
    if (changed.code() == 2) {
      throw new MojoFailureException(
          "AsyncLint could not change the baseline: " + String.join(" ", changed.lines()));
    }
  }
}
