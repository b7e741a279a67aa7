package dev.asynclint.cli.server.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EditorSettingsTest {
  @TempDir private Path folder;

  private EditorSettings at(List<Path> roots, String classPath, String catalogue) {
    return new EditorSettings(
            Map.of(),
            Map.of("Catalogue", catalogue, "VirtualThreads", "on"),
            List.of(classPath),
            Optional.empty(),
            Optional.empty())
        .at(roots);
  }

  @Test
  void aRelativePathIsTheFirstFoldersThatHasIt() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    Files.createFile(two.resolve("lib.jar"));

    EditorSettings settings = at(List.of(one, two), "./lib.jar", "rules.txt");

    assertThat(settings.classPath()).containsExactly(two.resolve("lib.jar").toString());
    assertThat(settings.options())
        .containsEntry("Catalogue", one.resolve("rules.txt").toString())
        .containsEntry("VirtualThreads", "on");
  }

  @Test
  void absolutePathsAndThoseWithoutAFolderStay() {
    String absolute = folder.resolve("lib.jar").toString();

    assertThat(at(List.of(folder.resolve("one")), absolute, absolute).classPath())
        .containsExactly(absolute);
    assertThat(at(List.of(), "lib.jar", "rules.txt").classPath()).containsExactly("lib.jar");
    assertThat(at(List.of(folder), "a\0b", "").classPath()).containsExactly("a\0b");
  }
}
