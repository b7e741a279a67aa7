package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.CatalogueLine;
import dev.asynclint.engine.catalogue.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the elements of collections, arrays, streams and optionals. What all elements
 * read is named by the collection and what is read: {@code {3}/.user;} for {@code user()} of every
 * element of variable 3.
 */
final class Elements {
  /** The value an unbound method reference is called on. */
  static final String GIVEN = Paths.variable(-1);

  /** An element of the stream that is being collected. */
  static final String COLLECTED = Paths.variable(-2);

  /** What a predicate kept in a variable is asked about. */
  static final String ASKED = Paths.variable(-3);

  private static final int MAX_DEPTH = 12;

  private final Catalogue catalogue;
  private final ModuleIndex index;
  private final Paths paths;
  private final Completion completion;

  Elements(Catalogue catalogue, ModuleIndex index, Paths paths, Completion completion) {
    this.catalogue = catalogue;
    this.index = index;
    this.paths = paths;
    this.completion = completion;
  }

  /**
   * The collection that the elements of a value come from, or null.
   *
   * @param some whether they may be only some of its elements
   */
  String source(Node node, Facts facts, boolean some) {
    return source(node, facts, some, 0);
  }

  private String source(Node node, Facts facts, boolean some, int depth) {
    if (node == null || depth > MAX_DEPTH) {
      return null;
    }
    if (node instanceof Node.Call call) {
      Optional<CatalogueLine> same = catalogue.method(Kind.SAME_ELEMENTS, call.callee().key());
      if (same.isPresent()) {
        return some || !same.get().has("some")
            ? source(Completion.subject(call, same.get(), "on"), facts, some, depth + 1)
            : null;
      }
      String read = mapping(call);
      if (read != null) {
        String from = source(call.receiver(), facts, some, depth + 1);
        return from == null || read.isEmpty() ? from : each(from, read);
      }
    }
    return paths.of(node, facts);
  }

  private static String each(String collection, String read) {
    return collection.contains("/") ? collection + read : collection + "/" + read;
  }

  /** What of every element is complete: empty for itself, {@code .user;} for what it reads. */
  Set<String> complete(Node node, Facts facts) {
    Set<String> found = new HashSet<>(2);
    complete(node, facts, found, 0);
    return found;
  }

  private void complete(Node node, Facts facts, Set<String> found, int depth) {
    if (node == null || depth > MAX_DEPTH) {
      return;
    }
    String path = facts.sayComplete() ? paths.of(node, facts) : null;
    if (path != null) {
      if (facts.complete().contains(path)) {
        found.add("");
      }
      found.addAll(ofCollection(path, facts));
    }
    if (!(node instanceof Node.Call call)) {
      return;
    }
    if (catalogue.method(Kind.COMPLETED_ELEMENTS, call.callee().key()).isPresent()) {
      found.add("");
      return;
    }
    List<Node> arguments = call.arguments();
    if (catalogue.method(Kind.ELEMENTS, call.callee().key()).isPresent()) {
      if (!arguments.isEmpty()
          && arguments.stream().allMatch(a -> completion.isComplete(a, facts))) {
        found.add("");
      } else if (arguments.size() == 1) {
        complete(arguments.get(0), facts, found, depth + 1);
      }
      return;
    }
    Optional<CatalogueLine> same = catalogue.method(Kind.SAME_ELEMENTS, call.callee().key());
    if (same.isPresent()) {
      same.get()
          .attribute("keeps")
          .filter(outcome -> arguments.size() == 1)
          .ifPresent(o -> found.addAll(keptBy(arguments.get(0), o.equals("true"), facts)));
      complete(Completion.subject(call, same.get(), "on"), facts, found, depth + 1);
      return;
    }
    String read = mapping(call);
    if (read != null) {
      for (String known : complete(call.receiver(), facts)) {
        if (known.startsWith(read)) {
          found.add(known.substring(read.length()));
        }
      }
    }
  }

  /** What is complete of the value that a name stands for. */
  Set<String> ofGiven(String name, Facts facts) {
    Set<String> found = new HashSet<>(1);
    for (String path : facts.complete()) {
      if (path.startsWith(name)) {
        found.add(path.substring(name.length()));
      }
    }
    return found;
  }

  /** What of every element of a named collection is complete. */
  private static Set<String> ofCollection(String collection, Facts facts) {
    Set<String> found = new HashSet<>(2);
    for (String path : facts.completeElements()) {
      if (path.equals(collection)) {
        found.add("");
      } else if (path.length() > collection.length()
          && path.startsWith(collection)
          && path.charAt(collection.length()) == '/') {
        found.add(path.substring(collection.length() + 1));
      }
    }
    return found;
  }

  /** Whether a path read from an element is known to be complete for every element. */
  static boolean isCompleteOfEach(String path, Facts facts) {
    if (facts.elementOf().isEmpty() || !path.startsWith("{")) {
      return false;
    }
    int end = path.indexOf('}') + 1;
    String collection = facts.elementOf().get(path.substring(0, end));
    if (collection == null) {
      return false;
    }
    String read = path.substring(end);
    return facts.completeElements().contains(read.isEmpty() ? collection : each(collection, read));
  }

  /** What {@code map(..)} reads of every element, empty where it gives the element; or null. */
  private String mapping(Node.Call call) {
    return call.receiver() != null && call.arguments().size() == 1
        ? read(call.arguments().get(0))
        : null;
  }

  /** What a function reads of its argument, empty where it gives the argument; or null. */
  String read(Node function) {
    if (function instanceof Node.Reference reference) {
      return reference.receiver() == null ? paths.suffix(reference.callee()) : null;
    }
    if (function instanceof Node.Lambda lambda && lambda.parameters().size() == 1) {
      return read(paths.of(result(lambda), Facts.NONE), lambda);
    }
    return null;
  }

  private static String read(String path, Node.Lambda lambda) {
    String parameter = Paths.variable(lambda.parameters().get(0).id());
    return path != null && path.startsWith(parameter) && path.lastIndexOf('{') == 0
        ? path.substring(parameter.length())
        : null;
  }

  /** The one expression a lambda gives back, or null. */
  private static Node result(Node.Lambda lambda) {
    if (lambda.isExpression()) {
      return lambda.body();
    }
    List<Node> statements = ((Node.Block) lambda.body()).statements();
    return statements.size() == 1
            && statements.get(0) instanceof Node.Exit exit
            && exit.kind() == Node.Exit.Kind.RETURN
        ? exit.value()
        : null;
  }

  /** What is complete of a value for which a predicate has an outcome. */
  Set<String> keptBy(Node predicate, boolean outcome, Facts facts) {
    Set<String> found = new HashSet<>(1);
    if (predicate instanceof Node.Lambda lambda && lambda.parameters().size() == 1) {
      for (String proven : completion.provenBy(result(lambda), outcome, facts)) {
        String read = read(proven, lambda);
        if (read != null) {
          found.add(read);
        }
      }
    } else if (predicate instanceof Node.Reference reference) {
      keptBy(reference, outcome, found);
    } else if (predicate instanceof Node.Local local) {
      for (String proven : facts.whenTrue().getOrDefault(stored(local, outcome), Set.of())) {
        if (proven.startsWith(ASKED)) {
          found.add(proven.substring(ASKED.length()));
        }
      }
    }
    return found;
  }

  private void keptBy(Node.Reference reference, boolean outcome, Set<String> found) {
    Optional<CatalogueLine> probe = catalogue.method(Kind.PROBE, reference.callee().key());
    if (probe.isPresent()) {
      boolean when = !probe.get().attribute("when").orElse("true").equals("false");
      if (probe.get().attribute("not").isEmpty() && when == outcome) {
        found.add("");
      }
      return;
    }
    if (!index.knows(reference.callee())) {
      return;
    }
    List<SourceMethod> targets =
        index.targets(reference.callee().key(), reference.callee().isOverridable());
    if (targets.size() != 1) {
      return;
    }
    boolean given = reference.receiver() == null && !reference.callee().isStatic();
    String prefix = reference.callee().key().owner();
    if (!given) {
      if (targets.get(0).parameters().size() != 1) {
        return;
      }
      prefix = Paths.variable(targets.get(0).parameters().get(0).id());
    }
    for (String proven : completion.predicate(reference.callee(), outcome)) {
      if (proven.startsWith(prefix) && proven.indexOf('{', 1) < 0) {
        found.add(proven.substring(prefix.length()));
      }
    }
  }

  /** Where the facts hold what a predicate in a variable says. */
  static String stored(Node.Local predicate, boolean outcome) {
    String name = Paths.variable(predicate.variable().id());
    return outcome ? name : name + "!";
  }
}
