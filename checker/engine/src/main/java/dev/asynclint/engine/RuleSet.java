package dev.asynclint.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names the code of this build: what one build found holds for another of the same name. */
public final class RuleSet {
  private static final int LENGTH = 16;

  private RuleSet() {}

  /**
   * Hexadecimal digits; equal for equal code and catalogue of the engine and the front end.
   *
   * @param frontEnd a class of the front end
   */
  public static String name(Class<?> frontEnd) {
    MessageDigest digest = sha256();
    Set<Path> added = new HashSet<>();
    for (Class<?> part : List.of(RuleSet.class, frontEnd)) {
      try {
        addCode(part, digest, added);
      } catch (IOException | URISyntaxException | RuntimeException unreadable) {
        // Class loaders answer with addresses of many kinds; then the name is less exact.
        digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  /** The jar or folder a class comes from. */
  private static void addCode(Class<?> part, MessageDigest digest, Set<Path> added)
      throws IOException, URISyntaxException {
    CodeSource source = part.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null) {
      throw new IOException("loaded from nowhere");
    }
    Path path = Path.of(location.toURI());
    if (!added.add(path)) {
      return;
    }
    if (Files.isRegularFile(path)) {
      digest.update(Files.readAllBytes(path));
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
