package dev.asynclint.maven;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Finds annotation processors in repositories, as the compiler plugin does. */
@Named
@Singleton
final class ProcessorPaths {
  private final RepositorySystem repositories;

  @Inject
  ProcessorPaths(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  /** The jars of the entries and of what they need. Error Prone's own entries are left out. */
  List<String> resolve(
      List<CompilerSettings.ProcessorPath> paths, MavenProject project, MavenSession session)
      throws MojoFailureException {
    Set<String> jars = new LinkedHashSet<>();
    for (CompilerSettings.ProcessorPath path : paths) {
      if (path.groupId().equals("com.google.errorprone")
          || path.groupId().equals("dev.asynclint")) {
        continue;
      }
      DefaultArtifact artifact =
          new DefaultArtifact(
              path.groupId(), path.artifactId(), path.classifier(), "jar", version(path, project));
      CollectRequest collect =
          new CollectRequest(
              new org.eclipse.aether.graph.Dependency(artifact, "runtime"),
              project.getRemoteProjectRepositories());
      try {
        repositories
            .resolveDependencies(
                session.getRepositorySession(),
                // The session itself leaves out what is for tests or provided; Maven shows plugins
                // none of the resolver's own filters.
                new DependencyRequest(collect, null))
            .getArtifactResults()
            .stream()
            .map(ArtifactResult::getArtifact)
            .forEach(found -> jars.add(found.getFile().toString()));
      } catch (DependencyResolutionException missing) {
        throw new MojoFailureException(
            "AsyncLint could not analyse: there is no annotation processor " + artifact, missing);
      }
    }
    return new ArrayList<>(jars);
  }

  private static String version(CompilerSettings.ProcessorPath path, MavenProject project) {
    if (!path.version().isEmpty() || project.getDependencyManagement() == null) {
      return path.version();
    }
    return project.getDependencyManagement().getDependencies().stream()
        .filter(
            managed ->
                managed.getGroupId().equals(path.groupId())
                    && managed.getArtifactId().equals(path.artifactId()))
        .map(Dependency::getVersion)
        .findFirst()
        .orElse("");
  }
}
