package dev.asynclint.samples.evidence.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

  @TempDir private Path folder;

  @Test
  void aProcessThatEndsSaysHow() {
    Path log = folder.resolve("logs/01-twins.log");

    assertThatExceptionOfType(LabException.class)
        .isThrownBy(() -> ServiceProcess.start(List.of(Jdk.own().java(), "-jar", "none.jar"), log))
        .withMessageStartingWith("A process did not start (exit 1); " + log + " ends:")
        .withMessageContaining("Unable to access jarfile none.jar");
  }

  @Test
  void onlyTheEndOfALongLogIsShown() throws IOException {
    Path program = program("for (int i = 1; i <= 100; i++) System.out.println(\"line \" + i);");

    assertThatExceptionOfType(LabException.class)
        .isThrownBy(
            () -> ServiceProcess.start(List.of(Jdk.own().java(), program.toString()), log()))
        .withMessageContaining("line 86\n")
        .withMessageEndingWith("line 100")
        .withMessageNotContaining("line 85\n");
  }

  @Test
  void aServiceIsWhereItsLogSays() throws Exception {
    Path program =
        program(
            """
            System.out.println("Netty started on port 41234 (http)");
            System.out.println("Started TwinsApplication in 1.5 seconds");
            Thread.sleep(60_000);
            """);

    try (ServiceProcess service =
        ServiceProcess.start(List.of(Jdk.own().java(), program.toString()), log())) {
      assertThat(service.uri("/ping")).hasToString("http://127.0.0.1:41234/ping");
    }
  }

  @Test
  void applicationsThatAreNotPackedAreMissed() {
    assertThatExceptionOfType(LabException.class)
        .isThrownBy(() -> new Jars(folder).of(App.TWINS))
        .withMessageContaining("holds 0 packed applications instead of one: run mvn package");
  }

  private Path log() {
    return folder.resolve("log");
  }

  private Path program(String body) throws IOException {
    return Files.writeString(
        folder.resolve("Program.java"),
        "class Program { public static void main(String[] a) throws Exception { " + body + " } }");
  }
}
