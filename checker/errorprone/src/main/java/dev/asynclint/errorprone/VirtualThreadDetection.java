package dev.asynclint.errorprone;

import dev.asynclint.engine.body.TypeWorld;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Finds out whether the module serves its requests on virtual threads. */
final class VirtualThreadDetection {
  private static final String SPRING = "spring.threads.virtual.enabled";
  private static final String HELIDON_4 = "io.helidon.webserver.http.HttpRouting";
  private static final Pattern SETTINGS =
      Pattern.compile("(?:.*[/\\\\])?(application[^/\\\\]*\\.(?:properties|ya?ml))");
  private static final Pattern ENTRY = Pattern.compile("( *)([\\w.-]+):(?: +(.*))?");

  private VirtualThreadDetection() {}

  /** What says that it does, in words for the user; empty when nothing does. */
  static Optional<String> reason(JavaFileManager files, TypeWorld types) {
    if (types.exists(HELIDON_4)) {
      return Optional.of("Helidon 4 on the class path");
    }
    for (StandardLocation location :
        new StandardLocation[] {StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH}) {
      for (String folder : new String[] {"", "config"}) {
        Optional<String> found = spring(files, location, folder);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> spring(
      JavaFileManager files, StandardLocation location, String folder) {
    if (files == null || !files.hasLocation(location)) {
      return Optional.empty();
    }
    try {
      for (JavaFileObject file :
          files.list(location, folder, EnumSet.of(JavaFileObject.Kind.OTHER), false)) {
        Matcher name = SETTINGS.matcher(file.getName());
        if (name.matches() && !"jar".equals(file.toUri().getScheme()) && isOn(file)) {
          return Optional.of(SPRING + "=true in " + name.group(1));
        }
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isOn(FileObject file) {
    try {
      String text = file.getCharContent(true).toString();
      return file.getName().endsWith(".properties") ? properties(text) : yaml(text);
    } catch (IOException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  static boolean properties(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return "true".equalsIgnoreCase(properties.getProperty(SPRING, "").strip());
  }

  /** Reads as much YAML as a key of nested mappings needs: indentation and dotted keys. */
  static boolean yaml(String text) {
    Deque<Level> path = new ArrayDeque<>();
    for (String line : text.split("\\R")) {
      if (line.startsWith("---")) {
        path.clear();
      }
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        continue;
      }
      int indent = entry.group(1).length();
      while (!path.isEmpty() && path.peek().indent >= indent) {
        path.pop();
      }
      String key = path.isEmpty() ? entry.group(2) : path.peek().key + "." + entry.group(2);
      path.push(new Level(indent, key));
      if (key.equals(SPRING) && isTrue(entry.group(3))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrue(String value) {
    return value != null && value.replaceFirst("#.*", "").strip().matches("(?i)[\"']?true[\"']?");
  }

  private record Level(int indent, String key) {}
}
