package dev.asynclint.cli.findings;

/**
 * Something worth knowing that is no finding: a suppression that hides nothing.
 *
 * @param path relative to the root of the repository, with forward slashes
 * @param line from 1
 * @param message one sentence
 */
public record Notice(String path, int line, String message) implements Comparable<Notice> {
  @Override
  public int compareTo(Notice other) {
    int byPath = path.compareTo(other.path);
    int byLine = byPath != 0 ? byPath : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : message.compareTo(other.message);
  }
}
