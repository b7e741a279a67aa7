package dev.asynclint.scan.types;

import dev.asynclint.scan.types.KnownType.KnownField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * Types of well-known libraries, from a text made of their class files: one line a type, field and
 * method, tabs between the parts, signatures as in class files but with canonical names.
 */
public final class LibraryTypes implements TypeSource {
  private static final String RESOURCE = "libraries.txt.gz";

  /** What Jakarta's libraries were called until 2019, with the same types. */
  private static final String OLDER = "javax.";

  private static final String NEWER = "jakarta.";

  private final String text;
  private final Map<String, Integer> starts;
  private final Map<String, Optional<KnownType>> known = new ConcurrentHashMap<>();

  /** Read once per process: unpacked they are 13 MB of text. */
  private static final class Bundled {
    static final String TEXT = text();
    static final Map<String, Integer> STARTS = starts(TEXT);

    private static String text() {
      try (InputStream stream = LibraryTypes.class.getResourceAsStream(RESOURCE)) {
        return stream == null
            ? ""
            : new String(new GZIPInputStream(stream).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** Those that come with the scan. */
  public static LibraryTypes bundled() {
    return new LibraryTypes(Bundled.TEXT, Bundled.STARTS);
  }

  LibraryTypes(String text) {
    this(text, starts(text));
  }

  private LibraryTypes(String text, Map<String, Integer> starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Where the types begin, by their names. */
  private static Map<String, Integer> starts(String text) {
    Map<String, Integer> starts = new HashMap<>();
    for (int start = 0; start >= 0 && start < text.length(); ) {
      if (text.charAt(start) == 'C') {
        int name = text.indexOf('\t', start + 2) + 1;
        starts.put(text.substring(name, text.indexOf('\t', name)), start);
      }
      int end = text.indexOf('\n', start);
      start = end < 0 ? -1 : end + 1;
    }
    return starts;
  }

  @Override
  public KnownType find(String name) {
    boolean older = name.startsWith(OLDER);
    Integer start = starts.get(older ? NEWER + name.substring(OLDER.length()) : name);
    if (start == null) {
      return null;
    }
    Optional<KnownType> found = known.get(name);
    if (found == null) {
      found = Optional.of(new Entry(start, older).read());
      known.put(name, found);
    }
    return found.orElse(null);
  }

  /**
   * The lines of one type.
   *
   * @param older whether they are read with the names that Jakarta's libraries had before
   */
  private final class Entry {
    private final int start;
    private final boolean older;

    Entry(int start, boolean older) {
      this.start = start;
      this.older = older;
    }

    KnownType read() {
      String[] head = line(start);
      String name = head[2];
      Signature generics = new Signature(head[3], Map.of());
      List<JavaType> variables = generics.variables();
      Map<String, JavaType> scope = scope(variables, Map.of());
      List<KnownMethod> methods = new ArrayList<>();
      Map<String, KnownField> fields = new LinkedHashMap<>();
      int next = text.indexOf('\n', start) + 1;
      while (next > 0 && next < text.length() && text.charAt(next) != 'C') {
        String[] parts = line(next);
        int flags = Integer.parseInt(parts[1]);
        if (parts[0].equals("F")) {
          fields.put(
              parts[2],
              new KnownField(name, parts[2], new Signature(parts[3], scope).type(), flags, null));
        } else {
          methods.add(method(name, flags, parts, scope));
        }
        next = text.indexOf('\n', next) + 1;
      }
      return new KnownType(
          name,
          Integer.parseInt(head[1]),
          variables,
          new Signature(head[4], scope).types(),
          KnownType.byName(methods),
          fields,
          nested(head[6], name),
          Set.copyOf(names(head[5])));
    }

    private String[] line(int from) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end < 0 ? text.length() : end);
      return (older ? line.replace(NEWER, OLDER) : line).split("\t", -1);
    }
  }

  private static KnownMethod method(
      String owner, int flags, String[] parts, Map<String, JavaType> outer) {
    Signature signature = new Signature(parts[3], outer);
    List<JavaType> variables = signature.variables();
    Signature rest = signature.in(scope(variables, outer));
    List<JavaType> parameters = rest.parameters();
    return new KnownMethod(
        owner,
        parts[2],
        variables,
        parameters,
        rest.type(),
        flags,
        names(parts[4]),
        Set.copyOf(names(parts[5])));
  }

  private static Map<String, JavaType> scope(
      List<JavaType> variables, Map<String, JavaType> outer) {
    if (variables.isEmpty()) {
      return outer;
    }
    Map<String, JavaType> all = new HashMap<>(outer);
    variables.forEach(each -> all.put(each.name(), each));
    return all;
  }

  private static Map<String, String> nested(String simpleNames, String owner) {
    Map<String, String> all = new LinkedHashMap<>();
    names(simpleNames).forEach(each -> all.put(each, owner + "." + each));
    return all;
  }

  private static List<String> names(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split(","));
  }
}
