package dev.asynclint.errorprone.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal input gives equal facts, wherever and whenever it is compiled. */
final class DeterministicFactsTest {
  @TempDir Path temporary;

  private static ModuleBuild sources(Path folder) {
    return new ModuleBuild(ModuleBuild.repository(folder).resolve("module"))
        .source(
            "m/Api.java",
            "package m;\ninterface Api extends First, Second { String find(String k); }\n"
                + "interface First { default void a() {} }\ninterface Second { default void b() {} }")
        .source(
            "m/One.java",
            """
            package m;
            import java.util.*;
            import java.util.concurrent.*;
            @SuppressWarnings({"unused", "BlockingWaitInAsync", "rawtypes"})
            class One implements Api, Comparable<One> {
              private final Map<String, List<? extends Number>> map = new HashMap<>();
              @Deprecated public String find(String i) {
                return new CompletableFuture<String>().join() + İstanbul;
              }
              static final String İstanbul = "\\ud83d\\ude00 lone \\ud83d";
              public void a() {}
              public void b() {}
              public int compareTo(One other) { return switch (map.size()) { case 1 -> 2; default -> 3; }; }
            }
            """)
        .source(
            "m/Two.java",
            """
            package m;
            import java.util.concurrent.*;
            class Two extends One {
              CompletableFuture<String> m(CompletableFuture<String> f, Api api) {
                Runnable r = new Runnable() { public void run() { api.a(); } };
                return f.thenApply(v -> { r.run(); return api.find(v); });
              }
              public void b() { super.b(); }
            }
            """);
  }

  private static String facts(ModuleBuild module, Consumer<List<Path>> order) {
    List<Path> files = new ArrayList<>(module.allSources());
    order.accept(files);
    ModuleBuild.Outcome outcome = module.compile(files);
    assertTrue(outcome.success(), outcome.toString());
    return module.factBytes();
  }

  @Test
  void inAnyFolderOrderLocaleAndTimeZone() throws IOException {
    String first = facts(sources(temporary.resolve("first")), files -> {});
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertEquals(first, facts(sources(temporary.resolve("a/longer/path")), Collections::reverse));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theyNameNoFolderAndNoTime() throws IOException {
    ModuleBuild module = sources(temporary.resolve("first"));
    facts(module, files -> {});
    for (String path : module.facts()) {
      String bytes =
          new String(
              Files.readAllBytes(module.classes().resolve(path)), StandardCharsets.ISO_8859_1);
      assertTrue(!bytes.contains(temporary.getFileName().toString()), path);
      assertTrue(bytes.contains("module/src/m/"), path);
    }
  }
}
