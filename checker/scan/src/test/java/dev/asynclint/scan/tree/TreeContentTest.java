package dev.asynclint.scan.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynclint.scan.Scan;
import dev.asynclint.scan.cache.ScanKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hashed is what is parsed, though somebody writes meanwhile. */
final class TreeContentTest {
  private static final String BEFORE = "class A {}";
  private static final String AFTER = "class A { int changed; }";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void sources() throws IOException {
    file = Files.writeString(folder.resolve("A.java"), BEFORE);
  }

  private TreeContent content(long mostKeptBytes) throws IOException {
    return TreeContent.of(SourceTree.of(folder, folder), mostKeptBytes);
  }

  private static ScanKey key(TreeContent content) {
    return content.key(Scan.Options.DEFAULT);
  }

  private static String read(TreeContent content) throws Exception {
    return new String(content.read(0), StandardCharsets.UTF_8);
  }

  @Test
  void whatWasHashedIsNotReadAgain() throws Exception {
    TreeContent content = content(BEFORE.length());
    content.hashAll();
    ScanKey before = key(content);
    Files.writeString(file, AFTER);

    assertThat(read(content)).isEqualTo(BEFORE);
    assertThat(key(content)).isEqualTo(before);
  }

  @Test
  void whatWasNotKeptIsReadAndHashedAgain() throws Exception {
    TreeContent content = content(BEFORE.length() - 1);
    content.hashAll();
    ScanKey before = key(content);
    Files.writeString(file, AFTER);

    assertThat(read(content)).isEqualTo(AFTER);
    assertThat(key(content)).isNotEqualTo(before);

    TreeContent changed = content(0);
    changed.hashAll();
    assertThat(key(content)).isEqualTo(key(changed));
  }

  @Test
  void whatGoesAwayMeanwhileIsTold() throws Exception {
    TreeContent content = content(0);
    content.hashAll();
    Files.delete(file);

    assertThatThrownBy(() -> content.read(0))
        .isInstanceOf(SourceText.NoText.class)
        .hasMessage("is no file any more");
  }

  @Test
  void withoutAKeyAFileIsReadWhenItIsAskedFor() throws Exception {
    TreeContent content = content(Long.MAX_VALUE);
    Files.writeString(file, AFTER);

    assertThat(read(content)).isEqualTo(AFTER);
  }
}
