package dev.asynclint.engine.body;

import java.util.Arrays;

/**
 * One file of the sources under analysis.
 *
 * @param path relative to the root of the repository, forward slashes: the same wherever that lies
 * @param lineStarts offset of the first character of each line
 * @param generated written by an annotation processor: in the graph, never reported
 */
public record SourceFile(String path, int[] lineStarts, boolean generated)
    implements Comparable<SourceFile> {

  /** Name of the file without its folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Line of an offset, from 1; 0 for an offset outside. */
  public int line(int offset) {
    if (offset < 0) {
      return 0;
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Column of an offset in its line, from 1, in UTF-16 code units; 0 for an offset outside. */
  public int column(int offset) {
    int line = line(offset);
    return line == 0 ? 0 : offset - lineStarts[line - 1] + 1;
  }

  @Override
  public int compareTo(SourceFile other) {
    return this == other ? 0 : path.compareTo(other.path);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file && path.equals(file.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }
}
