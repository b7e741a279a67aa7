package dev.asynclint.errorprone.catalogue;

import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.CatalogueParser;
import dev.asynclint.engine.catalogue.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.lang.model.util.Elements;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/**
 * The scan knows libraries by their signatures alone. They are those of the libraries that the
 * catalogue is tested against; with {@code -Dasynclint.expected.update=true} they are written anew.
 */
@EnabledOnJre(value = JRE.JAVA_17, disabledReason = "a newer build has newer libraries")
class LibrarySignaturesTest {
  private static final Path FILE =
      Path.of("../scan/src/main/resources/dev/asynclint/scan/types/libraries.txt.gz");

  /**
   * From which users of the same libraries begin, though no line of the catalogue speaks of them.
   */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "io.netty.bootstrap",
          "io.netty.channel.nio",
          "io.netty.channel.socket",
          "io.netty.channel.socket.nio");

  @Test
  void scanKnowsTheLibrariesOfTheCatalogue() throws IOException {
    String signatures = new LibrarySignatures(elements()).of(packages());
    if (Boolean.getBoolean("asynclint.expected.update")) {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, compressed(signatures));
    }
    try (var stored = new GZIPInputStream(Files.newInputStream(FILE))) {
      assertWithMessage(
              "the stored signatures are those on the class path;"
                  + " -Dasynclint.expected.update=true writes them anew")
          .that(new String(stored.readAllBytes(), UTF_8).equals(signatures))
          .isTrue();
    }
  }

  private static Elements elements() {
    return ((com.sun.source.util.JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    diagnostic -> {},
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    List.of(new Nothing())))
        .getElements();
  }

  /** The packages of the types that catalogue lines are about, and those they are reached from. */
  private static Set<String> packages() {
    Set<String> packages = new TreeSet<>(BEGINNINGS);
    for (CatalogueLine line : CatalogueParser.parse(Catalogue.bundled()).lines()) {
      Subject subject = line.subject();
      if (!subject.hasTypePattern() && subject.form() != Subject.Form.PATTERN) {
        String name = subject.type();
        int end = 0;
        while (end >= 0 && end < name.length() && !Character.isUpperCase(name.charAt(end))) {
          int dot = name.indexOf('.', end);
          end = dot < 0 ? name.length() : dot + 1;
        }
        if (end > 0 && end < name.length()) {
          packages.add(name.substring(0, end - 1));
        }
      }
    }
    return packages;
  }

  private static byte[] compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static final class Nothing extends javax.tools.SimpleJavaFileObject {
    Nothing() {
      super(java.net.URI.create("string:///Nothing.java"), Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "";
    }
  }
}
