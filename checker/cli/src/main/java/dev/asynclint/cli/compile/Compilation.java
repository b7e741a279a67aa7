package dev.asynclint.cli.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is compiled to be checked, as javac wants to know it.
 *
 * @param sources files; at least one
 * @param classPath jars and folders, those of the project's own modules among them
 * @param modulePath likewise
 * @param processorPath annotation processors; empty for none
 * @param release the Java release; empty for that of the running JDK
 * @param encoding of the sources
 * @param classes where classes and facts go; empty for a temporary folder
 * @param severities of the checks, by name: {@code OFF}, {@code DEFAULT}, {@code WARN} or {@code
 *     ERROR}
 * @param options of AsyncLint: key and value
 * @param javac further arguments
 */
public record Compilation(
    List<Path> sources,
    List<Path> classPath,
    List<Path> modulePath,
    List<Path> processorPath,
    Optional<String> release,
    String encoding,
    Optional<Path> classes,
    Map<String, String> severities,
    Map<String, String> options,
    List<String> javac) {
  public Compilation {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
    modulePath = List.copyOf(modulePath);
    processorPath = List.copyOf(processorPath);
    severities = Map.copyOf(severities);
    options = Map.copyOf(options);
    javac = List.copyOf(javac);
  }
}
