package dev.asynclint.scan.types;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.scan.types.KnownType.KnownField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What can be asked of types, wherever their declarations come from. Safe for several threads. */
public final class Types {
  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "char", "java.lang.Character",
          "short", "java.lang.Short",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "float", "java.lang.Float",
          "double", "java.lang.Double");

  /** From the narrowest to the widest. */
  private static final List<String> NUMBERS =
      List.of("byte", "short", "char", "int", "long", "float", "double");

  private final List<TypeSource> sources;
  private final Map<String, Optional<KnownType>> found = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> above = new ConcurrentHashMap<>();
  private final Map<String, Optional<KnownMethod>> functions = new ConcurrentHashMap<>();

  /**
   * @param sources the first one that knows a type counts
   */
  public Types(List<TypeSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** A method as a member of some type. */
  public record Member(KnownMethod method, KnownType owner, JavaType ownerType) {}

  /** The function behind a functional interface, in one instantiation. */
  public record Function(
      KnownMethod method, JavaType type, List<JavaType> parameters, JavaType returns) {}

  /** The declaration of that canonical name, or null. */
  public KnownType find(String name) {
    Optional<KnownType> known = found.get(name);
    if (known == null) {
      known = Optional.empty();
      for (TypeSource source : sources) {
        KnownType type = source.find(name);
        if (type != null) {
          known = Optional.of(type);
          break;
        }
      }
      found.put(name, known);
    }
    return known.orElse(null);
  }

  /** The type itself and everything above it, superclasses before interfaces. */
  public Set<String> supertypes(String name) {
    Set<String> known = above.get(name);
    if (known == null) {
      known = new LinkedHashSet<>();
      collect(name, known);
      if (find(name) != null || name.endsWith("[]")) {
        known.remove("java.lang.Object");
        known.add("java.lang.Object");
      }
      above.put(name, known);
    }
    return known;
  }

  private void collect(String name, Set<String> all) {
    KnownType type = all.add(name) ? find(name) : null;
    if (type != null) {
      for (JavaType each : type.supertypes()) {
        collect(each.name(), all);
      }
    }
  }

  /** Whether some type above is known by its name alone: it may have any member. */
  public boolean isOpen(String name) {
    for (String each : supertypes(name)) {
      if (find(each) == null) {
        return true;
      }
    }
    return false;
  }

  /** The type as an instance of one above it, or null. */
  public JavaType asSuper(JavaType type, String name) {
    JavaType bounded = type.bounded();
    if (!bounded.is(JavaType.Kind.CLASS)) {
      return null;
    }
    if (bounded.name().equals(name)) {
      return bounded;
    }
    if (!supertypes(bounded.name()).contains(name)) {
      return null;
    }
    KnownType declared = find(bounded.name());
    if (declared == null) {
      return null;
    }
    for (JavaType each : declared.supertypes()) {
      JavaType instance = asSuper(substitute(each, bounded, declared), name);
      if (instance != null) {
        return instance;
      }
    }
    return name.equals("java.lang.Object") ? JavaType.OBJECT : null;
  }

  /** A type written inside the declaration of {@code owner}, as a member of {@code instance}. */
  public static JavaType substitute(JavaType type, JavaType instance, KnownType owner) {
    if (owner.variables().isEmpty()) {
      return type;
    }
    Map<String, JavaType> bindings = new HashMap<>();
    for (int i = 0; i < owner.variables().size(); i++) {
      JavaType variable = owner.variables().get(i);
      JavaType argument = instance.argument(i);
      // A wildcard without a bound has that of the variable it stands for.
      boolean free =
          argument.is(JavaType.Kind.UPPER) && argument.inner().isClass("java.lang.Object");
      bindings.put(variable.name(), free ? JavaType.upper(variable.inner()) : argument);
    }
    return substitute(type, bindings);
  }

  /** The type with variables replaced. */
  public static JavaType substitute(JavaType type, Map<String, JavaType> bindings) {
    return switch (type.kind()) {
      case VARIABLE -> bindings.getOrDefault(type.name(), type);
      case UPPER -> wildcard(type, bindings, JavaType::upper);
      case LOWER -> wildcard(type, bindings, JavaType::lower);
      case ARRAY -> {
        JavaType element = substitute(type.inner(), bindings);
        yield element == type.inner() ? type : JavaType.array(element.bounded());
      }
      case CLASS -> {
        if (type.arguments().isEmpty()) {
          yield type;
        }
        List<JavaType> arguments = new ArrayList<>(type.arguments().size());
        for (JavaType argument : type.arguments()) {
          arguments.add(substitute(argument, bindings));
        }
        yield JavaType.of(type.name(), arguments);
      }
      default -> type;
    };
  }

  private static JavaType wildcard(
      JavaType type, Map<String, JavaType> bindings, UnaryOperator<JavaType> made) {
    JavaType inner = substitute(type.inner(), bindings);
    if (inner.isUnknown() || inner.is(JavaType.Kind.UPPER) || inner.is(JavaType.Kind.LOWER)) {
      return inner;
    }
    return inner == type.inner() ? type : made.apply(inner);
  }

  /** The methods of that name a value of the type has, overridden ones left out. */
  public List<Member> methods(JavaType receiver, String name) {
    JavaType bounded = receiver.bounded();
    String start = bounded.is(JavaType.Kind.ARRAY) ? "java.lang.Object" : bounded.name();
    List<Member> members = new ArrayList<>(4);
    for (String each : supertypes(start)) {
      KnownType owner = find(each);
      if (owner == null) {
        continue;
      }
      JavaType instance = null;
      for (KnownMethod method : owner.methodsNamed(name)) {
        if (method.isStatic() && owner.isInterface() && !each.equals(start)) {
          continue;
        }
        if (instance == null) {
          JavaType as = asSuper(bounded, each);
          instance = as == null ? JavaType.of(each) : as;
        }
        if (!isOverridden(method, owner, instance, members)) {
          members.add(new Member(method, owner, instance));
        }
      }
    }
    return members;
  }

  private static boolean isOverridden(
      KnownMethod method, KnownType owner, JavaType instance, List<Member> nearer) {
    for (Member other : nearer) {
      if (other.method().parameters().size() == method.parameters().size()
          && isOverride(
              other.method(), other.owner(), other.ownerType(), method, owner, instance)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOverride(
      KnownMethod nearer,
      KnownType nearerOwner,
      JavaType nearerInstance,
      KnownMethod method,
      KnownType owner,
      JavaType instance) {
    for (int i = 0; i < method.parameters().size(); i++) {
      String one = substitute(nearer.parameters().get(i), nearerInstance, nearerOwner).erased();
      String other = substitute(method.parameters().get(i), instance, owner).erased();
      if (!one.equals(other)
          && !one.equals("?")
          && !other.equals("?")
          && !nearer.parameters().get(i).erased().equals(method.parameters().get(i).erased())) {
        return false;
      }
    }
    return true;
  }

  /** Every method above that a declared one overrides or implements, nearest class first. */
  public List<MethodKey> overridden(KnownMethod method, KnownType owner) {
    if (method.isStatic() || method.isConstructor() || method.has(KnownType.PRIVATE)) {
      return List.of();
    }
    List<MethodKey> keys = new ArrayList<>(2);
    for (String each : supertypes(owner.name())) {
      KnownType type = each.equals(owner.name()) ? null : find(each);
      if (type == null) {
        continue;
      }
      for (KnownMethod other : type.methodsNamed(method.name())) {
        if (!other.isStatic()
            && !other.has(KnownType.PRIVATE)
            && other.parameters().size() == method.parameters().size()) {
          JavaType instance = asSuper(owner.self(), each);
          if (isOverride(
              method,
              owner,
              owner.self(),
              other,
              type,
              instance == null ? JavaType.of(each) : instance)) {
            keys.add(other.key());
          }
        }
      }
    }
    return keys;
  }

  /** A field of a value of that type, or null. */
  public KnownField field(String type, String name) {
    for (String each : supertypes(type)) {
      KnownType owner = find(each);
      KnownField field = owner == null ? null : owner.fields().get(name);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** A type that is a member of another, inherited ones included, or null. */
  public String memberType(String type, String simpleName) {
    for (String each : supertypes(type)) {
      KnownType owner = find(each);
      String member = owner == null ? null : owner.nested().get(simpleName);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  /** The single abstract method of a functional interface; empty for any other type. */
  public Optional<KnownMethod> functionalMethod(String name) {
    Optional<KnownMethod> known = functions.get(name);
    if (known == null) {
      known = findFunctionalMethod(name);
      functions.put(name, known);
    }
    return known;
  }

  private Optional<KnownMethod> findFunctionalMethod(String name) {
    KnownType type = find(name);
    if (type == null || !type.isInterface()) {
      return Optional.empty();
    }
    List<Member> single = new ArrayList<>(1);
    List<Member> concrete = new ArrayList<>();
    KnownType object = find("java.lang.Object");
    for (String each : supertypes(name)) {
      KnownType owner = find(each);
      if (owner == null) {
        return Optional.empty();
      }
      JavaType instance = asSuper(type.self(), each);
      if (!owner.isInterface() || instance == null) {
        continue;
      }
      for (List<KnownMethod> methods : owner.methods().values()) {
        for (KnownMethod method : methods) {
          if (method.isStatic() || method.has(KnownType.PRIVATE)) {
            continue;
          }
          List<Member> same = new ArrayList<>();
          single.stream().filter(m -> m.method().name().equals(method.name())).forEach(same::add);
          concrete.stream().filter(m -> m.method().name().equals(method.name())).forEach(same::add);
          if (isOverridden(method, owner, instance, same)) {
            continue;
          }
          Member member = new Member(method, owner, instance);
          if (!method.has(KnownType.ABSTRACT)) {
            concrete.add(member);
          } else if (object == null || !isObjects(method, object)) {
            single.add(member);
          }
        }
      }
    }
    return single.size() == 1 ? Optional.of(single.get(0).method()) : Optional.empty();
  }

  private static boolean isObjects(KnownMethod method, KnownType object) {
    return object.methodsNamed(method.name()).stream()
        .anyMatch(
            other ->
                other.has(KnownType.PUBLIC)
                    && other.key().parameters().equals(method.key().parameters()));
  }

  /** The function a value of that type is, or null. */
  public Function function(JavaType type) {
    JavaType bounded = type.bounded();
    if (!bounded.is(JavaType.Kind.CLASS)) {
      return null;
    }
    Optional<KnownMethod> method = functionalMethod(bounded.name());
    if (method.isEmpty()) {
      return null;
    }
    JavaType instance = asSuper(bounded, method.get().owner());
    KnownType owner = find(method.get().owner());
    if (instance == null || owner == null) {
      return null;
    }
    List<JavaType> parameters = new ArrayList<>(2);
    for (JavaType each : method.get().parameters()) {
      parameters.add(substitute(each, instance, owner).unwrapped());
    }
    return new Function(
        method.get(),
        withoutWildcards(bounded),
        parameters,
        substitute(method.get().returns(), instance, owner).unwrapped());
  }

  /** The parameterisation that a lambda implements. */
  private static JavaType withoutWildcards(JavaType type) {
    List<JavaType> arguments = new ArrayList<>(type.arguments().size());
    type.arguments().forEach(each -> arguments.add(each.unwrapped()));
    return JavaType.of(type.name(), arguments);
  }

  /** Whether a value of the one may be given where the other is asked; true when nobody can say. */
  public boolean accepts(JavaType wanted, JavaType given) {
    JavaType to = wanted.bounded();
    JavaType from = given.bounded();
    if (to.isUnknown() || from.isUnknown() || wanted.is(JavaType.Kind.LOWER)) {
      return true;
    }
    if (from.isVoid()) {
      return false;
    }
    if (from.is(JavaType.Kind.NULL)) {
      return !to.isPrimitive();
    }
    if (to.isPrimitive()) {
      String plain = from.isPrimitive() ? from.name() : unboxed(from.name());
      return plain != null && (plain.equals(to.name()) || widens(plain, to.name()));
    }
    if (to.isClass("java.lang.Object")) {
      return true;
    }
    if (to.is(JavaType.Kind.ARRAY)) {
      return from.is(JavaType.Kind.ARRAY)
          && (from.inner().isPrimitive() || to.inner().isPrimitive()
              ? from.inner().equals(to.inner())
              : accepts(to.inner(), from.inner()));
    }
    if (from.is(JavaType.Kind.ARRAY)) {
      return to.isClass("java.lang.Cloneable") || to.isClass("java.io.Serializable");
    }
    String name = from.isPrimitive() ? BOXES.getOrDefault(from.name(), "?") : from.name();
    return supertypes(name).contains(to.name()) || isOpen(name);
  }

  /**
   * Whether a value of the one may be given where the other is asked, whatever the types that are
   * known by their names alone turn out to be.
   */
  public boolean surelyAccepts(JavaType wanted, JavaType given) {
    JavaType to = wanted.bounded();
    JavaType from = given.bounded();
    if (to.isUnknown() || from.isUnknown()) {
      return false;
    }
    return from.is(JavaType.Kind.CLASS) && isOpen(from.name())
        ? supertypes(from.name()).contains(to.name())
        : accepts(wanted, given);
  }

  /** Whether the one is known to be the other or below it. */
  public boolean isBelow(JavaType type, JavaType other) {
    JavaType from = type.bounded();
    JavaType to = other.bounded();
    if (from.isPrimitive() && to.isPrimitive()) {
      return from.equals(to) || widens(from.name(), to.name());
    }
    if (from.is(JavaType.Kind.ARRAY) && to.is(JavaType.Kind.ARRAY)) {
      return isBelow(from.inner(), to.inner());
    }
    if (to.isClass("java.lang.Object")) {
      return !from.isPrimitive();
    }
    return from.is(JavaType.Kind.CLASS)
        && to.is(JavaType.Kind.CLASS)
        && supertypes(from.name()).contains(to.name());
  }

  private static boolean widens(String from, String to) {
    int narrow = NUMBERS.indexOf(from);
    return narrow >= 0 && narrow < NUMBERS.indexOf(to) && !to.equals("char");
  }

  /** A primitive's box; any other type itself. */
  public static JavaType boxed(JavaType type) {
    return type.isPrimitive() ? JavaType.of(BOXES.get(type.name())) : type;
  }

  private static String unboxed(String name) {
    for (var each : BOXES.entrySet()) {
      if (each.getValue().equals(name)) {
        return each.getKey();
      }
    }
    return null;
  }

  /** A box's primitive; any other type itself. */
  public static JavaType unboxed(JavaType type) {
    String plain = type.is(JavaType.Kind.CLASS) ? unboxed(type.name()) : null;
    return plain == null ? type : JavaType.primitive(plain);
  }
}
