package dev.asynclint.engine.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names findings so that they are found again after the code around them has changed: check,
 * enclosing declaration, reported call, and an ordinal among equals. Never file, line or text.
 */
public final class Identities {
  private static final int LENGTH = 32;

  private Identities() {}

  /** One identity per finding, in the order given; the order among equals is that of position. */
  public static List<String> of(List<Finding> findings) {
    return number(findings, new HashMap<>());
  }

  /**
   * For each finding, the identities of what it {@linkplain Finding#outranked outranks}, behind
   * those of their equals that are reported: together they are the identities that all had while
   * nothing outranked them.
   */
  public static List<List<String>> ofOutranked(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    number(findings, seen);
    return findings.stream().map(finding -> number(finding.outranked(), seen)).toList();
  }

  private static List<String> number(List<Finding> findings, Map<String, Integer> seen) {
    List<String> identities = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String name = finding.check() + "|" + finding.declaration() + "|" + finding.reported();
      int ordinal = seen.merge(name, 1, Integer::sum);
      identities.add(hash(name + "|" + ordinal));
    }
    return identities;
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
