package dev.asynclint.maven;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
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
import org.eclipse.aether.resolution.DependencyResult;

/** Finds annotation processors in repositories, as the compiler plugin does. */
@Named
@Singleton
final class ProcessorPaths {
  private static final String BUG_CHECKERS =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  private final RepositorySystem repositories;

  @Inject
  ProcessorPaths(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  /**
   * The jars of the entries and of what they need. Error Prone and its plugins are left out: they
   * are no processors, and another Error Prone beside ours would keep both from starting.
   */
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
        DependencyResult resolved =
            repositories.resolveDependencies(
                session.getRepositorySession(),
                // The session itself leaves out what is for tests or provided; Maven shows plugins
                // none of the resolver's own filters.
                new DependencyRequest(collect, null));
        if (!isErrorPronePlugin(resolved.getRoot().getArtifact().getFile())) {
          resolved.getArtifactResults().stream()
              .map(ArtifactResult::getArtifact)
              .filter(found -> !isErrorProne(found.getArtifactId()))
              .forEach(found -> jars.add(found.getFile().toString()));
        }
      } catch (DependencyResolutionException missing) {
        throw new MojoFailureException(
            ModuleMojo.COULD_NOT + "there is no annotation processor " + artifact, missing);
      }
    }
    return new ArrayList<>(jars);
  }

  private static boolean isErrorPronePlugin(File jar) {
    try (ZipFile zip = new ZipFile(jar)) {
      return zip.getEntry(BUG_CHECKERS) != null && zip.getEntry(ModuleMojo.PROCESSORS) == null;
    } catch (IOException noJar) {
      return false;
    }
  }

  private static boolean isErrorProne(String artifactId) {
    return artifactId.matches("error_prone_(core|check_api|annotation)");
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
