package dev.asynclint.errorprone.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A library that stands on another one, of which class files are missing or broken. */
final class MissingClassesTest {
  private static final String LIBRARY =
      """
      package lib;
      import java.util.concurrent.*;
      import java.util.function.*;
      public class Client<X extends Base> extends Base implements Call {
        @Marker(kind = Kind.A, type = Base.class) public Base made;
        public Base make(Base b, Call c) throws Failure { return b; }
        @Marker(kind = Kind.A, type = Base.class) public CompletableFuture<Base> start(Supplier<? extends Base> s) { return null; }
        public void call(Base b) { }
        public static <Y extends Base & Call> Y of(Y y, Class<? super Y> type) { return y; }
        public static class Nested extends Base.Inner { public Base.Inner inner; }
        public interface Sub extends Call { }
      }
      """;
  private static final String BASE =
      """
      package lib;
      public class Base { public String get() { return ""; } public static class Inner extends Base { } }
      """;
  private static final String OTHERS =
      """
      package lib;
      public interface Call { void call(Base b); }
      """;
  private static final String USE =
      """
      import java.util.concurrent.*;
      import lib.*;
      @Marker(kind = Kind.A, type = Base.class)
      class T extends Client<Base> implements Client.Sub {
        @Marker(kind = Kind.A, type = Client.class) Client<?> client = new Client<>();
        @Override public void call(Base b) { client.made.get(); super.call(b); }
        Object m(CompletableFuture<Client<Base>> f, Client.Nested n, Client.Sub s) throws Exception {
          client.start(() -> client.make(null, x -> x.get())).thenApply(b -> f.join().make(b, this).get()).join();
          s.call(n.inner); n.get(); Client.of(null, null); Call c = Base::get; Client.Sub d = client::call;
          try { client.make(f.get(), b -> { f.join(); }); } catch (Failure e) { throw e; }
          return new Client<Base>() { @Override public Base make(Base b, Call k) { return f.join(); } }.make(n, s::call);
        }
      }
      """;

  @TempDir Path classes;

  @BeforeEach
  void compileLibrary() throws IOException {
    Path sources = Files.createDirectories(classes.resolve("sources"));
    List<Path> files =
        List.of(
            Files.writeString(sources.resolve("Client.java"), LIBRARY),
            Files.writeString(sources.resolve("Base.java"), BASE),
            Files.writeString(sources.resolve("Call.java"), OTHERS),
            Files.writeString(
                sources.resolve("Kind.java"), "package lib; public enum Kind { A, B }"),
            Files.writeString(
                sources.resolve("Failure.java"),
                "package lib; public class Failure extends Exception { }"),
            Files.writeString(
                sources.resolve("Marker.java"),
                "package lib; public @interface Marker { Kind kind(); Class<?> type(); }"));
    String[] arguments =
        Stream.concat(
                Stream.of("-proc:none", "-d", classes.toString()),
                files.stream().map(Path::toString))
            .toArray(String[]::new);
    assertTrue(
        ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) == 0, "compiled");
  }

  private Outcome use() {
    return Survival.of(Program.of("T.java", USE).with("-classpath", classes.toString()));
  }

  static Stream<String> all() {
    return Stream.of(
        "Client",
        "Base",
        "Base$Inner",
        "Call",
        "Kind",
        "Failure",
        "Marker",
        "Client$Nested",
        "Client$Sub");
  }

  @ParameterizedTest
  @MethodSource("all")
  void oneIsMissing(String name) throws IOException {
    Files.delete(classes.resolve("lib/" + name + ".class"));
    use();
  }

  @ParameterizedTest
  @MethodSource("all")
  void oneIsDamaged(String name) throws IOException {
    Path file = classes.resolve("lib/" + name + ".class");
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 3, 8, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(bytes, length));
      use();
    }
    bytes[7] = 99;
    Files.write(file, bytes);
    use();
  }

  @Test
  void allAreMissingButOne() throws IOException {
    for (String name : all().toList()) {
      if (!name.equals("Client")) {
        Files.delete(classes.resolve("lib/" + name + ".class"));
      }
    }
    use();
  }

  @Test
  void noneIsMissing() {
    Outcome outcome = use();
    assertTrue(outcome.findings() > 0, outcome.toString());
  }

  @Test
  void theClassPathIsNoClassPath() throws IOException {
    Path text = Files.writeString(classes.resolve("text.jar"), "no archive");
    for (String entry :
        new String[] {
          text.toString(), "/no/such/folder", classes + "/*", "", "\u00e9\ud83d\ude00"
        }) {
      Survival.of(Program.of("T.java", USE).with("-classpath", entry));
    }
  }
}
