package dev.asynclint.cli.baseline;

import dev.asynclint.cli.Unusable;
import dev.asynclint.engine.report.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a baseline as it stands in its file, with comments and line ends.
 *
 * @param written each line with what ends it
 */
record BaselineText(List<String> written) {
  private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$");
  private static final Pattern END = Pattern.compile("[\r\n]+$");

  /**
   * Reads a file; one that is not there has no lines.
   *
   * @throws Unusable if it is there and cannot be read
   */
  static BaselineText read(Path file) throws Unusable {
    try {
      return Files.exists(file) ? of(Files.readString(file)) : new BaselineText(List.of());
    } catch (IOException unreadable) {
      throw new Unusable("Cannot read the baseline " + file + ": it is no text file in UTF-8");
    }
  }

  private static BaselineText of(String text) {
    return new BaselineText(LINE.matcher(text).results().map(MatchResult::group).toList());
  }

  /**
   * Replaces the file as a whole.
   *
   * @throws Unusable if it cannot be written; it is then as it was
   */
  static void write(Path file, String text) throws Unusable {
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new Unusable("Cannot write the baseline " + file + ": is its folder writable?");
    }
  }

  /** Its lines, without what ends them. */
  List<String> lines() {
    return written.stream().map(line -> END.matcher(line).replaceFirst("")).toList();
  }

  /**
   * The text with an entry more, in its place among the others. An entry with the same identity
   * makes room for it.
   */
  String with(Entry entry) {
    List<String> identities = identities();
    int at = identities.indexOf(entry.identity());
    boolean replaces = at >= 0;
    if (!replaces) {
      at = place(identities, entry.identity());
    }
    String end = written.stream().anyMatch(line -> line.endsWith("\r\n")) ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder();
    written.subList(0, at).forEach(text::append);
    if (at > 0 && !END.matcher(text).find()) {
      text.append(end);
    }
    text.append(EntryLine.write(entry)).append(end);
    written.subList(replaces ? at + 1 : at, written.size()).forEach(text::append);
    return text.toString();
  }

  /** Of each line's entry; empty texts for lines without one. */
  private List<String> identities() {
    return lines().stream()
        .map(String::strip)
        .map(line -> isEntry(line) ? EntryLine.parse(line).identity() : "")
        .toList();
  }

  /** Whether a line without blanks around it is more than a comment. */
  static boolean isEntry(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }

  /** Comments between two entries are the second one's, those before all entries the file's. */
  private static int place(List<String> identities, String identity) {
    int behind = -1;
    for (int i = 0; i < identities.size(); i++) {
      String each = identities.get(i);
      if (!each.isEmpty() && each.compareTo(identity) > 0) {
        return behind < 0 ? i : behind + 1;
      }
      behind = each.isEmpty() ? behind : i;
    }
    return behind < 0 ? identities.size() : behind + 1;
  }
}
