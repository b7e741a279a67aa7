package dev.asynclint.engine;

import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueSource;
import dev.asynclint.engine.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Names the rules and the catalogue of this build: what one of them found holds for the other. */
public final class RuleSet {
  private static final int LENGTH = 16;

  private RuleSet() {}

  /** Hexadecimal digits; equal for equal rules and equal catalogue files of ours. */
  public static String name() {
    MessageDigest digest = sha256();
    TreeMap<String, Class<?>> rules = new TreeMap<>();
    for (Rule rule : ServiceLoader.load(Rule.class, Rule.class.getClassLoader())) {
      rules.put(rule.name(), rule.getClass());
    }
    rules.forEach(
        (name, type) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(code(type));
        });
    for (CatalogueSource source : Catalogue.withBundled(List.of())) {
      digest.update(source.name().getBytes(StandardCharsets.UTF_8));
      digest.update(source.text().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static byte[] code(Class<?> rule) {
    try (InputStream in = rule.getResourceAsStream(rule.getSimpleName() + ".class")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException unreadable) {
      return new byte[0];
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
