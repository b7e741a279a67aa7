package dev.asynclint.cli.bench;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long an edit takes to be answered, how long the first answer takes, and what memory stays.
 * Run by {@code src/test/bench/editor.sh}.
 */
public final class EditorBench {
  private static final int FILES = 8;
  private static final int WARM_UP = 40;
  private static final int MEASURED_AGAIN = 500;
  private static final int SHORTEST = 100;
  private static final int LONGEST = 1_500;

  private final Path jar;
  private final List<String> flags;
  private final int edits;
  private final int more;
  private final Path root;

  private EditorBench(Path jar, Path root, List<String> flags, int edits, int more) {
    this.jar = jar;
    this.root = root;
    this.flags = flags;
    this.edits = edits;
    this.more = more;
  }

  /**
   * Prints one table.
   *
   * @param args jar, copied folder of sources, class path, measured edits, all edits, flags of the
   *     server's virtual machine
   */
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[1]).toAbsolutePath();
    List<Path> classPath =
        Arrays.stream(args[2].split(File.pathSeparator))
            .filter(s -> !s.isBlank())
            .map(Path::of)
            .toList();
    record(root, classPath);
    new EditorBench(
            Path.of(args[0]),
            root,
            List.of(args).subList(5, args.length),
            Integer.parseInt(args[3]),
            Integer.parseInt(args[4]))
        .run();
  }

  /** What the Maven goal would leave. */
  private static void record(Path root, List<Path> classPath) throws IOException {
    Map<String, Object> module = new LinkedHashMap<>();
    module.put("sources", List.of(root.resolve("src").toString()));
    module.put("classPath", classPath.stream().map(Path::toString).toList());
    Path file = root.resolve("target/asynclint/classpath.json");
    Files.createDirectories(file.getParent());
    Files.createDirectories(root.resolve(".git"));
    Files.writeString(file, new Gson().toJson(module));
  }

  private void run() throws Exception {
    List<BenchedFile> files = files();
    for (BenchedFile file : files) {
      file.write();
    }
    long start = System.nanoTime();
    try (BenchedServer server = new BenchedServer(jar, flags)) {
      server.begin(root);
      BenchedFile first = files.get(files.size() / 2);
      var shown = server.expect(first.path(), first.answered());
      server.open(first.path(), first.text());
      say("first diagnostics after start", seconds(shown.get(10, TimeUnit.MINUTES) - start));
      server.awaitRest();
      say("whole module after start", seconds(System.nanoTime() - start - 1_000_000_000L));
      for (BenchedFile file : files) {
        if (file != first) {
          server.open(file.path(), file.text());
        }
      }
      server.awaitRest();
      for (int i = 0; i < WARM_UP; i++) {
        files.get(i % files.size()).edit(server).get(1, TimeUnit.MINUTES);
      }
      server.awaitRest();
      say("memory before", memory(server));
      Duration before = server.processorTime();
      measure(server, files);
      Duration spent = server.processorTime().minus(before);
      say("processor time for each", spent.toMillis() / edits + " ms");
      say("memory after " + edits + " edits", memory(server));
      for (int i = edits; i < more; i++) {
        files.get(i % files.size()).edit(server).get(1, TimeUnit.MINUTES);
        if ((i + 1) % MEASURED_AGAIN == 0) {
          say("memory after " + (i + 1) + " edits", memory(server));
        }
      }
    }
  }

  private void measure(BenchedServer server, List<BenchedFile> files) throws Exception {
    List<Long> all = new ArrayList<>();
    for (BenchedFile file : files) {
      List<Long> here = new ArrayList<>();
      for (int i = 0; i < edits / files.size(); i++) {
        long before = System.nanoTime();
        here.add(file.edit(server).get(1, TimeUnit.MINUTES) - before);
      }
      all.addAll(here);
      say(file.path().getFileName() + ", " + file.length() + " lines", latency(here));
    }
    say("all " + all.size() + " edits", latency(all));
  }

  /** Spread over the lengths that are asked for. */
  private List<BenchedFile> files() throws IOException {
    Random random = new Random(7);
    List<BenchedFile> fitting = new ArrayList<>();
    try (Stream<Path> found = Files.walk(root.resolve("src"))) {
      for (Path path : found.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
        BenchedFile.of(path, random)
            .filter(file -> file.length() >= SHORTEST && file.length() <= LONGEST)
            .ifPresent(fitting::add);
      }
    }
    fitting.sort(Comparator.comparing(BenchedFile::length));
    int wanted = Math.min(FILES, fitting.size());
    List<BenchedFile> chosen = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      double longest = fitting.get(fitting.size() - 1).length();
      double length = SHORTEST + (longest - SHORTEST) * i / Math.max(1, wanted - 1);
      fitting.stream()
          .filter(file -> !chosen.contains(file))
          .min(Comparator.comparing(file -> Math.abs(file.length() - length)))
          .ifPresent(chosen::add);
    }
    return chosen;
  }

  private static String memory(BenchedServer server) throws Exception {
    server.awaitIdle();
    BenchedServer.Memory memory = server.memory();
    return memory.heap() + " MB live, " + memory.resident() + " MB resident";
  }

  private static String latency(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return "median "
        + millis(sorted.get(sorted.size() / 2))
        + ", p95 "
        + millis(sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1))
        + ", longest "
        + millis(sorted.get(sorted.size() - 1));
  }

  private static String millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
  }

  private static void say(String what, String figure) {
    System.out.println("| " + what + " | " + figure + " |");
  }
}
