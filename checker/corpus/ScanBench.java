import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.sun.management.OperatingSystemMXBean;
import dev.asynclint.scan.Scan;
import dev.asynclint.scan.tree.TreeScan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Compares a scan of a folder with parsing the same files and nothing else: same parser, same number
 * of threads, alternately, in one process. Run by {@code scan-bench.sh}.
 */
public final class ScanBench {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final double NANOS = 1e9;

  private record Round(double wall, double cpu) {}

  private static Round measure(Callable<?> work) throws Exception {
    System.gc();
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    work.call();
    return new Round(
        (System.nanoTime() - wall) / NANOS, (SYSTEM.getProcessCpuTime() - cpu) / NANOS);
  }

  /** Parses every file, and keeps the trees as a scan does. */
  private static List<Object> parse(List<Path> files) throws Exception {
    Object[] trees = new Object[files.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<IOException> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread thread =
          new Thread(
              null,
              () -> {
                JavaParser parser =
                    new JavaParser(
                        new ParserConfiguration()
                            .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
                            .setAttributeComments(false)
                            .setDetectOriginalLineSeparator(false));
                for (int n = next.getAndIncrement(); n < trees.length; n = next.getAndIncrement()) {
                  try {
                    String text = Files.readString(files.get(n), StandardCharsets.ISO_8859_1);
                    trees[n] = parser.parse(text).getResult().orElse(null);
                  } catch (IOException unreadable) {
                    failure.set(unreadable);
                    return;
                  }
                }
              },
              "parser",
              256L << 20);
      thread.start();
      threads.add(thread);
    }
    for (Thread each : threads) {
      each.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    return Arrays.asList(trees);
  }

  private static String line(String name, List<Round> rounds, int lines) {
    double[] wall = rounds.stream().mapToDouble(Round::wall).sorted().toArray();
    double[] cpu = rounds.stream().mapToDouble(Round::cpu).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%-24s %9.2f (%.2f-%.2f) %9.2f %12.0f",
        name,
        cpu[cpu.length / 2],
        cpu[0],
        cpu[cpu.length - 1],
        wall[wall.length / 2],
        lines / cpu[cpu.length / 2]);
  }

  /** Arguments: the folder, rounds that are not counted, rounds that are. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
    int warm = Integer.parseInt(arguments[1]);
    int counted = Integer.parseInt(arguments[2]);
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files = all.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
    List<Round> parsing = new ArrayList<>();
    List<Round> scanning = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    int[] lines = new int[1];
    for (int i = -warm; i < counted; i++) {
      Round parse = measure(() -> parse(files));
      Round scan =
          measure(
              () -> {
                Scan result =
                    new TreeScan(Scan.Options.DEFAULT, (what, file, of) -> {}).scan(folder, folder);
                lines[0] = result.lines();
                return result;
              });
      if (i >= 0) {
        parsing.add(parse);
        scanning.add(scan);
        ratios.add(scan.cpu() / parse.cpu());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-24s %23s %9s %12s%n",
        lines[0] + " lines, warm",
        "CPU s (lowest-highest)",
        "wall s",
        "lines/CPU s");
    System.out.println(line("JavaParser alone", parsing, lines[0]));
    System.out.println(line("scan", scanning, lines[0]));
    double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "scan / parsing alone: %.2f (%.2f-%.2f)%n",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
