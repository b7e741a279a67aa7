package dev.asynclint.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Repairs sources in place; what would not compile is taken back, file by file. */
@Mojo(name = "fix", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public class FixMojo extends ModuleMojo {
  /** Makes fixes that may change what the program does, too. */
  @Parameter(property = "asynclint.offered", defaultValue = "false")
  private boolean offered;

  @Override
  public void execute() throws MojoFailureException {
    for (SourceSet set : skip ? List.<SourceSet>of() : sourceSets()) {
      List<String> arguments = arguments("fix", set);
      option(arguments, "--root", root().toString());
      if (offered) {
        arguments.add("--offered");
      }
      Command.Outcome outcome = command().run(root(), arguments);
      if (outcome.code() == 2) {
        throw new MojoFailureException("AsyncLint could not repair: " + outcome.reason());
      }
      outcome.lines().forEach(line -> getLog().info(line));
    }
  }
}
