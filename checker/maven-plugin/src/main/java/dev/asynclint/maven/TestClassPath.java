package dev.asynclint.maven;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

/**
 * What tests are compiled against. Resolved only where tests are analysed: a project whose test
 * dependencies are not to be had, as in many a container, can still be checked.
 */
@Named
@Singleton
final class TestClassPath {
  private final ProjectDependenciesResolver resolver;

  @Inject
  TestClassPath(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  /** The module's own classes, then its dependencies of every scope. */
  List<String> resolve(MavenProject project, MavenSession session) throws MojoFailureException {
    List<String> entries = new ArrayList<>();
    entries.add(project.getBuild().getOutputDirectory());
    try {
      for (Dependency each :
          resolver
              .resolve(
                  new DefaultDependencyResolutionRequest(project, session.getRepositorySession()))
              .getResolvedDependencies()) {
        if (each.getArtifact().getFile() != null) {
          entries.add(each.getArtifact().getFile().toString());
        }
      }
      return entries;
    } catch (DependencyResolutionException missing) {
      throw new MojoFailureException(
          ModuleMojo.COULD_NOT + "the tests' dependencies are not to be had", missing);
    }
  }
}
