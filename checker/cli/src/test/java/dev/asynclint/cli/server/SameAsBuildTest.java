package dev.asynclint.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.asynclint.cli.Unusable;
import dev.asynclint.cli.compile.Analyser;
import dev.asynclint.cli.compile.Compilation;
import dev.asynclint.cli.compile.LoadedPlugin;
import dev.asynclint.cli.compile.Progress;
import dev.asynclint.cli.findings.Report;
import dev.asynclint.cli.findings.Result;
import dev.asynclint.cli.server.module.Documents;
import dev.asynclint.cli.server.module.EditedModule;
import dev.asynclint.cli.server.module.ModuleSettings;
import dev.asynclint.cli.server.module.Snapshot;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
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
  private static final int EACH_COMPARED = Integer.getInteger("asynclint.edits.compared", 1);

  private static final int TRIES = 4;

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

  /** What others do depends on these, body by body, declaration by declaration. */
  private static final String USES =
      """
      package shop;
      import java.util.concurrent.CompletableFuture;
      class Uses {
        final Dispatch dispatch = new Dispatch();
        Port port = new First();
        CompletableFuture<String> ready(CompletableFuture<String> one) {
          return one.thenApply(x -> x + new Ready().get(x).toCompletableFuture().join());
        }
        CompletableFuture<String> flagged(
            CompletableFuture<String> one, CompletableFuture<String> other) {
          return one.thenApply(x -> x + maybe(other, Flags.WAITS));
        }
        static String maybe(CompletableFuture<String> other, boolean waits) {
          if (waits) {
            return other.join();
          }
          return "";
        }
        CompletableFuture<Void> dispatched(CompletableFuture<String> one) {
          return one.thenAccept(x -> dispatch.run(() -> one.copy().join()));
        }
        CompletableFuture<String> read(CompletableFuture<String> one) {
          return one.thenApply(x -> %s);
        }
      }
      """;

  private static final String READY =
      """
      package shop;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.CompletionStage;
      class Ready {
        %s<String> get(String text) {
          return CompletableFuture.%s;
        }
      }
      """;
  private static final String FLAGS =
      """
      package shop;
      class Flags {
        static final boolean WAITS = %s;
      }
      """;
  private static final String DISPATCH =
      """
      package shop;
      import java.util.concurrent.Executor;
      import java.util.concurrent.Executors;
      class Dispatch {
        private final Executor executor = %s;
        void run(Runnable task) {
          %s
        }
      }
      """;
  private static final String PORT =
      """
      package shop;
      import java.util.concurrent.CompletableFuture;
      interface Port {
        String read(CompletableFuture<String> later);
        %s
      }
      """;
  private static final String FIRST =
      """
      package shop;
      import java.util.concurrent.CompletableFuture;
      class First implements Port {
        public String read(CompletableFuture<String> later) {
          return %s;
        }
        static class Second %s {
          public String read(CompletableFuture<String> later) {
            return later.getNow("");
          }
        }
      }
      """;
  private static final List<String> RETURNED =
      List.of("completedFuture(text)", "supplyAsync(() -> text)", "failedFuture(new Error(text))");
  private static final List<String> STORES = List.of(".join()", ".toString()", ".getNow(\"\")");
  private static final List<String> NAMES =
      List.of(
          "store.find(found)",
          "store.load(found).join()",
          "store.load(found).thenApply(x -> x).join()",
          "\"user\"");
  private static final List<String> FILES =
      List.of(
          "Base",
          "Dispatch",
          "First",
          "Flags",
          "Locals",
          "Port",
          "Ready",
          "Store",
          "Users",
          "Uses");
  private static final List<String> HELPERS = List.of("", "static", "protected", "final");

  @TempDir private Path folder;
  private final Random random = new Random(SEED);
  private final Documents documents = new Documents();
  private final Map<Path, String> texts = new TreeMap<>();
  private final Map<Path, String> originals = new TreeMap<>();

  /** What was tried and does not compile: an edit all the same. */
  private final List<String> rejected = new ArrayList<>();

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
        for (String each : rejected) {
          put(file, each, module);
        }
        rejected.clear();
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

  /** What is shown first of an edited file stays when the rest of the module has been looked at. */
  private void put(Path file, String text, EditedModule module) {
    documents.put(file, text, 0);
    module.changed(List.of(file));
    AtomicReference<Snapshot> first = new AtomicReference<>();
    module.update(() -> false, first::set);
    if (first.get() != null) {
      assertThat(findings(first.get().of(file))).isEqualTo(findings(module.last().of(file)));
    }
  }

  private Path sources() throws Exception {
    String given = System.getProperty("asynclint.edits.sources");
    Path sources = Files.createDirectories(folder.resolve("src"));
    Files.createDirectories(folder.resolve(".git"));
    if (given == null) {
      Path inPackage = Files.createDirectories(sources.resolve("shop"));
      for (String name : FILES) {
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
    originals.putAll(texts);
    for (Map.Entry<Path, String> each : texts.entrySet()) {
      Files.createDirectories(each.getKey().getParent());
      Files.writeString(each.getKey(), each.getValue());
    }
    return sources;
  }

  private String variant(Path file) throws Exception {
    return switch (file.getFileName().toString()) {
      case "Base.java" -> BASE.formatted(any(HELPERS));
      case "Locals.java" -> LOCALS.formatted(any(BODIES), any(BODIES));
      case "Store.java" -> STORE.formatted(any(STORES));
      case "Users.java" -> USERS.formatted(any(NAMES));
      case "Uses.java" -> USES.formatted(any(List.of("port.read(one.copy())", "x")));
      case "Ready.java" ->
          READY.formatted(any(List.of("CompletableFuture", "CompletionStage")), any(RETURNED));
      case "Flags.java" -> FLAGS.formatted(any(List.of("true", "false", "!true")));
      case "Dispatch.java" ->
          DISPATCH.formatted(
              any(List.of("Runnable::run", "Executors.newCachedThreadPool()")),
              any(List.of("task.run();", "executor.execute(task);", "new Thread(task).start();")));
      case "Port.java" ->
          PORT.formatted(
              any(List.of("", "default String both() { return read(null) + read(null); }")));
      case "First.java" ->
          FIRST.formatted(
              any(List.of("later.join()", "later.getNow(\"\")", "\"\" + later.isDone()")),
              any(List.of("", "implements Port", "extends First")));
      default -> mutant(file);
    };
  }

  /** Of code that is given: lines that come, go or stand twice, as long as it all compiles. */
  private String mutant(Path file) throws Exception {
    for (int tries = 0; tries < TRIES; tries++) {
      List<String> lines = new ArrayList<>(texts.get(file).lines().toList());
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(at));
        case 2 -> lines = originals.get(file).lines().toList();
        default -> lines.add(at, "");
      }
      String changed = String.join("\n", lines) + "\n";
      Map<Path, String> all = new TreeMap<>(texts);
      all.put(file, changed);
      if (compiles(all)) {
        return changed;
      }
      rejected.add(changed);
    }
    return originals.get(file);
  }

  private boolean compiles(Map<Path, String> all) throws Exception {
    List<JavaFileObject> sources = new ArrayList<>();
    all.forEach((path, text) -> sources.add(new Source(path, text)));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    said,
                    List.of(
                        "-proc:none",
                        "-XDcompilePolicy=simple",
                        "-cp",
                        String.join(
                            File.pathSeparator, classPath.stream().map(Path::toString).toList())),
                    null,
                    sources);
    task.analyze();
    return said.getDiagnostics().stream()
        .noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Path path, String text) {
      super(path.toUri(), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
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
    return new Analyser(Progress.onTerminal(), silent -> {})
        .analyse(compilation(List.copyOf(texts.keySet())));
  }

  /** One line each: everything that is shown. */
  private static List<String> findings(Report report) {
    return findings(report.shown());
  }

  private static List<String> findings(List<Result> results) {
    List<String> lines = new ArrayList<>();
    results.forEach(
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
