package dev.asynclint.engine.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Replaces files as a whole: who reads one sees the old text or the new one, never a part. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Replaces the file, or leaves it as it was.
   *
   * @throws IOException if it cannot be written
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    // Not a temporary file of the library's: those are for their owner's eyes only.
    Path written = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.write(written, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void move(Path written, Path file) throws IOException {
    try {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
