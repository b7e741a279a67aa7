package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Scope;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Names;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.TypeWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types javac sees: those of the sources, of the class path and of the JDK. */
final class JavacTypeWorld implements TypeWorld {
  private final TypeRefs refs;
  private final MethodKeys keys;
  private final Annotations annotations;
  private final Types types;
  private final Supertypes above;
  private final Symtab symtab;
  private final Names names;
  private final ClassSymbols symbols;

  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<String, Set<String>> annotationNames = new HashMap<>();
  private final Map<List<String>, List<MethodSignature>> methods = new HashMap<>();
  private final Map<List<String>, List<MethodSignature>> getters = new HashMap<>();
  private final Map<String, Optional<MethodKey>> functional = new HashMap<>();

  /**
   * @param symbols finds the classes
   */
  JavacTypeWorld(
      TypeRefs refs,
      MethodKeys keys,
      Annotations annotations,
      Types types,
      Symtab symtab,
      Names names,
      ClassSymbols symbols) {
    this.refs = refs;
    this.keys = keys;
    this.annotations = annotations;
    this.types = types;
    above = new Supertypes(types);
    this.symtab = symtab;
    this.names = names;
    this.symbols = symbols;
  }

  @Override
  public Set<String> supertypes(String name) {
    Set<String> known = supertypes.get(name);
    if (known == null) {
      known = findSupertypes(name);
      supertypes.put(name, known);
    }
    return known;
  }

  private Set<String> findSupertypes(String name) {
    ClassSymbol type = symbols.anywhere(name);
    if (type == null) {
      return name.endsWith("[]") ? Set.of(name, "java.lang.Object") : Set.of(name);
    }
    Set<String> found = new LinkedHashSet<>();
    found.add(name);
    for (ClassSymbol each : hierarchy(type)) {
      found.add(refs.name(each));
    }
    return Set.copyOf(found);
  }

  /** The class and everything above it, classes before interfaces, each once. */
  private Set<ClassSymbol> hierarchy(ClassSymbol type) {
    Set<ClassSymbol> found = new LinkedHashSet<>(above.of(type));
    found.add((ClassSymbol) symtab.objectType.tsym);
    return found;
  }

  /** The file of the top-level class around a class; null for what comes from no file. */
  ModuleLowering.ClassFile classFile(String name) {
    ClassSymbol type = symbols.anywhere(name);
    ClassSymbol outermost = type == null ? null : MethodKeys.outermost(type);
    return outermost == null || outermost.classfile == null
        ? null
        : new ModuleLowering.ClassFile(outermost.flatName().toString(), outermost.classfile);
  }

  @Override
  public boolean exists(String name) {
    return symbols.visible(name) != null;
  }

  @Override
  public Set<String> annotationsOf(String typeName) {
    Set<String> known = annotationNames.get(typeName);
    if (known == null) {
      ClassSymbol type = symbols.visible(typeName);
      known = type == null ? Set.of() : annotations.inClassFile(type);
      annotationNames.put(typeName, known);
    }
    return known;
  }

  @Override
  public List<MethodSignature> methods(String owner, String name, String fromClass) {
    List<String> question = List.of(owner, name, fromClass);
    List<MethodSignature> known = methods.get(question);
    if (known == null) {
      known = signatures(owner, name, fromClass);
      methods.put(question, known);
    }
    return known;
  }

  @Override
  public List<MethodSignature> getters(String owner, String fromClass) {
    List<String> question = List.of(owner, fromClass);
    List<MethodSignature> known = getters.get(question);
    if (known == null) {
      known = signatures(owner, null, fromClass);
      getters.put(question, known);
    }
    return known;
  }

  @Override
  public Optional<MethodKey> functionalMethod(String typeName) {
    Optional<MethodKey> known = functional.get(typeName);
    if (known == null) {
      known = findFunctionalMethod(typeName);
      functional.put(typeName, known);
    }
    return known;
  }

  private Optional<MethodKey> findFunctionalMethod(String typeName) {
    ClassSymbol type = symbols.visible(typeName);
    try {
      if (type == null || !type.isInterface() || !types.isFunctionalInterface(type)) {
        return Optional.empty();
      }
      return Optional.of(keys.key((MethodSymbol) types.findDescriptorSymbol(type)));
    } catch (CompletionFailure | Types.FunctionDescriptorLookupError none) {
      return Optional.empty();
    }
  }

  /**
   * @param name null asks for getters
   */
  private List<MethodSignature> signatures(String owner, String name, String fromClass) {
    ClassSymbol type = symbols.visible(owner);
    if (type == null) {
      return List.of();
    }
    boolean constructors = MethodKey.CONSTRUCTOR.equals(name);
    ClassSymbol from = symbols.visible(fromClass);
    List<MethodSymbol> found = new ArrayList<>();
    for (ClassSymbol each : constructors ? Set.of(type) : hierarchy(type)) {
      if (name == null && each == symtab.objectType.tsym) {
        continue;
      }
      try {
        each.complete();
        Scope scope = each.members();
        if (scope == null) {
          continue;
        }
        Iterable<Symbol> members =
            name == null
                ? scope.getSymbols(Scope.LookupKind.NON_RECURSIVE)
                : scope.getSymbolsByName(names.fromString(name));
        for (Symbol member : members) {
          if (member instanceof MethodSymbol method
              && isCandidate(method, type, name == null)
              && isAccessible(method, type, from)
              && !isHidden(method, type, found)) {
            found.add(method);
          }
        }
      } catch (CompletionFailure missing) {
        // A class that cannot be read has no members to offer.
      }
    }
    List<MethodSignature> signatures = new ArrayList<>(found.size());
    for (MethodSymbol method : found) {
      signatures.add(signature(method));
    }
    signatures.sort((a, b) -> a.key().compareTo(b.key()));
    return List.copyOf(signatures);
  }

  private static boolean isCandidate(MethodSymbol method, ClassSymbol type, boolean getter) {
    if ((method.flags_field & Flags.SYNTHETIC) != 0) {
      return false;
    }
    if (method.isStatic() && method.owner != type && method.owner.isInterface()) {
      return false;
    }
    return !getter
        || (!method.isStatic()
            && !method.isConstructor()
            && method.type.getParameterTypes().isEmpty()
            && !method.type.getReturnType().hasTag(TypeTag.VOID));
  }

  private boolean isAccessible(MethodSymbol method, ClassSymbol type, ClassSymbol from) {
    long access = method.flags_field & Flags.AccessFlags;
    if (access == Flags.PUBLIC) {
      return true;
    }
    if (from == null) {
      return false;
    }
    if (access == Flags.PRIVATE) {
      return method.owner == type && MethodKeys.outermost(method) == MethodKeys.outermost(from);
    }
    if (method.packge() == from.packge()) {
      return true;
    }
    return access == Flags.PROTECTED && isWithinSubclass(method, from);
  }

  private boolean isWithinSubclass(MethodSymbol method, ClassSymbol from) {
    for (ClassSymbol each = from; each != null; each = each.owner.enclClass()) {
      if (each.isSubClass(method.owner, types)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHidden(MethodSymbol method, ClassSymbol type, List<MethodSymbol> nearer) {
    for (MethodSymbol other : nearer) {
      if (other.name == method.name
          && other.owner != method.owner
          && types.isSubSignature(
              types.memberType(type.type, other), types.memberType(type.type, method))) {
        return true;
      }
    }
    return false;
  }

  private MethodSignature signature(MethodSymbol method) {
    return new MethodSignature(
        keys.key(method),
        method.isConstructor() ? refs.of(method.owner.type) : refs.of(method.type.getReturnType()),
        refs.of(method.type.getParameterTypes()),
        method.isStatic(),
        (method.flags_field & Flags.VARARGS) != 0,
        (method.flags_field & Flags.DEPRECATED) != 0);
  }
}
