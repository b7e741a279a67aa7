package dev.asynclint.scan.lowering;

import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.KnownMethod;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.Types;
import dev.asynclint.scan.types.Types.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The types of the sources, of the JDK and of known libraries, as the engine asks for them. */
final class ScanTypeWorld implements TypeWorld {
  private final SourceTypes sources;
  private final Types types;
  private final Predicate<String> present;
  private final Map<List<String>, List<MethodSignature>> methods = new ConcurrentHashMap<>();
  private final Map<List<String>, List<MethodSignature>> getters = new ConcurrentHashMap<>();

  /**
   * @param present whether the sources seem to have a library's type on their class path
   */
  ScanTypeWorld(SourceTypes sources, Predicate<String> present) {
    this.sources = sources;
    this.types = sources.types();
    this.present = present;
  }

  @Override
  public Set<String> supertypes(String name) {
    return types.supertypes(name);
  }

  @Override
  public boolean exists(String name) {
    return sources.isSource(name) || types.find(name) != null && present.test(name);
  }

  @Override
  public Set<String> annotationsOf(String typeName) {
    KnownType type = types.find(typeName);
    return type == null ? Set.of() : type.annotations();
  }

  @Override
  public List<MethodSignature> methods(String owner, String name, String fromClass) {
    List<String> question = List.of(owner, name, fromClass);
    List<MethodSignature> known = methods.get(question);
    if (known == null) {
      known = signatures(findMethods(owner, name), owner, fromClass);
      methods.put(question, known);
    }
    return known;
  }

  private List<Member> findMethods(String owner, String name) {
    KnownType type = types.find(owner);
    if (type == null) {
      return List.of();
    }
    if (!name.equals(MethodKey.CONSTRUCTOR)) {
      return types.methods(type.self(), name);
    }
    List<Member> found = new ArrayList<>();
    type.methodsNamed(name).forEach(each -> found.add(new Member(each, type, type.self())));
    return found;
  }

  @Override
  public List<MethodSignature> getters(String owner, String fromClass) {
    List<String> question = List.of(owner, fromClass);
    List<MethodSignature> known = getters.get(question);
    if (known == null) {
      known = signatures(findGetters(owner), owner, fromClass);
      getters.put(question, known);
    }
    return known;
  }

  private List<Member> findGetters(String owner) {
    List<Member> found = new ArrayList<>();
    KnownType start = types.find(owner);
    if (start == null) {
      return found;
    }
    for (String each : types.supertypes(owner)) {
      KnownType type = each.equals("java.lang.Object") ? null : types.find(each);
      if (type == null) {
        continue;
      }
      for (List<KnownMethod> named : type.methods().values()) {
        for (KnownMethod method : named) {
          if (!method.isStatic()
              && !method.isConstructor()
              && method.parameters().isEmpty()
              && !method.returns().isVoid()
              && found.stream().noneMatch(m -> m.method().name().equals(method.name()))) {
            found.add(new Member(method, type, JavaType.of(each)));
          }
        }
      }
    }
    return found;
  }

  private List<MethodSignature> signatures(List<Member> members, String owner, String fromClass) {
    return members.stream()
        .filter(each -> isAccessible(each.method(), owner, fromClass))
        .map(each -> signature(each.method()))
        .sorted(Comparator.comparing(MethodSignature::key))
        .toList();
  }

  private boolean isAccessible(KnownMethod method, String owner, String from) {
    KnownType declaring = types.find(method.owner());
    if (method.has(KnownType.PUBLIC) || declaring != null && declaring.isInterface()) {
      return !method.has(KnownType.PRIVATE);
    }
    String outermost = outermost(method.owner());
    if (method.has(KnownType.PRIVATE)) {
      return method.owner().equals(owner) && outermost.equals(outermost(from));
    }
    return packageOf(outermost).equals(packageOf(outermost(from)))
        || method.has(KnownType.PROTECTED) && types.supertypes(from).contains(method.owner());
  }

  /** The name up to the first part that begins as names of classes do. */
  private static String outermost(String name) {
    int start = 0;
    while (start < name.length() && !Character.isUpperCase(name.charAt(start))) {
      int dot = name.indexOf('.', start);
      if (dot < 0) {
        return name;
      }
      start = dot + 1;
    }
    int end = start;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '$') {
      end++;
    }
    return name.substring(0, end);
  }

  private static String packageOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  private static MethodSignature signature(KnownMethod method) {
    return new MethodSignature(
        method.key(),
        method.isConstructor() ? JavaType.of(method.owner()).ref() : method.returns().ref(),
        method.parameters().stream().map(JavaType::ref).toList(),
        method.isStatic(),
        method.isVarargs(),
        method.has(KnownType.DEPRECATED));
  }

  @Override
  public Optional<MethodKey> functionalMethod(String typeName) {
    return types.functionalMethod(typeName).map(KnownMethod::key);
  }
}
