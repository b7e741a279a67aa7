package dev.asynclint.engine.flow;

import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.Node;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceMethod;
import dev.asynclint.engine.body.SourceModule;
import dev.asynclint.engine.body.TypeRef;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.engine.catalogue.Catalogue;
import dev.asynclint.engine.catalogue.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds classes, methods, overriding methods and field values by name: those of the module, and
 * those of dependencies that bring their code. They are loaded when they are first asked for.
 */
public final class ModuleIndex {
  /** More overriding methods than this say too little about a call: it is not followed. */
  static final int MAX_TARGETS = 6;

  private final TypeWorld types;
  private final Catalogue catalogue;
  private final List<SourceClass> classes;
  private final Set<SourceFile> files = new HashSet<>();
  private final DependencyClasses dependencies;
  private final Map<String, SourceClass> classesByName = new HashMap<>();
  private final Map<MethodKey, SourceMethod> methods = new HashMap<>();
  private final Map<MethodKey, SourceClass> owners = new HashMap<>();
  private final Map<MethodKey, List<SourceMethod>> overriding = new HashMap<>();
  private final Map<String, List<Node>> fieldValues = new HashMap<>();
  private final Set<String> completeFields = new HashSet<>();
  private final KeptWalks kept;
  private final AssignedFields assigned;
  private Function<SourceMethod, MethodOutcome> walk = method -> MethodOutcome.UNKNOWN;

  /**
   * @param kept what was found out by walking, by an earlier analysis maybe
   */
  public ModuleIndex(SourceModule module, Catalogue catalogue, KeptWalks kept) {
    types = module.types();
    this.kept = kept;
    assigned = new AssignedFields(this);
    List<SourceClass> sorted =
        module.classes().stream()
            .sorted(
                Comparator.comparing(SourceClass::file)
                    .thenComparing(SourceClass::range)
                    .thenComparing(SourceClass::name))
            .toList();
    this.catalogue = catalogue;
    dependencies = new DependencyClasses(module.dependencies(), this::add);
    for (SourceClass type : sorted) {
      files.add(type.file());
      add(type);
    }
    // In sources with errors two classes may have one name, or none: the first one counts.
    classes = sorted.stream().filter(type -> classesByName.get(type.name()) == type).toList();
  }

  private void add(SourceClass type) {
    if (classesByName.putIfAbsent(type.name(), type) != null) {
      return;
    }
    for (SourceMethod method : type.methods()) {
      methods.put(method.key(), method);
      owners.put(method.key(), type);
      for (MethodKey overridden : method.overrides()) {
        overriding.merge(overridden, List.of(method), ModuleIndex::concat);
      }
      initialAssignments(method).forEach(this::fieldValue);
    }
  }

  /** A new list: somebody may go through the old one while a class is loaded. */
  private static <T> List<T> concat(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some.size() + more.size());
    all.addAll(some);
    all.addAll(more);
    return all;
  }

  /** The assignments to fields that an initialiser or constructor makes first of all. */
  static List<Node.Assign> initialAssignments(SourceMethod method) {
    if (!method.key().isInitializer() || !(method.body() instanceof Node.Block block)) {
      return List.of();
    }
    List<Node.Assign> found = new ArrayList<>();
    for (Node statement : block.statements()) {
      if (statement instanceof Node.Assign assign && assign.target() instanceof Node.Field) {
        found.add(assign);
      }
    }
    return found;
  }

  /** Names a field among all. */
  static String name(Node.Field field) {
    return field.owner() + "#" + field.name();
  }

  private void fieldValue(Node.Assign assign) {
    Node.Field field = (Node.Field) assign.target();
    fieldValues.merge(name(field), List.of(assign.value()), ModuleIndex::concat);
    if (field.stable()
        && assign.value() instanceof Node.Call call
        && catalogue.method(Kind.COMPLETED, call.callee().key()).isPresent()) {
      completeFields.add(name(field));
    }
  }

  void walkWith(Function<SourceMethod, MethodOutcome> walker) {
    walk = walker;
  }

  /** What was found out by walking. */
  KeptWalks kept() {
    return kept;
  }

  /** The fields that a call may assign. */
  AssignedFields assigned() {
    return assigned;
  }

  /** Notes what is known where an anonymous class is created: its methods know it, too. */
  void startIn(String anonymousClass, Facts facts) {
    SourceClass type = facts == Facts.NONE ? null : classNamed(anonymousClass);
    if (type != null) {
      type.methods().forEach(method -> startWith(method, facts));
    }
  }

  /** Notes what is known when a method of an anonymous class begins. */
  void startWith(SourceMethod method, Facts facts) {
    SourceClass owner = owners.get(method.key());
    if (owner != null) {
      kept.starts()
          .computeIfAbsent(owner.enclosingMethod(), around -> new HashMap<>(2))
          .put(method.key(), facts);
    }
  }

  /** What is known when a method begins: nothing, but for those of anonymous classes. */
  Facts start(SourceMethod method) {
    SourceClass owner = owners.get(method.key());
    if (owner == null || owner.kind() != SourceClass.Kind.ANONYMOUS) {
      return Facts.NONE;
    }
    SourceMethod around = methods.get(owner.enclosingMethod());
    if (around == null) {
      kept.origins().circle();
    } else {
      outcome(around);
    }
    return kept.starts()
        .getOrDefault(owner.enclosingMethod(), Map.of())
        .getOrDefault(method.key(), Facts.NONE);
  }

  public TypeWorld types() {
    return types;
  }

  /** Every class, in order of file and position. */
  public List<SourceClass> classes() {
    return classes;
  }

  /** A class of the module or of a dependency that brings its code, or null. */
  public SourceClass classNamed(String name) {
    SourceClass known = classesByName.get(name);
    return known == null && dependencies.load(name) ? classesByName.get(name) : known;
  }

  /** Whether findings may stand in the file: it is one of the module's. */
  public boolean owns(SourceFile file) {
    return files.contains(file);
  }

  /** Whether a class of the module has that name. */
  boolean isOwn(String className) {
    SourceClass known = classesByName.get(className);
    return known != null && owns(known.file());
  }

  /** Whether the code of the class that declares a called method is at hand. */
  public boolean knows(Callee callee) {
    return classNamed(callee.key().owner()) != null;
  }

  /** Whether the code of the class that declares a field is at hand. */
  public boolean knows(Node.Field field) {
    return classNamed(field.owner()) != null;
  }

  /** A method whose code is at hand, or null. */
  public SourceMethod method(MethodKey key) {
    SourceMethod known = methods.get(key);
    return known == null && classNamed(key.owner()) != null ? methods.get(key) : known;
  }

  /** The class that declares a method whose code is at hand, or null. */
  public SourceClass ownerOf(MethodKey key) {
    return method(key) == null ? null : owners.get(key);
  }

  /**
   * The methods that override or implement {@code key}: those of the module, and those that the
   * dependency which declares it knows of.
   */
  public List<SourceMethod> overriding(MethodKey key) {
    List<SourceMethod> all = overriding.getOrDefault(key, List.of());
    if (all.isEmpty() || !dependencies.hasLoaded()) {
      return all;
    }
    List<SourceMethod> found = new ArrayList<>(all.size());
    for (SourceMethod method : all) {
      SourceClass owner = owners.get(method.key());
      if (owns(owner.file()) || dependencies.overrides(owner.name(), key.owner())) {
        found.add(method);
      }
    }
    return found;
  }

  /**
   * The methods with a body that a call may run; empty when there are more than say anything.
   *
   * @param virtual whether overriding methods count
   */
  public List<SourceMethod> targets(MethodKey key, boolean virtual) {
    SourceMethod declared = method(key);
    if (virtual && !dependencies.loadOverriders(key.owner())) {
      return List.of();
    }
    if (declared == null && (!virtual || !overriding.containsKey(key))) {
      return List.of();
    }
    List<SourceMethod> found = new ArrayList<>(2);
    if (declared != null && declared.body() != null) {
      found.add(declared);
    }
    if (virtual) {
      for (SourceMethod method : overriding(key)) {
        if (method.body() != null) {
          found.add(method);
        }
      }
    }
    if (found.size() > MAX_TARGETS) {
      return List.of();
    }
    found.forEach(this::isRead);
    return found;
  }

  /** Notes that an answer is made of the method's body. */
  void isRead(SourceMethod method) {
    kept.origins().read(owners.get(method.key()).file());
  }

  /** The values that initialisers and constructors give to a field of the module. */
  List<Node> fieldValues(String owner, String name) {
    kept.origins().readField(owner + "#" + name);
    return fieldValues.getOrDefault(owner + "#" + name, List.of());
  }

  /** Whether a final field holds a stage that was complete when it was stored. */
  boolean isCompleteField(String owner, String name) {
    kept.origins().readField(owner + "#" + name);
    return completeFields.contains(owner + "#" + name);
  }

  /** What a walk through the method's body says; {@link MethodOutcome#UNKNOWN} inside recursion. */
  MethodOutcome outcome(SourceMethod method) {
    return kept.outcomes()
        .get(
            method.key(),
            MethodOutcome.UNKNOWN,
            () -> {
              isRead(method);
              return walk.apply(method);
            });
  }

  /** Whether every return of the only method that can run gives back a complete stage. */
  public boolean returnsComplete(Callee callee) {
    if (!knows(callee)) {
      return false;
    }
    List<SourceMethod> targets = targets(callee.key(), callee.isOverridable());
    return targets.size() == 1
        && !targets.get(0).returns().equals(TypeRef.VOID)
        && outcome(targets.get(0)).returnsComplete();
  }

  /**
   * The methods that run when an object of a class of the module is used as a callback: the one
   * method of a functional interface, or all that implement methods of a wider one.
   */
  List<MethodKey> functionsOf(String className, String callbackType) {
    SourceClass type = classNamed(className);
    if (type == null) {
      return List.of();
    }
    Optional<MethodKey> single = types.functionalMethod(callbackType);
    return type.methods().stream()
        .filter(m -> m.body() != null)
        .filter(
            m ->
                single.isPresent()
                    ? m.overrides().contains(single.get())
                    : m.overrides().stream().anyMatch(o -> o.owner().equals(callbackType)))
        .map(SourceMethod::key)
        .toList();
  }
}
