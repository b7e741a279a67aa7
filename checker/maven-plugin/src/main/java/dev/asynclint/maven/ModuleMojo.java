package dev.asynclint.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What every goal that analyses has: the module, how it is compiled, and where the results go. */
abstract class ModuleMojo extends AbstractMojo {
  static final String PROCESSORS = "META-INF/services/javax.annotation.processing.Processor";

  /** The source sets, by name. */
  static final String MAIN = "main";

  static final String TESTS = "tests";
  static final List<String> SETS = List.of(MAIN, TESTS);

  /** How the first line of an error begins where nothing could be said. */
  static final String COULD_NOT = "AsyncLint could not analyse: ";

  /** The folder below {@code target} for all we leave. */
  static final String FOLDER = "asynclint";

  /** The file that holds 0, 1 or 2. */
  static final String STATUS = "status";

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  protected MavenProject project;

  /** What the goals before ours have worked on, if they were started for ours. */
  @Parameter(defaultValue = "${executedProject}", readonly = true)
  private MavenProject executed;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  protected MavenSession session;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  /** Does nothing. */
  @Parameter(property = "asynclint.skip", defaultValue = "false")
  protected boolean skip;

  /** Findings that rest. */
  @Parameter(
      property = "asynclint.baseline",
      defaultValue = "${project.basedir}/.asynclint/baseline.txt")
  protected File baseline;

  /** Whether the sources of the tests are analysed as well. */
  @Parameter(property = "asynclint.includeTests", defaultValue = "false")
  private boolean includeTests;

  /** Severities of checks, {@code CHECK=LEVEL}, parted by commas. */
  @Parameter(property = "asynclint.severity")
  private List<String> severity;

  /** Catalogue, as the plugin's option. */
  @Parameter(property = "asynclint.catalogue")
  private File catalogue;

  /** Annotations that mark request handlers, as the plugin's option. */
  @Parameter(property = "asynclint.requestHandlers")
  private String requestHandlers;

  /** on, off or detect, as the plugin's option. */
  @Parameter(property = "asynclint.virtualThreads")
  private String virtualThreads;

  /** required: a suppression counts only with a reason; as the plugin's option. */
  @Parameter(property = "asynclint.suppressionReasons")
  private String suppressionReasons;

  /** on: waits and clients without a timeout are told, too; as the plugin's option. */
  @Parameter(property = "asynclint.untimedWaits")
  private String untimedWaits;

  @Inject private ProcessorPaths processorPaths;

  @Inject private TestClassPath testClassPath;

  /** Where this module's results go. */
  final Path folder() {
    return folder(project);
  }

  static Path folder(MavenProject project) {
    return Path.of(project.getBuild().getDirectory(), FOLDER);
  }

  final Path sarif() {
    return folder().resolve("findings.sarif");
  }

  final Command command() throws MojoFailureException {
    return Command.among(pluginArtifacts, folder());
  }

  /** Where paths of findings begin, and where the command runs. */
  final Path root() {
    Path top = Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
    for (Path each = top; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(".git"))) {
        return each;
      }
    }
    return top;
  }

  /** What is analysed: the sources of the module, and those of its tests where that is wanted. */
  final List<SourceSet> sourceSets() throws MojoFailureException {
    List<SourceSet> sets = new ArrayList<>();
    List<Path> main = roots(built().getCompileSourceRoots(), "annotations");
    if (!main.isEmpty()) {
      sets.add(
          new SourceSet(
              MAIN,
              main,
              CompilerSettings.ofMain(project),
              classPath(false),
              folder().resolve("classes")));
    }
    List<Path> tests =
        includeTests ? roots(built().getTestCompileSourceRoots(), "test-annotations") : List.of();
    if (!tests.isEmpty()) {
      sets.add(
          new SourceSet(
              TESTS,
              tests,
              CompilerSettings.ofTests(project),
              classPath(true),
              folder().resolve("test-classes")));
    }
    return sets;
  }

  /** The module as it was compiled: with the folders of sources that other plugins have added. */
  private MavenProject built() {
    return executed == null ? project : executed;
  }

  /**
   * @param name of the files that are about it
   * @param classes where its classes and facts go
   */
  record SourceSet(
      String name,
      List<Path> roots,
      CompilerSettings settings,
      List<String> classPath,
      Path classes) {}

  /** Folders that hold sources; what processors generate is made anew. */
  private List<Path> roots(List<String> all, String byProcessors) {
    Path generated =
        Path.of(
            project.getBuild().getDirectory(),
            byProcessors.startsWith("test") ? "generated-test-sources" : "generated-sources",
            byProcessors);
    return all.stream()
        .map(Path::of)
        .filter(root -> !root.equals(generated) && Files.isDirectory(root))
        .filter(ModuleMojo::holdsJava)
        .toList();
  }

  static boolean holdsJava(Path root) {
    if (!Files.isDirectory(root)) {
      return false;
    }
    try (var files = Files.walk(root)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** How a command is to see the sources: arguments of all that compile. */
  final List<String> arguments(String command, SourceSet set) throws MojoFailureException {
    CompilerSettings settings = set.settings();
    List<String> arguments = new ArrayList<>(List.of(command));
    set.roots().forEach(root -> arguments.add(root.toString()));
    boolean modular =
        set.roots().stream().anyMatch(root -> Files.exists(root.resolve("module-info.java")));
    option(arguments, modular ? "--module-path" : "--class-path", joined(pathOf(set, modular)));
    option(arguments, "--processor-path", joined(processorPath(settings, set.classPath())));
    settings.release().ifPresent(release -> option(arguments, "--release", release));
    settings.encoding().ifPresent(encoding -> option(arguments, "--encoding", encoding));
    option(arguments, "--classes", set.classes().toString());
    if (!settings.processors().isEmpty()) {
      arguments.add("--javac=-processor");
      arguments.add("--javac=" + String.join(",", settings.processors()));
    }
    settings.arguments().forEach(argument -> arguments.add("--javac=" + argument));
    for (String each : severity == null ? List.<String>of() : severity) {
      option(arguments, "--severity", each.strip());
    }
    setting(arguments, "Catalogue", catalogue == null ? null : catalogue.toString());
    setting(arguments, "RequestHandlers", requestHandlers);
    setting(arguments, "VirtualThreads", virtualThreads);
    setting(arguments, "SuppressionReasons", suppressionReasons);
    setting(arguments, "UntimedWaits", untimedWaits);
    return arguments;
  }

  /**
   * Analyses the source sets.
   *
   * @return their findings files; empty if there is nothing to analyse
   * @throws MojoFailureException if that could not be done; its message says why
   */
  final List<Path> analyse(List<SourceSet> sets, String prefix) throws MojoFailureException {
    List<Path> files = new ArrayList<>();
    for (String name : SETS) {
      forget(folder().resolve(prefix + name + ".sarif"));
    }
    if (prefix.isEmpty()) {
      forget(sarif());
      forget(folder().resolve("report.html"));
    }
    for (SourceSet set : sets) {
      Path file = folder().resolve(prefix + set.name() + ".sarif");
      List<String> arguments = arguments("check", set);
      option(arguments, "--format", "sarif=" + file);
      if (set.name().equals(MAIN) && prefix.isEmpty()) {
        option(arguments, "--record", folder().resolve("classpath.json").toString());
      }
      Command.Outcome outcome = command().run(root(), arguments);
      if (outcome.code() == 2) {
        status(folder(), 2);
        throw new MojoFailureException(COULD_NOT + outcome.reason());
      }
      outcome.lines().forEach(this::remark);
      files.add(file);
    }
    return files;
  }

  /** What the command says of the analysis as a whole. */
  private void remark(String line) {
    if (line.startsWith("AsyncLint: note: ")) {
      getLog().info(line);
    } else if (line.startsWith("AsyncLint: ")) {
      getLog().warn(line);
    }
  }

  /** What an earlier analysis has left of a source set must not pass for this one's. */
  static void forget(Path file) throws MojoFailureException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new MojoFailureException("AsyncLint could not remove " + file, stays);
    }
  }

  static void option(List<String> arguments, String name, String value) {
    if (!value.isEmpty()) {
      arguments.add(name);
      arguments.add(value);
    }
  }

  private static void setting(List<String> arguments, String key, String value) {
    if (value != null && !value.isBlank()) {
      option(arguments, "--option", key + "=" + value.strip());
    }
  }

  /** The class path; modules of this build that were analysed before come with their facts. */
  private List<String> classPath(boolean tests) throws MojoFailureException {
    try {
      String own =
          tests
              ? project.getBuild().getTestOutputDirectory()
              : project.getBuild().getOutputDirectory();
      List<String> entries = new ArrayList<>();
      for (String entry :
          tests ? testClassPath.resolve(project, session) : project.getCompileClasspathElements()) {
        if (!entry.equals(own) && new File(entry).exists()) {
          entries.add(analysed(entry).map(Path::toString).orElse(entry));
        }
      }
      return entries;
    } catch (DependencyResolutionRequiredException unresolved) {
      throw new MojoFailureException(COULD_NOT + "the class path is not resolved", unresolved);
    }
  }

  /** With the resources, which may say that requests are served on virtual threads. */
  private List<String> pathOf(SourceSet set, boolean modular) {
    List<String> entries = new ArrayList<>(set.classPath());
    if (!modular) {
      project.getResources().stream()
          .map(Resource::getDirectory)
          .filter(folder -> new File(folder).isDirectory() && !entries.contains(folder))
          .forEach(entries::add);
    }
    return entries;
  }

  private Optional<Path> analysed(String entry) {
    Path path = Path.of(entry);
    return session.getProjects().stream()
        .filter(
            other ->
                path.equals(Path.of(other.getBuild().getOutputDirectory()))
                    || other.getArtifact().getFile() != null
                        && path.equals(other.getArtifact().getFile().toPath()))
        .map(other -> folder(other).resolve("classes"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** As javac would: the paths that are named, or the class path if there is a processor on it. */
  private List<String> processorPath(CompilerSettings settings, List<String> classPath)
      throws MojoFailureException {
    if (settings.noProcessors()) {
      return List.of();
    }
    if (!settings.processorPaths().isEmpty()) {
      return processorPaths.resolve(settings.processorPaths(), project, session);
    }
    return classPath.stream().anyMatch(ModuleMojo::holdsProcessor) ? classPath : List.of();
  }

  private static boolean holdsProcessor(String entry) {
    if (!entry.endsWith(".jar")) {
      return Files.exists(Path.of(entry, PROCESSORS));
    }
    try (ZipFile jar = new ZipFile(entry)) {
      return jar.getEntry(PROCESSORS) != null;
    } catch (IOException noJar) {
      return false;
    }
  }

  private static String joined(List<String> entries) {
    return String.join(File.pathSeparator, entries);
  }

  /** Leaves 0, 1 or 2 for whoever cannot see Maven's own result. */
  static void status(Path folder, int code) throws MojoFailureException {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(STATUS), (code + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException unwritable) {
      throw new MojoFailureException("AsyncLint could not write to " + folder, unwritable);
    }
  }
}
