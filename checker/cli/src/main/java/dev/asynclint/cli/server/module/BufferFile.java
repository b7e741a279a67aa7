package dev.asynclint.cli.server.module;

import java.nio.file.Path;
import java.util.Objects;
import javax.tools.SimpleJavaFileObject;

/** A source file as an editor has it. */
final class BufferFile extends SimpleJavaFileObject {
  private final Path path;
  private final String text;

  BufferFile(Path path, String text) {
    super(path.toUri(), Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  Path path() {
    return path;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  @Override
  public String getName() {
    return path.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BufferFile file && path.equals(file.path) && text.equals(file.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path);
  }
}
