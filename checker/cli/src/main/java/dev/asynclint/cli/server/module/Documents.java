package dev.asynclint.cli.server.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What editors hold open, saved or not; all else is as it is on disk. */
public final class Documents {
  /** Nobody writes longer sources by hand, and generated ones are not reported. */
  static final int LONGEST = 2_000_000;

  /** The version of what is not open. */
  static final int ON_DISK = -1;

  private final Map<Path, Document> open = new ConcurrentHashMap<>();

  /**
   * An open document.
   *
   * @param version the editor's, or 0
   */
  public record Document(String text, int version) {}

  /** It is open, with this text. */
  public void put(Path file, String text, int version) {
    open.put(file, new Document(text, version));
  }

  /** It is open no more. */
  public void remove(Path file) {
    open.remove(file);
  }

  /** The open document, if it is one. */
  public Optional<Document> get(Path file) {
    return Optional.ofNullable(open.get(file));
  }

  /** All that is open. */
  public Set<Path> open() {
    return Set.copyOf(open.keySet());
  }

  /**
   * What the file holds now; empty if there is none, or none that is analysed.
   *
   * @param charset of files on disk
   */
  public Optional<String> text(Path file, Charset charset) {
    return read(file, charset).map(Document::text);
  }

  /** The same with its version; {@link #ON_DISK} for a file that is not open. */
  Optional<Document> read(Path file, Charset charset) {
    Document document = open.get(file);
    if (document != null) {
      return Optional.of(document).filter(each -> each.text().length() <= LONGEST);
    }
    return onDisk(file, charset).map(text -> new Document(text, ON_DISK));
  }

  private static Optional<String> onDisk(Path file, Charset charset) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(java.nio.ByteBuffer.wrap(in.readAllBytes()))
                .toString());
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
