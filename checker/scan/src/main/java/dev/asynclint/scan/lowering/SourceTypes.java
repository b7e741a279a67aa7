package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import dev.asynclint.scan.types.JavaType;
import dev.asynclint.scan.types.KnownType;
import dev.asynclint.scan.types.TypeSource;
import dev.asynclint.scan.types.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The types that the sources under analysis declare, and what names of types lead to. */
final class SourceTypes implements TypeSource {
  private final Map<String, Declared> declared = new ConcurrentHashMap<>();
  private final Map<String, KnownType> found = new ConcurrentHashMap<>();
  private final Map<String, KnownType> locals = new ConcurrentHashMap<>();
  private final Map<String, String> announced = new ConcurrentHashMap<>();
  private final Set<String> packages = ConcurrentHashMap.newKeySet();
  private final Types types;

  /**
   * A class in the source.
   *
   * @param name canonical name; binary name for local and anonymous classes
   * @param flat binary name
   * @param scope of its body, type variables included
   */
  record Declared(
      String name,
      String flat,
      TypeDeclaration<?> tree,
      TypeScope scope,
      List<JavaType> variables,
      List<JavaType> supertypes,
      Map<String, String> nested) {}

  /** Everything that is declared; a header is read when somebody asks for it. */
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();

  /** The classes whose names above are being read, by this thread: wrong sources go in circles. */
  private final ThreadLocal<Set<Pending>> reading =
      ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /**
   * @param libraries where types come from that the sources do not declare
   */
  SourceTypes(List<TypeSource> libraries) {
    List<TypeSource> all = new ArrayList<>();
    all.add(this);
    all.addAll(libraries);
    types = new Types(all);
  }

  Types types() {
    return types;
  }

  /** Notes the types of a file; the first file that declares a type counts. */
  void add(CompilationUnit unit, FileNames names) {
    TypeScope scope = TypeScope.of(names, this);
    packages.add(names.packageName());
    String prefix = names.packageName().isEmpty() ? "" : names.packageName() + ".";
    for (TypeDeclaration<?> each : unit.getTypes()) {
      String name = prefix + each.getNameAsString();
      add(new Pending(name, name, each, scope, null));
    }
  }

  private void add(Pending type) {
    if (pending.putIfAbsent(type.name, type) != null) {
      return;
    }
    for (BodyDeclaration<?> member : type.tree.getMembers()) {
      if (member instanceof TypeDeclaration<?> inner) {
        String simple = inner.getNameAsString();
        add(new Pending(type.nested.get(simple), type.flat + "$" + simple, inner, null, type.name));
      }
    }
  }

  /** A class that the sources declare, with its header read; null for any other. */
  Declared declared(String name) {
    Declared known = declared.get(name);
    Pending type = known == null ? pending.get(name) : null;
    TypeDeclaration<?> tree = type == null ? null : type.tree;
    if (tree == null) {
      return known;
    }
    known = header(type, tree, type.outer == null ? type.around : declared(type.outer).scope);
    declared.put(name, known);
    return known;
  }

  /**
   * Keeps what the types of a file declare and lets go of their trees, when the file is lowered: of
   * all trees together they take most of the memory.
   */
  void forget(CompilationUnit unit, FileNames names, List<String> locals) {
    locals.forEach(each -> forget(pending.get(each)));
    String prefix = names.packageName().isEmpty() ? "" : names.packageName() + ".";
    for (TypeDeclaration<?> each : unit.getTypes()) {
      Pending type = pending.get(prefix + each.getNameAsString());
      if (type != null && type.tree == each) {
        forget(type);
      }
    }
  }

  private void forget(Pending type) {
    types.find(type.name);
    namesAbove(type);
    for (String each : type.nested.values()) {
      Pending inner = pending.get(each);
      if (inner != null && inner.tree != null) {
        forget(inner);
      }
    }
    type.tree = null;
    declared.remove(type.name);
  }

  /** Reads a local class's header. */
  Declared local(String binaryName, TypeDeclaration<?> tree, TypeScope around) {
    add(new Pending(binaryName, binaryName, tree, around, null));
    return declared(binaryName);
  }

  /**
   * Says what stands above an anonymous class before its members are read: they name types, and
   * what is asked of a class that nobody knows yet is never asked again.
   */
  void announce(String anonymous, JavaType above) {
    announced.put(anonymous, above.name());
  }

  /** Makes an anonymous class known. */
  void local(KnownType type) {
    locals.put(type.name(), type);
  }

  private static Declared header(Pending type, TypeDeclaration<?> tree, TypeScope around) {
    TypeScope own = around.nested();
    List<JavaType> variables = own.declare(parameters(tree));
    List<JavaType> above = new ArrayList<>(2);
    for (ClassOrInterfaceType each : above(tree)) {
      above.add(own.type(each));
    }
    JavaType implied = implied(tree, type.name);
    if (implied != null) {
      above.add(0, implied);
    }
    above.removeIf(each -> each.name().equals(type.name));
    return new Declared(
        type.name, type.flat, tree, own.inClass(type.name), variables, above, type.nested);
  }

  private static List<TypeParameter> parameters(TypeDeclaration<?> tree) {
    if (tree instanceof ClassOrInterfaceDeclaration type) {
      return type.getTypeParameters();
    }
    return tree instanceof RecordDeclaration type ? type.getTypeParameters() : List.of();
  }

  private static List<ClassOrInterfaceType> above(TypeDeclaration<?> tree) {
    List<ClassOrInterfaceType> all = new ArrayList<>(2);
    if (tree instanceof ClassOrInterfaceDeclaration type) {
      all.addAll(type.getExtendedTypes());
      all.addAll(type.getImplementedTypes());
    } else if (tree instanceof EnumDeclaration type) {
      all.addAll(type.getImplementedTypes());
    } else if (tree instanceof RecordDeclaration type) {
      all.addAll(type.getImplementedTypes());
    }
    return all;
  }

  /** The superclass that nobody writes. */
  private static JavaType implied(TypeDeclaration<?> tree, String name) {
    if (tree instanceof EnumDeclaration) {
      return JavaType.of("java.lang.Enum", JavaType.of(name));
    }
    if (tree instanceof RecordDeclaration) {
      return JavaType.of("java.lang.Record");
    }
    if (tree instanceof ClassOrInterfaceDeclaration type) {
      return type.isInterface() || !type.getExtendedTypes().isEmpty() ? null : JavaType.OBJECT;
    }
    return JavaType.of("java.lang.annotation.Annotation");
  }

  /** Binary name of a class that the sources declare. */
  String flatName(String name) {
    Pending type = pending.get(name);
    return type == null ? name : type.flat;
  }

  String simpleNameOf(String name) {
    Pending type = pending.get(name);
    return type == null ? name : type.simpleName;
  }

  /** Whether the sources or a known library have a type of that canonical name. */
  boolean exists(String name) {
    return pending.containsKey(name) || declared.containsKey(name) || types.find(name) != null;
  }

  /** Whether the sources declare it. */
  boolean isSource(String name) {
    return pending.containsKey(name) || declared.containsKey(name) || locals.containsKey(name);
  }

  /** A type that is a member of another, inherited ones included, or null. */
  String memberType(String type, String simpleName) {
    Pending source = pending.get(type);
    String own = source == null ? null : source.nested.get(simpleName);
    // Most classes have nothing above them that could have members.
    List<String> above = own != null || source == null ? null : namesAbove(source);
    return own != null || above != null && above.isEmpty()
        ? own
        : memberType(type, simpleName, new LinkedHashSet<>(4));
  }

  // Without headers: a header names member types, those of its own class among them.
  private String memberType(String type, String simpleName, Set<String> seen) {
    if (!seen.add(type)) {
      return null;
    }
    Pending source = pending.get(type);
    String own = source == null ? null : source.nested.get(simpleName);
    if (own != null) {
      return own;
    }
    String aboveAnonymous = source == null ? announced.get(type) : null;
    if (source == null && aboveAnonymous == null) {
      return types.memberType(type, simpleName);
    }
    for (String above : source == null ? List.of(aboveAnonymous) : namesAbove(source)) {
      String inherited = memberType(above, simpleName, seen);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** The names alone of what stands above a class. */
  private List<String> namesAbove(Pending type) {
    TypeDeclaration<?> tree = type.tree;
    List<String> known = type.above;
    if (known == null && tree != null) {
      if (!reading.get().add(type)) {
        return List.of();
      }
      try {
        TypeScope scope = namesAround(type);
        List<String> found = new ArrayList<>(2);
        for (ClassOrInterfaceType each : above(tree)) {
          JavaType named = scope.dotted(each.getNameWithScope());
          if (named != null && named.is(JavaType.Kind.CLASS)) {
            found.add(named.name());
          }
        }
        known = List.copyOf(found);
        type.above = known;
      } finally {
        reading.get().remove(type);
      }
    }
    return known == null ? List.of() : known;
  }

  /** What names of types mean around a class, but for type variables: none stands above a class. */
  private TypeScope namesAround(Pending type) {
    return type.around != null
        ? type.around
        : namesAround(pending.get(type.outer)).inClass(type.outer);
  }

  /** What several types have in common: the first class or interface above all of them. */
  JavaType common(List<JavaType> all) {
    for (String each : types.supertypes(all.get(0).name())) {
      if (all.stream().allMatch(type -> types.supertypes(type.name()).contains(each))) {
        return JavaType.of(each);
      }
    }
    return JavaType.of("java.lang.Throwable");
  }

  @Override
  public KnownType find(String name) {
    KnownType known = found.get(name);
    if (known == null) {
      Declared source = declared(name);
      if (source == null) {
        // Another thread may have let go of its tree meanwhile; what it declares was there before.
        KnownType kept = found.get(name);
        return kept != null ? kept : locals.get(name);
      }
      known = DeclaredMembers.of(source);
      found.put(name, known);
    }
    return known;
  }

  /** A declaration whose header may not be read yet: what stands above may be in any file. */
  private static final class Pending {
    final String name;
    final String flat;
    final String simpleName;

    /** Null when its file is lowered. */
    volatile TypeDeclaration<?> tree;

    /** Around the class; null for a member of another. */
    final TypeScope around;

    /** The class around a member, else null. */
    final String outer;

    /** The types in it by their simple names. */
    final Map<String, String> nested = new LinkedHashMap<>();

    volatile List<String> above;

    Pending(String name, String flat, TypeDeclaration<?> tree, TypeScope around, String outer) {
      this.name = name;
      this.flat = flat;
      this.tree = tree;
      simpleName = tree.getNameAsString();
      this.around = around;
      this.outer = outer;
      String separator = name.equals(flat) && name.indexOf('$') > 0 ? "$" : ".";
      for (BodyDeclaration<?> member : tree.getMembers()) {
        if (member instanceof TypeDeclaration<?> inner) {
          nested.put(inner.getNameAsString(), name + separator + inner.getNameAsString());
        }
      }
    }
  }
}
