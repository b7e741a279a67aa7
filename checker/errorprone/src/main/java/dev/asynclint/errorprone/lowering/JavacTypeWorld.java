package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Scope;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Name;
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
  private final Symtab symtab;
  private final Names names;
  private final ModuleSymbol module;

  private final Map<String, Optional<ClassSymbol>> classes = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<String, Set<String>> annotationNames = new HashMap<>();
  private final Map<List<String>, List<MethodSignature>> methods = new HashMap<>();
  private final Map<List<String>, List<MethodSignature>> getters = new HashMap<>();
  private final Map<String, Optional<MethodKey>> functional = new HashMap<>();

  /**
   * @param module the module the sources are compiled in: what it cannot see does not exist
   */
  JavacTypeWorld(
      TypeRefs refs,
      MethodKeys keys,
      Annotations annotations,
      Types types,
      Symtab symtab,
      Names names,
      ModuleSymbol module) {
    this.refs = refs;
    this.keys = keys;
    this.annotations = annotations;
    this.types = types;
    this.symtab = symtab;
    this.names = names;
    this.module = module;
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
    ClassSymbol type = find(name);
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
    Set<ClassSymbol> found = new LinkedHashSet<>();
    collect(type, found);
    found.add((ClassSymbol) symtab.objectType.tsym);
    return found;
  }

  private void collect(ClassSymbol type, Set<ClassSymbol> found) {
    if (!found.add(type)) {
      return;
    }
    try {
      Type superclass = types.supertype(type.type);
      if (superclass != null
          && superclass.hasTag(TypeTag.CLASS)
          && superclass.tsym instanceof ClassSymbol symbol) {
        collect(symbol, found);
      }
      for (Type each : types.interfaces(type.type)) {
        if (each.tsym instanceof ClassSymbol symbol) {
          collect(symbol, found);
        }
      }
    } catch (CompletionFailure missing) {
      // What is above a missing class stays unknown; its name is in.
    }
  }

  /** The file of the top-level class around a class; null for what comes from no file. */
  ModuleLowering.ClassFile classFile(String name) {
    ClassSymbol type = find(name);
    ClassSymbol outermost = type == null ? null : MethodKeys.outermost(type);
    return outermost == null || outermost.classfile == null
        ? null
        : new ModuleLowering.ClassFile(outermost.flatName().toString(), outermost.classfile);
  }

  @Override
  public boolean exists(String name) {
    return find(name) != null;
  }

  @Override
  public Set<String> annotationsOf(String typeName) {
    Set<String> known = annotationNames.get(typeName);
    if (known == null) {
      ClassSymbol type = find(typeName);
      known = type == null ? Set.of() : annotations.names(type);
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
    ClassSymbol type = find(typeName);
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
    ClassSymbol type = find(owner);
    if (type == null) {
      return List.of();
    }
    boolean constructors = MethodKey.CONSTRUCTOR.equals(name);
    ClassSymbol from = find(fromClass);
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

  /** The class of that name, or null. */
  private ClassSymbol find(String name) {
    Optional<ClassSymbol> known = classes.get(name);
    if (known == null) {
      known = Optional.ofNullable(look(name));
      classes.put(name, known);
    }
    return known.orElse(null);
  }

  private ClassSymbol look(String name) {
    ClassSymbol seen = refs.symbol(name);
    if (seen != null) {
      return complete(seen);
    }
    if (name.endsWith("]")) {
      return null;
    }
    // The package is the longest one that has the class: nested classes are written with dots too.
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      ClassSymbol found = inPackage(name.substring(0, dot), name.substring(dot + 1));
      if (found != null) {
        return found;
      }
    }
    return inPackage("", name);
  }

  private ClassSymbol inPackage(String packageName, String nested) {
    try {
      PackageSymbol owner = symtab.lookupPackage(module, names.fromString(packageName));
      if (owner == null) {
        return null;
      }
      Symbol found = owner;
      int start = 0;
      while (start <= nested.length()) {
        int dot = nested.indexOf('.', start);
        int end = dot < 0 ? nested.length() : dot;
        Name simple = names.fromString(nested.substring(start, end));
        found = found.members().findFirst(simple, member -> member.kind == Kind.TYP);
        if (found == null) {
          return null;
        }
        start = end + 1;
      }
      return found instanceof ClassSymbol type ? complete(type) : null;
    } catch (CompletionFailure missing) {
      return null;
    }
  }

  private static ClassSymbol complete(ClassSymbol type) {
    try {
      type.complete();
      return type.kind == Kind.TYP && type.exists() ? type : null;
    } catch (CompletionFailure missing) {
      return null;
    }
  }
}
