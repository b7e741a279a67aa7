package dev.asynclint.cli.fix;

import dev.asynclint.cli.findings.Fix;
import dev.asynclint.cli.findings.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of one file that do not get in each other's way. Two findings may want the same import;
 * then it is made once.
 */
final class Patch {
  private static final Comparator<Edit> ORDER =
      Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

  private final String text;
  private final int[] lines;
  private final List<Edit> edits = new ArrayList<>();

  private record Edit(int start, int end, String text) {
    boolean meets(Edit other) {
      return start < other.end && other.start < end
          || start == other.start && (start == end || other.start == other.end);
    }
  }

  /**
   * @param text of the file, as it was compiled
   */
  Patch(String text) {
    this.text = text;
    this.lines = lines(text);
  }

  /**
   * Adds changes, all or none.
   *
   * @return false if one of them meets a different one that was added before, or lies outside of
   *     the file
   */
  boolean add(List<Fix.Change> changes) {
    List<Edit> wanted = new ArrayList<>();
    for (Fix.Change change : changes) {
      Region region = change.region();
      int start = offset(region.startLine(), region.startColumn());
      int end = offset(region.endLine(), region.endColumn());
      if (start < 0 || end < start) {
        return false;
      }
      wanted.add(new Edit(start, end, change.text()));
    }
    List<Edit> fresh = wanted.stream().filter(edit -> !edits.contains(edit)).toList();
    if (fresh.stream().anyMatch(edit -> edits.stream().anyMatch(edit::meets))) {
      return false;
    }
    edits.addAll(fresh);
    return true;
  }

  /** The text that becomes of the file. */
  String apply() {
    StringBuilder patched = new StringBuilder();
    int copied = 0;
    for (Edit edit : edits.stream().sorted(ORDER).toList()) {
      patched.append(text, copied, edit.start()).append(edit.text());
      copied = edit.end();
    }
    return patched.append(text, copied, text.length()).toString();
  }

  private int offset(int line, int column) {
    if (line < 1 || line > lines.length) {
      return -1;
    }
    int offset = lines[line - 1] + column - 1;
    return offset > text.length() ? -1 : offset;
  }

  /** Where each line starts. Lines end where javac's do. */
  private static int[] lines(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean first = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !first) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
