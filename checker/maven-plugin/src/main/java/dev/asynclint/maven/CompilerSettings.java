package dev.asynclint.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * How the project has its sources compiled: what stands in the configuration of the compiler plugin
 * for one execution, and where it says nothing, in the properties that are its defaults.
 */
final class CompilerSettings {
  private static final String COMPILER = "org.apache.maven.plugins";
  private static final String PLUGIN = "maven-compiler-plugin";
  private static final String ABOUT_MODULES =
      "--(add-exports|add-modules|add-reads|patch-module|limit-modules)";

  private final MavenProject project;
  private final Xpp3Dom configuration;

  private CompilerSettings(MavenProject project, Xpp3Dom configuration) {
    this.project = project;
    this.configuration = configuration;
  }

  /** Those of {@code default-compile}. */
  static CompilerSettings ofMain(MavenProject project) {
    return of(project, "default-compile", "compile");
  }

  /** Those of {@code default-testCompile}. */
  static CompilerSettings ofTests(MavenProject project) {
    return of(project, "default-testCompile", "testCompile");
  }

  private static CompilerSettings of(MavenProject project, String execution, String goal) {
    Xpp3Dom found = project.getGoalConfiguration(COMPILER, PLUGIN, execution, goal);
    return new CompilerSettings(project, found == null ? new Xpp3Dom("configuration") : found);
  }

  /** The Java release, for example {@code 17}; {@code 1.8} is given as {@code 8}. */
  Optional<String> release() {
    return text("release", "maven.compiler.release")
        .or(() -> text("source", "maven.compiler.source"))
        .map(version -> version.startsWith("1.") ? version.substring(2) : version);
  }

  /** Encoding of the sources. */
  Optional<String> encoding() {
    return text("encoding", "encoding")
        .or(
            () ->
                Optional.ofNullable(
                    project.getProperties().getProperty("project.build.sourceEncoding")));
  }

  /** Whether annotation processors are switched off. */
  boolean noProcessors() {
    return text("proc", "maven.compiler.proc").filter("none"::equals).isPresent();
  }

  /** Processors named by class; empty where javac finds them. */
  List<String> processors() {
    return texts("annotationProcessors");
  }

  /** Where processors are looked for; empty for the class path. */
  List<ProcessorPath> processorPaths() {
    List<ProcessorPath> paths = new ArrayList<>();
    Xpp3Dom all = configuration.getChild("annotationProcessorPaths");
    if (all != null) {
      for (Xpp3Dom path : all.getChildren()) {
        paths.add(
            new ProcessorPath(
                value(path, "groupId"),
                value(path, "artifactId"),
                value(path, "version"),
                value(path, "classifier")));
      }
    }
    return paths;
  }

  /** One entry; the version may be left to dependency management. */
  record ProcessorPath(String groupId, String artifactId, String version, String classifier) {}

  /**
   * Arguments for javac that change what the code means. Those of other compiler plugins, warnings
   * and memory are left out.
   */
  List<String> arguments() {
    List<String> all = new ArrayList<>(allArguments());
    if (text("enablePreview", "maven.compiler.enablePreview").filter("true"::equals).isPresent()) {
      all.add("--enable-preview");
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String argument = all.get(i).strip();
      boolean takesNext = argument.matches(ABOUT_MODULES);
      if (takesNext && i + 1 < all.size()) {
        kept.add(argument);
        kept.add(all.get(++i).strip());
      } else if (argument.startsWith("-A")
          || argument.equals("--enable-preview")
          || argument.matches(ABOUT_MODULES + "=.*")) {
        kept.add(argument);
      }
    }
    return kept;
  }

  /** Everything javac is given, as it stands in the POM. */
  List<String> allArguments() {
    List<String> all = new ArrayList<>(texts("compilerArgs"));
    text("compilerArgument", "").ifPresent(all::add);
    return all.stream().map(String::strip).toList();
  }

  /** Whether javac runs in a process of its own. */
  boolean fork() {
    return text("fork", "maven.compiler.fork").filter("true"::equals).isPresent();
  }

  /** Whether warnings are shown. */
  boolean showWarnings() {
    return text("showWarnings", "maven.compiler.showWarnings").filter("false"::equals).isEmpty();
  }

  /** Version of the compiler plugin; the empty string if unknown. */
  String pluginVersion() {
    Plugin plugin = project.getPlugin(COMPILER + ":" + PLUGIN);
    return plugin == null || plugin.getVersion() == null ? "" : plugin.getVersion();
  }

  private Optional<String> text(String element, String property) {
    String value = value(configuration, element);
    if (value.isEmpty()) {
      value = project.getProperties().getProperty(property, "").strip();
    }
    return Optional.of(value).filter(text -> !text.isEmpty() && !text.contains("${"));
  }

  private List<String> texts(String element) {
    List<String> texts = new ArrayList<>();
    Xpp3Dom parent = configuration.getChild(element);
    if (parent != null) {
      for (Xpp3Dom child : parent.getChildren()) {
        if (child.getValue() != null && !child.getValue().isBlank()) {
          texts.add(child.getValue().strip());
        }
      }
    }
    return texts;
  }

  private static String value(Xpp3Dom parent, String element) {
    Xpp3Dom child = parent.getChild(element);
    return child == null || child.getValue() == null ? "" : child.getValue().strip();
  }
}
