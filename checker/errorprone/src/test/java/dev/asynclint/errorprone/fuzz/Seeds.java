package dev.asynclint.errorprone.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What mutants are made of: the sources the checks are tested with, and the samples. */
final class Seeds {
  private static final List<Path> ROOTS =
      List.of(
          Path.of("src/test/resources/dev/asynclint/errorprone"),
          Path.of("../../samples-app/twins/src/main/java"),
          Path.of("../../samples-app/service/src/main/java"));

  private final List<Program> single = new ArrayList<>();
  private final List<Program> modules = new ArrayList<>();

  Seeds() throws IOException {
    for (Path root : ROOTS) {
      Map<Path, Map<String, String>> folders = new TreeMap<>();
      Map<String, String> all = new LinkedHashMap<>();
      for (Path file : sources(root)) {
        String text = Files.readString(file);
        String name = root.relativize(file).toString();
        single.add(Program.of(file.getFileName().toString(), text));
        folders.computeIfAbsent(file.getParent(), key -> new LinkedHashMap<>()).put(name, text);
        all.put(name, text);
      }
      if (root.startsWith("../../samples-app")) {
        modules.add(new Program(all, List.of()));
      }
      folders.values().stream()
          .filter(files -> files.size() > 1 && files.size() < 8)
          .forEach(files -> modules.add(new Program(files, List.of())));
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** One file each. */
  List<Program> single() {
    return single;
  }

  /** Files that belong together. */
  List<Program> modules() {
    return modules;
  }
}
