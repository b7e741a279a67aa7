package dev.asynclint.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Runs by itself before the others compile: an earlier status must not stand where that fails and
 * nobody is asked again.
 */
@Mojo(name = "begin", threadSafe = true)
public class BeginMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(property = "asynclint.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoFailureException {
    if (!skip) {
      ModuleMojo.status(ModuleMojo.folder(project), 2);
    }
  }
}
