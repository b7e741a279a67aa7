package dev.asynclint.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A file that is edited. A method at its end waits in async code; each edit moves that finding,
 * takes it away or brings it back, so that an answer can be told from one to an earlier text.
 */
final class BenchedFile {
  private static final String CHECK = "BlockingWaitInAsync";
  private static final String WAITS = "other.join()";
  private static final String HARMLESS = "other.getNow(null)";
  private static final String METHOD =
      """
        static java.util.concurrent.CompletableFuture<String> benchedProbe(
            java.util.concurrent.CompletableFuture<String> one,
            java.util.concurrent.CompletableFuture<String> other) {
          return one.thenApply(
              value -> value + other.join());
        }
      """;

  private final Path path;
  private final List<String> lines;
  private final Random random;
  private int probe;
  private int step;
  private int inserted;

  private BenchedFile(Path path, List<String> lines, Random random) {
    this.path = path;
    this.lines = lines;
    this.random = random;
    probe = find();
  }

  /** Empty for a file whose first type is no class at the margin. */
  static Optional<BenchedFile> of(Path path, Random random) throws IOException {
    String text = Files.readString(path);
    int end = text.lastIndexOf("\n}");
    String name = path.getFileName().toString().replace(".java", "");
    boolean fits =
        end > 0
            && text.substring(end).strip().equals("}")
            && Pattern.compile("^(public |abstract |final )*class " + name, Pattern.MULTILINE)
                .matcher(text)
                .find();
    if (!fits) {
      return Optional.empty();
    }
    String changed = text.substring(0, end + 1) + METHOD + "}\n";
    return Optional.of(new BenchedFile(path, new ArrayList<>(changed.lines().toList()), random));
  }

  /** Writes the file with the method in it. */
  void write() throws IOException {
    Files.writeString(path, text());
  }

  Path path() {
    return path;
  }

  int length() {
    return lines.size();
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  private int find() {
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).contains("value -> value + other.")) {
        return line;
      }
    }
    throw new IllegalStateException();
  }

  /** What is shown once the server has answered to the text as it is. */
  Predicate<List<Diagnostic>> answered() {
    int line = probe;
    boolean waits = lines.get(probe).contains(WAITS);
    return shown ->
        waits
            ? shown.stream().anyMatch(each -> isProbe(each, line))
            : shown.stream().noneMatch(each -> isProbe(each, line));
  }

  private static boolean isProbe(Diagnostic each, int line) {
    return CHECK.equals(each.getCode().getLeft()) && each.getRange().getStart().getLine() == line;
  }

  /**
   * Makes the next edit: a line more somewhere above, the wait gone, the wait back, the line gone.
   *
   * @return when the answer to it has come, in nanoseconds of {@link System#nanoTime}
   */
  CompletableFuture<Long> edit(BenchedServer server) {
    switch (step++ % 4) {
      case 0 -> {
        // Behind the package and before the method: a comment is right nearly everywhere.
        inserted = 1 + random.nextInt(Math.max(1, probe - 6));
        lines.add(inserted, "// " + step);
        probe++;
        return send(server, position(inserted, 0), position(inserted, 0), "// " + step + "\n");
      }
      case 1 -> {
        return replace(server, WAITS, HARMLESS);
      }
      case 2 -> {
        return replace(server, HARMLESS, WAITS);
      }
      default -> {
        lines.remove(inserted);
        probe--;
        return send(server, position(inserted, 0), position(inserted + 1, 0), "");
      }
    }
  }

  private CompletableFuture<Long> replace(BenchedServer server, String from, String to) {
    String line = lines.get(probe);
    int at = line.indexOf(from);
    lines.set(probe, line.replace(from, to));
    return send(server, position(probe, at), position(probe, at + from.length()), to);
  }

  private CompletableFuture<Long> send(
      BenchedServer server, Position from, Position to, String text) {
    CompletableFuture<Long> answer = server.expect(path, answered());
    server.change(path, new Range(from, to), text);
    return answer;
  }

  private static Position position(int line, int character) {
    return new Position(line, character);
  }
}
