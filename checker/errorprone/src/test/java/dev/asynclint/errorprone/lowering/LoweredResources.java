package dev.asynclint.errorprone.lowering;

import dev.asynclint.engine.body.SourceClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sources of the checks' tests as body form. */
public final class LoweredResources {
  private static final Path FOLDER = Path.of("src/test/resources/dev/asynclint/errorprone/checks");

  private LoweredResources() {}

  /** Files of one name go to different modules: their classes have one name, too. */
  public static List<List<SourceClass>> all() throws IOException {
    Map<String, List<Path>> byFolder = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .forEach(
              file -> byFolder.computeIfAbsent(module(file), k -> new ArrayList<>()).add(file));
    }
    List<List<SourceClass>> modules = new ArrayList<>();
    for (List<Path> files : byFolder.values()) {
      Sources sources = new Sources();
      for (Path file : files) {
        sources.and(file.getFileName().toString(), Files.readString(file));
      }
      modules.add(sources.lowerDespiteErrors().module().classes());
    }
    return modules;
  }

  /** Fixed code repeats the classes of the code it comes from. */
  private static String module(Path file) {
    String name = file.getFileName().toString();
    return file.getParent() + (name.endsWith("Output.java") ? "/fixed" : "");
  }
}
