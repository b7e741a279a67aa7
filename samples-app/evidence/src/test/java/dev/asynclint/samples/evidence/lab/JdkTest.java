package dev.asynclint.samples.evidence.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

  @TempDir private Path folder;

  @Test
  void takesTheNewestThatIsNamed() throws IOException {
    Path older = jdk("98.0.1");
    Path newer = jdk("99");

    assertThat(Jdk.newest(98, Map.of("JDK_HOMES", older + ":" + newer)))
        .contains(new Jdk(newer, "99"));
    assertThat(Jdk.newest(98, Map.of("JAVA_HOME_98_X64", older.toString())))
        .contains(new Jdk(older, "98.0.1"));
  }

  @Test
  void findsNoneThatIsNewEnough() throws IOException {
    assertThat(Jdk.newest(1000, System.getenv())).isEmpty();
  }

  @Test
  void passesByWhatOnlyLooksLikeOne() throws IOException {
    Path broken = jdk("ninety-nine");
    Path missing = folder.resolve("missing");

    assertThat(Jdk.newest(90, Map.of("JDK_HOMES", broken + "::" + missing))).isEmpty();
  }

  private Path jdk(String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(version));
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}
