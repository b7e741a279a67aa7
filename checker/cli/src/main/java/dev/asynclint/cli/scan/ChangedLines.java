package dev.asynclint.cli.scan;

import dev.asynclint.cli.Unusable;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.engine.finding.Hop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are not as they were in some commit, as git tells. */
public final class ChangedLines {
  private static final Pattern HUNK = Pattern.compile("@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*");

  private final Map<String, List<int[]>> changed = new HashMap<>();
  private final Set<String> added = new HashSet<>();

  private ChangedLines() {}

  /**
   * What differs between the working tree and a commit; files that git does not know yet are new.
   *
   * @param root of the repository
   * @throws Unusable if git cannot tell
   */
  public static ChangedLines since(String commit, Path root) throws Unusable {
    if (commit.startsWith("-")) {
      throw new Unusable("There is no commit " + commit);
    }
    ChangedLines lines = new ChangedLines();
    lines.read(
        git(
            root,
            List.of(
                "-c",
                "core.quotePath=false",
                "diff",
                "--unified=0",
                "--no-color",
                "--no-ext-diff",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                "--relative",
                commit,
                "--")));
    for (String each :
        git(root, List.of("ls-files", "--others", "--exclude-standard", "-z")).split("\0")) {
      lines.added.add(each);
    }
    return lines;
  }

  private void read(String diff) {
    List<int[]> ranges = new ArrayList<>();
    for (String line : diff.split("\n")) {
      if (line.startsWith("+++ ")) {
        ranges = new ArrayList<>();
        String name = line.substring(4).stripTrailing();
        changed.put(name.startsWith("b/") ? name.substring(2) : name, ranges);
        continue;
      }
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        int start = Integer.parseInt(hunk.group(1));
        int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
        // Where lines were only taken away, the line before stands for them.
        ranges.add(new int[] {start, start + Math.max(count, 1) - 1});
      }
    }
  }

  /** Whether a finding, or a step of its chain, stands in such a line. */
  boolean touch(Finding finding) {
    if (touch(finding.file().path(), finding.line())) {
      return true;
    }
    for (Hop hop : finding.chain()) {
      if (touch(hop.path(), hop.line())) {
        return true;
      }
    }
    return false;
  }

  private boolean touch(String path, int line) {
    return added.contains(path)
        || changed.getOrDefault(path, List.of()).stream()
            .anyMatch(range -> line >= range[0] && line <= range[1]);
  }

  private static String git(Path root, List<String> arguments) throws Unusable {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new Unusable("git cannot compare " + root + " with that commit: is it there?");
      }
      return answer;
    } catch (IOException noGit) {
      throw new Unusable("--changed needs git, and there is none");
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new Unusable("Interrupted");
    }
  }
}
