package dev.asynclint.cli.server.lsp;

import dev.asynclint.cli.findings.Region;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Files and regions as the protocol names them. */
final class Places {
  private Places() {}

  /** Empty for what is no file on disk: editors have many kinds of addresses. */
  static Optional<Path> path(String uri) {
    try {
      URI address = URI.create(uri);
      return "file".equalsIgnoreCase(address.getScheme())
          ? Optional.of(Path.of(address).toAbsolutePath().normalize())
          : Optional.empty();
    } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  /** The usual name; see {@link Addresses} for that which an editor uses. */
  static String uri(Path file) {
    return file.toUri().toString();
  }

  /** Both count UTF-16 code units; we from 1 and the protocol from 0. */
  static Range range(Region region) {
    return new Range(
        new Position(region.startLine() - 1, region.startColumn() - 1),
        new Position(region.endLine() - 1, region.endColumn() - 1));
  }

  static Range line(int line) {
    return new Range(new Position(line - 1, 0), new Position(line, 0));
  }

  /** Whether they have a position in common; an empty range has its own. */
  static boolean meet(Range one, Range other) {
    return compare(one.getStart(), other.getEnd()) <= 0
        && compare(other.getStart(), one.getEnd()) <= 0;
  }

  private static int compare(Position one, Position other) {
    return one.getLine() != other.getLine()
        ? Integer.compare(one.getLine(), other.getLine())
        : Integer.compare(one.getCharacter(), other.getCharacter());
  }
}
