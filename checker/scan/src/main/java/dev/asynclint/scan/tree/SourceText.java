package dev.asynclint.scan.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads source files as they come: any encoding, with or without a byte order mark. */
final class SourceText {
  /** Larger ones are tables that some program wrote, and parsing would take the memory of all. */
  static final long MOST_BYTES = 4L << 20;

  private static final int PROBE = 8192;

  private SourceText() {}

  /** A file that is no source text. The message is the end of a sentence. */
  static final class NoText extends Exception {
    private static final long serialVersionUID = 1L;

    NoText(String message) {
      super(message);
    }
  }

  /** What stands in the file, before anybody asks whether it is text. */
  static byte[] bytes(Path file) throws IOException, NoText {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoText("is no file any more");
    }
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new NoText("has " + (size >> 20) + " MB, too much to be written by hand");
    }
    return Files.readAllBytes(file);
  }

  static String of(byte[] bytes) throws NoText {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    for (int i = 0; i < Math.min(bytes.length, PROBE); i++) {
      if (bytes[i] == 0) {
        throw new NoText("is no text");
      }
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    if (isAscii(bytes, start)) {
      return new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException otherEncoding) {
      // Of the older encodings each byte is one character, and names are mostly ASCII.
      return decode(bytes, start, StandardCharsets.ISO_8859_1);
    }
  }

  /** Most sources are, and need no decoder. */
  private static boolean isAscii(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static String decode(byte[] bytes, int start, Charset charset) {
    return new String(Arrays.copyOfRange(bytes, start, bytes.length), charset);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Offset of the first character of each line. */
  static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
