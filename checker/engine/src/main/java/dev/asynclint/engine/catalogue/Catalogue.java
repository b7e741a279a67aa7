package dev.asynclint.engine.catalogue;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.TypeWorld;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of libraries: all catalogue lines, asked by method, type, field or annotation.
 *
 * <p>Where several lines match, the one on the most specific type wins, then an explicit parameter
 * list, then an exact name, then the later file; a negated line of a later file takes back whatever
 * earlier files say of the same type and call. Answers are remembered. Not safe for use by several
 * threads.
 */
public final class Catalogue {
  private static final String FOLDER = "/META-INF/asynclint/";
  private static final int MAX_ANNOTATION_DEPTH = 4;

  private final TypeWorld types;
  private final Map<Kind, Index> indexes = new EnumMap<>(Kind.class);
  private final Map<String, Set<Kind>> kindsByName = new HashMap<>();
  private final Map<String, Map<Kind, List<Entry>>> beginnings = new HashMap<>();
  private final Map<MethodKey, Map<Kind, List<CatalogueLine>>> methodLines = new HashMap<>();
  private final Map<MethodKey, Set<Kind>> denials = new HashMap<>();
  private MethodKey lastKey;
  private Map<Kind, List<CatalogueLine>> lastLines = Map.of();

  private Catalogue(TypeWorld types) {
    this.types = types;
  }

  /**
   * A catalogue of these lines, which are in the order of their files.
   *
   * @param types of the module under analysis; it decides subtypes and the conditions {@code when}
   *     and {@code unless}
   */
  public static Catalogue of(List<CatalogueLine> lines, TypeWorld types) {
    Catalogue catalogue = new Catalogue(types);
    int file = 0;
    CatalogueLine previous = null;
    for (CatalogueLine line : lines) {
      if (previous != null
          && (!previous.source().equals(line.source()) || previous.line() >= line.line())) {
        file++;
      }
      previous = line;
      if (catalogue.isMet(line)) {
        catalogue
            .indexes
            .computeIfAbsent(line.kind(), kind -> new Index())
            .add(new Entry(line, file));
      }
    }
    catalogue.indexes.forEach(
        (kind, index) ->
            index
                .methods
                .keySet()
                .forEach(
                    name ->
                        catalogue
                            .kindsByName
                            .computeIfAbsent(name, any -> EnumSet.noneOf(Kind.class))
                            .add(kind)));
    return catalogue;
  }

  /** The files that come with AsyncLint. */
  public static List<CatalogueSource> bundled() {
    return resource("index")
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> new CatalogueSource(name, resource(name)))
        .toList();
  }

  /** The bundled files, then the further ones that are not the same file found again. */
  public static List<CatalogueSource> withBundled(List<CatalogueSource> further) {
    List<CatalogueSource> sources = new ArrayList<>(bundled());
    Set<String> texts = new HashSet<>();
    sources.forEach(source -> texts.add(source.text()));
    further.stream().filter(source -> texts.add(source.text())).forEach(sources::add);
    return List.copyOf(sources);
  }

  private static String resource(String name) {
    try (InputStream stream = Catalogue.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The line that speaks of a call of that method, or of a declaration overriding one. */
  public Optional<CatalogueLine> method(Kind kind, MethodKey key) {
    return first(methodAll(kind, key));
  }

  /** Every line on the winning subject: lines with several arguments have several. */
  public List<CatalogueLine> methodAll(Kind kind, MethodKey key) {
    Map<Kind, List<CatalogueLine>> lines = linesOn(key);
    return lines.isEmpty() ? List.of() : lines.getOrDefault(kind, List.of());
  }

  /** Whether a line says that the kind does not hold of that method. */
  public boolean denies(Kind kind, MethodKey key) {
    linesOn(key);
    return denials.getOrDefault(key, Set.of()).contains(kind);
  }

  /** Whether any line speaks of that method: of most methods none does. */
  public boolean speaksOf(MethodKey key) {
    return !linesOn(key).isEmpty();
  }

  private Map<Kind, List<CatalogueLine>> linesOn(MethodKey key) {
    // Whoever looks at a call asks for one kind after the other.
    if (key != lastKey) {
      Map<Kind, List<CatalogueLine>> lines = methodLines.get(key);
      if (lines == null) {
        lines = findLines(key);
        methodLines.put(key, lines);
      }
      lastKey = key;
      lastLines = lines;
    }
    return lastLines;
  }

  private Map<Kind, List<CatalogueLine>> findLines(MethodKey key) {
    Map<Kind, List<Entry>> beginnings = beginnings(key.owner());
    Set<Kind> named = kindsByName.getOrDefault(key.name(), Set.of());
    if (beginnings.isEmpty() && named.isEmpty()) {
      return Map.of();
    }
    Map<Kind, List<CatalogueLine>> found = new EnumMap<>(Kind.class);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(named);
    kinds.addAll(beginnings.keySet());
    for (Kind kind : kinds) {
      List<Entry> matches = new ArrayList<>(1);
      for (Entry entry : indexes.get(kind).methods.getOrDefault(key.name(), List.of())) {
        if (entry.matchesParameters(key)) {
          entry.on(key.owner(), types).ifPresent(matches::add);
        }
      }
      for (Entry entry : beginnings.getOrDefault(kind, List.of())) {
        if (entry.matchesPrefix(key) && entry.matchesParameters(key)) {
          matches.add(entry);
        }
      }
      List<CatalogueLine> lines = winners(matches);
      if (!lines.isEmpty()) {
        found.put(kind, lines);
      } else if (!matches.isEmpty()) {
        denials.computeIfAbsent(key, k -> EnumSet.noneOf(Kind.class)).add(kind);
      }
    }
    return found.isEmpty() ? Map.of() : found;
  }

  /** The lines such as {@code Type::get*} that speak of methods of the type, if of any. */
  private Map<Kind, List<Entry>> beginnings(String owner) {
    Map<Kind, List<Entry>> known = beginnings.get(owner);
    if (known == null) {
      known = new EnumMap<>(Kind.class);
      for (Map.Entry<Kind, Index> each : indexes.entrySet()) {
        List<Entry> entries = each.getValue().beginnings(owner, types);
        if (!entries.isEmpty()) {
          known.put(each.getKey(), entries);
        }
      }
      beginnings.put(owner, known);
    }
    return known;
  }

  /** The line on that type or on a supertype. */
  public Optional<CatalogueLine> type(Kind kind, String typeName) {
    Index index = indexes.get(kind);
    if (index == null) {
      return Optional.empty();
    }
    List<CatalogueLine> known = index.typeAnswers.get(typeName);
    if (known == null) {
      known = winners(index.ofTypes(types.supertypes(typeName), typeName));
      index.typeAnswers.put(typeName, known);
    }
    return first(known);
  }

  /** The line on that field, named by the type that declares it or a subtype. */
  public Optional<CatalogueLine> field(Kind kind, String owner, String name) {
    Index index = indexes.get(kind);
    List<Entry> candidates = index == null ? null : index.fields.get(name);
    if (candidates == null) {
      return Optional.empty();
    }
    return first(
        index.fieldAnswers.computeIfAbsent(
            owner + "#" + name, any -> winners(onOwner(candidates, owner))));
  }

  private List<Entry> onOwner(List<Entry> candidates, String owner) {
    return candidates.stream().flatMap(entry -> entry.on(owner, types).stream()).toList();
  }

  /** The line on that annotation, or on one it is annotated with, the nearest first. */
  public Optional<CatalogueLine> annotation(Kind kind, String annotationName) {
    Index index = indexes.get(kind);
    if (index == null || index.annotations.isEmpty()) {
      return Optional.empty();
    }
    List<CatalogueLine> known = index.annotationAnswers.get(annotationName);
    if (known == null) {
      known = nearestAnnotation(index, annotationName);
      index.annotationAnswers.put(annotationName, known);
    }
    return first(known);
  }

  private List<CatalogueLine> nearestAnnotation(Index index, String annotationName) {
    Set<String> seen = new HashSet<>();
    Set<String> level = Set.of(annotationName);
    for (int depth = 0; depth <= MAX_ANNOTATION_DEPTH && !level.isEmpty(); depth++) {
      Set<String> next = new LinkedHashSet<>();
      for (String name : level) {
        List<Entry> entries = index.annotations.getOrDefault(name, List.of());
        if (!entries.isEmpty()) {
          return winners(entries);
        }
        if (seen.add(name)) {
          next.addAll(types.annotationsOf(name));
        }
      }
      level = next;
    }
    return List.of();
  }

  /** Lines with {@code when} and {@code unless} hold for the class path at hand or not at all. */
  private boolean isMet(CatalogueLine line) {
    if (line.kind() != Kind.HANDLER
        && line.kind() != Kind.HANDLER_ARGUMENT
        && line.kind() != Kind.CONTEXT
        && line.kind() != Kind.PROXIED
        && line.kind() != Kind.JOINS_TRANSACTION) {
      return true;
    }
    return line.attribute("when").map(types::exists).orElse(true)
        && !line.attribute("unless").map(types::exists).orElse(false);
  }

  private List<CatalogueLine> winners(List<Entry> matches) {
    if (matches.isEmpty()) {
      return List.of();
    }
    List<Entry> candidates = new ArrayList<>(matches);
    candidates.removeIf(entry -> matches.stream().anyMatch(other -> isMoreSpecific(other, entry)));
    List<Entry> specific = List.copyOf(candidates);
    candidates.removeIf(
        entry ->
            specific.stream().anyMatch(other -> other.line.negated() && other.file > entry.file));
    Optional<Entry> best = candidates.stream().max(Entry.BY_PRECISION);
    if (best.isEmpty()) {
      return List.of();
    }
    List<CatalogueLine> lines =
        candidates.stream()
            .filter(entry -> entry.file == best.get().file)
            .map(entry -> entry.line)
            .filter(line -> line.subject().equals(best.get().line.subject()))
            .toList();
    return lines.stream().anyMatch(CatalogueLine::negated) ? List.of() : lines;
  }

  private boolean isMoreSpecific(Entry entry, Entry than) {
    return !entry.type().equals(than.type()) && types.isSubtype(entry.type(), than.type());
  }

  private static Optional<CatalogueLine> first(List<CatalogueLine> lines) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(0));
  }

  /**
   * A line and the place of its file.
   *
   * @param matchedType the type a pattern stands for in the question at hand; null for all others
   */
  private record Entry(
      CatalogueLine line, int file, String matchedType, String[] parts, boolean qualified) {
    static final Comparator<Entry> BY_PRECISION =
        Comparator.<Entry, Boolean>comparing(entry -> entry.line.subject().parameters().isPresent())
            .thenComparing(entry -> !entry.line.subject().isWildcard())
            .thenComparing(entry -> entry.line.subject().memberPrefix().length())
            .thenComparing(entry -> entry.matchedType == null)
            .thenComparing(entry -> entry.line.subject().type().length())
            .thenComparing(Entry::file);

    Entry(CatalogueLine line, int file) {
      this(
          line,
          file,
          null,
          line.subject().type().split("\\*", -1),
          line.subject().type().contains("."));
    }

    String type() {
      return matchedType == null ? line.subject().type() : matchedType;
    }

    /** The entry as it speaks of a member of {@code owner}; empty when it does not. */
    Optional<Entry> on(String owner, TypeWorld types) {
      if (!line.subject().hasTypePattern()) {
        return types.isSubtype(owner, type()) ? Optional.of(this) : Optional.empty();
      }
      if (matchesPattern(owner)) {
        return Optional.of(new Entry(line, file, owner, parts, qualified));
      }
      return types.supertypes(owner).stream()
          .filter(this::matchesPattern)
          .findFirst()
          .map(name -> new Entry(line, file, name, parts, qualified));
    }

    /** Patterns with a dot are compared with the whole name, others with the simple name. */
    boolean matchesPattern(String name) {
      String text = qualified ? name : name.substring(name.lastIndexOf('.') + 1);
      if (!text.startsWith(parts[0])) {
        return false;
      }
      int from = parts[0].length();
      for (int i = 1; i < parts.length - 1; i++) {
        int at = text.indexOf(parts[i], from);
        if (at < 0) {
          return false;
        }
        from = at + parts[i].length();
      }
      String last = parts[parts.length - 1];
      return text.length() - last.length() >= from && text.endsWith(last);
    }

    boolean matchesPrefix(MethodKey key) {
      return !key.isInitializer() && key.name().startsWith(line.subject().memberPrefix());
    }

    boolean matchesParameters(MethodKey key) {
      Optional<List<String>> parameters = line.subject().parameters();
      if (parameters.isEmpty()) {
        return true;
      }
      List<String> names = parameters.get();
      if (names.size() != key.parameters().size()) {
        return false;
      }
      for (int i = 0; i < names.size(); i++) {
        String name = key.parameters().get(i);
        if (!names.get(i).equals(name.substring(name.lastIndexOf('.') + 1))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The lines of one kind, by what is cheapest to compare. */
  private static final class Index {
    final Map<String, List<CatalogueLine>> typeAnswers = new HashMap<>();
    final Map<String, List<CatalogueLine>> fieldAnswers = new HashMap<>();
    final Map<String, List<CatalogueLine>> annotationAnswers = new HashMap<>();
    final Map<String, List<Entry>> methods = new HashMap<>();
    final Map<String, List<Entry>> prefixes = new HashMap<>();
    final Map<String, List<Entry>> fields = new HashMap<>();
    final Map<String, List<Entry>> typeLines = new HashMap<>();
    final Map<String, List<Entry>> annotations = new HashMap<>();
    final List<Entry> patterns = new ArrayList<>();
    final List<Entry> prefixPatterns = new ArrayList<>();

    void add(Entry entry) {
      Subject subject = entry.line.subject();
      switch (subject.form()) {
        case TYPE -> put(typeLines, subject.type(), entry);
        case ANNOTATION -> put(annotations, subject.type(), entry);
        case FIELD -> put(fields, subject.member(), entry);
        case PATTERN -> patterns.add(entry);
        case METHOD -> {
          if (subject.isWildcard() && subject.hasTypePattern()) {
            prefixPatterns.add(entry);
          } else if (subject.isWildcard()) {
            put(prefixes, subject.type(), entry);
          } else {
            put(methods, subject.member(), entry);
          }
        }
      }
    }

    /** The lines on methods whose names begin alike that speak of the type. */
    List<Entry> beginnings(String owner, TypeWorld types) {
      List<Entry> entries = new ArrayList<>(0);
      for (Entry entry : prefixPatterns) {
        entry.on(owner, types).ifPresent(entries::add);
      }
      if (!prefixes.isEmpty()) {
        for (String supertype : types.supertypes(owner)) {
          entries.addAll(prefixes.getOrDefault(supertype, List.of()));
        }
      }
      return entries;
    }

    List<Entry> ofTypes(Set<String> supertypes, String typeName) {
      List<Entry> entries = new ArrayList<>();
      Set<String> names = new LinkedHashSet<>(supertypes);
      names.add(typeName);
      for (String name : names) {
        entries.addAll(typeLines.getOrDefault(name, List.of()));
        for (Entry pattern : patterns) {
          if (pattern.matchesPattern(name)) {
            entries.add(
                new Entry(pattern.line, pattern.file, name, pattern.parts, pattern.qualified));
          }
        }
      }
      return entries;
    }

    private static void put(Map<String, List<Entry>> map, String key, Entry entry) {
      map.computeIfAbsent(key, name -> new ArrayList<>()).add(entry);
    }
  }
}
