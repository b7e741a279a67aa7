package dev.asynclint.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Says in plain words what is wrong with a set-up. Only looks: it compiles nothing and changes
 * nothing.
 */
@Mojo(name = "doctor", threadSafe = true)
public class DoctorMojo extends ModuleMojo {

  @Override
  public void execute() throws MojoFailureException {
    CompilerSettings settings = CompilerSettings.ofMain(project);
    Setup setup =
        new Setup(
            Runtime.version().feature(),
            settings.pluginVersion(),
            settings.allArguments(),
            settings.fork(),
            settings.showWarnings(),
            settings.processorPaths().stream()
                .map(path -> path.groupId() + ":" + path.artifactId() + ":" + path.version())
                .toList(),
            jvmConfig(),
            project.getPackaging().equals("pom")
                || project.getCompileSourceRoots().stream()
                    .map(Path::of)
                    .anyMatch(ModuleMojo::holdsJava),
            gaps());
    List<String> wrong = Diagnosis.of(setup, command().checks(root()));
    wrong.forEach(line -> getLog().warn(line));
    boolean inTheCompiler =
        setup.arguments().stream().anyMatch(each -> each.startsWith("-Xplugin:ErrorProne"));
    getLog()
        .info(
            wrong.isEmpty()
                ? "AsyncLint: nothing is wrong here."
                : "AsyncLint: " + wrong.size() + " things to look at.");
    if (!inTheCompiler) {
      getLog()
          .info(
              "Error Prone is not in this module's own compilation; the goals of this plugin do not"
                  + " need it there.");
    }
  }

  private String jvmConfig() {
    for (Path folder = project.getBasedir().toPath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(".mvn").resolve("jvm.config");
      if (Files.isRegularFile(file)) {
        try {
          return Files.readString(file);
        } catch (IOException unreadable) {
          return "";
        }
      }
    }
    return "";
  }

  /** As the command tells them; it reads the file, and we do not. */
  private List<String> gaps() throws MojoFailureException {
    Path file = folder().resolve(MAIN + ".sarif");
    if (!Files.exists(file)) {
      return List.of();
    }
    return command().run(root(), List.of("report", file.toString())).lines().stream()
        .filter(line -> line.startsWith("incomplete: "))
        .map(line -> line.substring("incomplete: ".length()))
        .toList();
  }
}
