package dev.asynclint.scan.tree;

import dev.asynclint.engine.RuleSet;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Tells one build of this tool from another without reading all of it. */
final class ToolIdentity {
  private ToolIdentity() {}

  /**
   * Size and time of the jars that the classes come from; where they come from something else, what
   * is in it.
   */
  static String of(Class<?>... parts) {
    StringBuilder identity = new StringBuilder();
    for (Class<?> part : parts) {
      try {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        Path jar = source == null ? null : Path.of(source.getLocation().toURI());
        identity.append(
            jar != null && Files.isRegularFile(jar)
                ? Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis()
                : RuleSet.name(part));
      } catch (IOException | URISyntaxException | RuntimeException elsewhere) {
        // Class loaders answer with addresses of many kinds.
        identity.append(RuleSet.name(part));
      }
      identity.append(';');
    }
    return identity.toString();
  }
}
