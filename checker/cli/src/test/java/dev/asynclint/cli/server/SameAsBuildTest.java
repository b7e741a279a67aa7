package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.compile.Analyser;
import dev.asynclint.cli.compile.Compilation;
import dev.asynclint.cli.compile.LoadedPlugin;
import dev.asynclint.cli.compile.Progress;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.server.module.Documents;
import dev.asynclint.cli.server.module.EditedModule;
import dev.asynclint.cli.server.module.ModuleSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any edits, the findings are those of a build of the same text. {@code
 * -Dasynclint.edits.rounds=10000} makes more of them, {@code -Dasynclint.edits.sources=FOLDER} and
 * {@code -Dasynclint.edits.classPath=PATH} make them in other code.
 */
final class SameAsBuildTest {
  private static final int ROUNDS = Integer.getInteger("asynclint.edits.rounds", 32);
  private static final long SEED = Long.getLong("asynclint.edits.seed", 20261126L);
  private static final int EACH_COMPARED = Integer.getInteger("asynclint.edits.compared", 8);

  private static final String STORE =
      """
      package shop;
      import java.util.concurrent.CompletableFuture;
      class Store {
        String find(long id) {
          return load(id)%s;
        }
        CompletableFuture<String> load(long id) {
          return CompletableFuture.supplyAsync(() -> "user " + id);
        }
      }
      """;
  private static final String USERS =
      """
      package shop;
      import java.util.concurrent.CompletableFuture;
      class Users extends Base {
        final Store store = new Store();
        CompletableFuture<String> name(CompletableFuture<Long> id) {
          return id.thenApply(found -> %s);
        }
      }
      """;
  private static final String BASE =
      """
      package shop;
      import java.util.concurrent.CompletableFuture;
      abstract class Base {
        %s String helper(CompletableFuture<String> later) {
          return later.join();
        }
        CompletableFuture<String> both(CompletableFuture<String> one) {
          return one.thenApply(first -> first + helper(one.copy()));
        }
      }
      """;
  private static final String LOCALS =
      """
      package shop;
      import java.util.concurrent.Callable;
      import java.util.concurrent.CompletableFuture;
      import java.util.function.Function;
      class Locals {
        CompletableFuture<String> run(CompletableFuture<String> one) {
          %s
        }
        CompletableFuture<String> second(CompletableFuture<String> one) {
          %s
        }
      }
      """;

  /** Classes inside of bodies that are named alike, and are other types each time. */
  private static final List<String> BODIES =
      List.of(
          """
          class Inner implements Function<String, String> {
            public String apply(String text) { return one.join(); }
          }
          return one.thenApply(new Inner());
          """,
          """
          class Inner implements Callable<String> {
            public String call() { return one.join(); }
          }
          return one.thenApply(text -> new Inner().call());
          """,
          """
          class Inner extends Base {
            String call() { return helper(one); }
          }
          return one.thenApply(text -> new Inner().call());
          """,
          """
          return one.thenApply(
              new Function<String, String>() {
                public String apply(String text) { return one.join(); }
              });
          """,
          """
          new Thread(
              new Runnable() {
                public void run() { one.join(); }
              }).start();
          return one;
          """,
          "return one;");

  private static final List<String> STORES = List.of(".join()", ".toString()", ".getNow(\"\")");
  private static final List<String> USES =
      List.of(
          "store.find(found)",
          "store.load(found).join()",
          "store.load(found).thenApply(x -> x).join()",
          "\"user\"");
  private static final List<String> HELPERS = List.of("", "static", "protected", "final");

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final Documents documents = new Documents();
  private final Map<Path, String> texts = new TreeMap<>();
  private List<Path> classPath = List.of();

  @Test
  void theFindingsAreThoseOfABuild() throws Exception {
    Path sources = sources();
    List<Path> files = List.copyOf(texts.keySet());
    try (LoadedPlugin plugin = LoadedPlugin.load();
        EditedModule module =
            new EditedModule(
                new ModuleSettings(
                    sources.getParent(), List.of(sources), compilation(List.of()), List.of()),
                documents,
                plugin,
                problem -> {})) {
      module.all(() -> false);
      assertThat(findings(module.last().report())).isEqualTo(findings(build()));
      for (int round = 1; round <= ROUNDS; round++) {
        Path file = files.get(random.nextInt(files.size()));
        put(file, breakIt(texts.get(file)), module);
        String next = variant(file);
        put(file, next, module);
        texts.put(file, next);
        if (round % EACH_COMPARED == 0 || round == ROUNDS) {
          if (module.needsWhole()) {
            module.all(() -> false);
          }
          for (Path each : files) {
            Files.writeString(each, texts.get(each));
          }
          assertThat(findings(module.last().report()))
              .as("seed %d, round %d", SEED, round)
              .isEqualTo(findings(build()));
        }
      }
    }
  }

  private void put(Path file, String text, EditedModule module) {
    documents.put(file, text, 0);
    module.changed(List.of(file));
    module.update(() -> false);
  }

  private Path sources() throws Exception {
    String given = System.getProperty("asynclint.edits.sources");
    Path sources = Files.createDirectories(folder.resolve("src"));
    Files.createDirectories(folder.resolve(".git"));
    if (given == null) {
      Path inPackage = Files.createDirectories(sources.resolve("shop"));
      for (String name : List.of("Base", "Locals", "Store", "Users")) {
        Path file = inPackage.resolve(name + ".java");
        texts.put(file, variant(file));
      }
    } else {
      classPath =
          Arrays.stream(
                  System.getProperty("asynclint.edits.classPath", "").split(File.pathSeparator))
              .filter(entry -> !entry.isBlank())
              .map(Path::of)
              .toList();
      Path from = Path.of(given);
      try (Stream<Path> all = Files.walk(from)) {
        for (Path each : all.filter(path -> path.toString().endsWith(".java")).toList()) {
          texts.put(sources.resolve(from.relativize(each).toString()), Files.readString(each));
        }
      }
    }
    for (Map.Entry<Path, String> each : texts.entrySet()) {
      Files.createDirectories(each.getKey().getParent());
      Files.writeString(each.getKey(), each.getValue());
    }
    return sources;
  }

  private String variant(Path file) {
    return switch (file.getFileName().toString()) {
      case "Base.java" -> BASE.formatted(any(HELPERS));
      case "Locals.java" -> LOCALS.formatted(any(BODIES), any(BODIES));
      case "Store.java" -> STORE.formatted(any(STORES));
      case "Users.java" -> USERS.formatted(any(USES));
      default -> texts.get(file).replaceFirst("\\R", "\n".repeat(1 + random.nextInt(3)));
    };
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String breakIt(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(40));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, from) + text.substring(from, to) + text.substring(from);
      default -> text.substring(0, from) + "{(\"".charAt(random.nextInt(3)) + text.substring(from);
    };
  }

  private Compilation compilation(List<Path> sources) {
    return new Compilation(
        sources,
        classPath,
        List.of(),
        List.of(),
        Optional.empty(),
        "UTF-8",
        Optional.empty(),
        Map.of(),
        Map.of(),
        List.of());
  }

  private Report build() throws Unusable {
    return new Analyser(Progress.onTerminal()).analyse(compilation(List.copyOf(texts.keySet())));
  }

  /** One line each: everything that is shown. */
  private static List<String> findings(Report report) {
    List<String> lines = new ArrayList<>();
    report
        .shown()
        .forEach(
            result ->
                lines.add(
                    result.path()
                        + " "
                        + result.region()
                        + " "
                        + result.check()
                        + " "
                        + result.level()
                        + " "
                        + result.message()
                        + " "
                        + result.identity()
                        + " "
                        + result.chain()
                        + " "
                        + result.fixes()));
    return lines;
  }
}
