package dev.asynclint.scan.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a scan by everything its result depends on: two scans with equal keys say the same.
 *
 * @param text hexadecimal digits
 */
public record ScanKey(String text) {
  /** Adds part by part, in an order that is the same each time. */
  public static final class Builder {
    private final MessageDigest digest = sha256();

    /** A part; its length is added too, so that parts do not run into each other. */
    public Builder add(String part) {
      return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** A part. */
    public Builder add(byte[] part) {
      digest.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(part);
      return this;
    }

    /** The key of all parts; nothing may be added afterwards. */
    public ScanKey build() {
      return new ScanKey(HexFormat.of().formatHex(digest.digest()));
    }
  }

  /** What stands for a content. */
  public static byte[] hash(byte[] content) {
    return sha256().digest(content);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
