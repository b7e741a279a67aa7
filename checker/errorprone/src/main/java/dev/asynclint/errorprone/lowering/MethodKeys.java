package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.asynclint.engine.body.Callee;
import dev.asynclint.engine.body.FunctionalType;
import dev.asynclint.engine.body.MethodKey;
import dev.asynclint.engine.body.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names methods, and says of a called one what the engine asks; each method is looked at once. */
final class MethodKeys {
  private final TypeRefs refs;
  private final Annotations annotations;
  private final Types types;
  private final Supertypes above;
  private final Symtab symtab;
  private final Map<MethodSymbol, MethodKey> keys = new IdentityHashMap<>();
  private final Map<MethodSymbol, Callee> callees = new IdentityHashMap<>();
  private final Map<ClassSymbol, Set<String>> classAnnotations = new IdentityHashMap<>();

  MethodKeys(TypeRefs refs, Annotations annotations, Types types, Symtab symtab) {
    this.refs = refs;
    this.annotations = annotations;
    this.types = types;
    above = new Supertypes(types);
    this.symtab = symtab;
  }

  /** The method's name; of an inherited one that is imported by a subclass's name, too. */
  MethodKey key(MethodSymbol method) {
    MethodKey known = keys.get(method);
    if (known == null) {
      known = new MethodKey(owner(method), refs.text(method.name), parameters(method));
      keys.put(method, known);
    }
    return known;
  }

  Callee callee(MethodSymbol method) {
    Callee known = callees.get(method);
    if (known == null) {
      known = describe(method);
      callees.put(method, known);
    }
    return known;
  }

  /** The constructor of arrays of that type, which no class declares. */
  static Callee arrayConstructor(TypeRef array) {
    MethodKey key = MethodKey.of(array.name(), MethodKey.CONSTRUCTOR, "int");
    return new Callee(key, array, false, false, false, false, List.of(), Set.of());
  }

  /** The top-level class around a symbol; null for arrays' members and what javac made up. */
  static ClassSymbol outermost(Symbol symbol) {
    Symbol each = symbol;
    while (each != null && each.owner != null && each.owner.kind != Kind.PCK) {
      each = each.owner == each ? null : each.owner;
    }
    return each != null && each.owner != null && each instanceof ClassSymbol type ? type : null;
  }

  /** Every method it overrides or implements, nearest class first. */
  List<MethodKey> overridden(MethodSymbol method) {
    if (method.isStatic()
        || method.isConstructor()
        || (method.flags_field & Flags.PRIVATE) != 0
        || !(method.owner instanceof ClassSymbol owner)) {
      return List.of();
    }
    List<MethodKey> found = new ArrayList<>(2);
    try {
      for (ClassSymbol supertype : above.of(owner)) {
        if (supertype == owner) {
          continue;
        }
        for (Symbol candidate : supertype.members().getSymbolsByName(method.name)) {
          if (candidate instanceof MethodSymbol other
              && !other.isStatic()
              && (other.flags_field & Flags.SYNTHETIC) == 0
              && method.overrides(other, owner, types, false)) {
            found.add(key(other));
          }
        }
      }
    } catch (CompletionFailure missing) {
      return List.copyOf(found);
    }
    return List.copyOf(found);
  }

  /** The functional interface behind a lambda's target type, or null where there is none. */
  FunctionalType functional(Type target) {
    if (target == null) {
      return null;
    }
    Type single = target;
    if (target.isIntersection()) {
      single = null;
      for (Type component : types.directSupertypes(target)) {
        if (types.isFunctionalInterface(component)) {
          single = component;
        }
      }
      if (single == null) {
        return null;
      }
    }
    try {
      Symbol method = types.findDescriptorSymbol(single.tsym);
      Type instantiated = types.findDescriptorType(single);
      return new FunctionalType(
          refs.of(single),
          key((MethodSymbol) method),
          refs.of(instantiated.getReturnType()),
          refs.of(instantiated.getParameterTypes()));
    } catch (CompletionFailure | Types.FunctionDescriptorLookupError none) {
      return null;
    }
  }

  private Callee describe(MethodSymbol imported) {
    MethodSymbol method = declared(imported);
    long flags = method.flags_field;
    Symbol owner = method.owner;
    boolean constructor = method.isConstructor();
    boolean overridable =
        !constructor
            && (flags & (Flags.STATIC | Flags.PRIVATE | Flags.FINAL)) == 0
            && (owner.flags_field & Flags.FINAL) == 0;
    return new Callee(
        key(method),
        declaredReturn(method, constructor),
        (flags & Flags.STATIC) != 0,
        (flags & Flags.VARARGS) != 0,
        overridable,
        isAbstract(flags),
        thrown(method),
        annotationsWithClass(method));
  }

  /** javac marks default methods abstract as well. */
  static boolean isAbstract(long flags) {
    return (flags & (Flags.ABSTRACT | Flags.DEFAULT)) == Flags.ABSTRACT;
  }

  private TypeRef declaredReturn(MethodSymbol method, boolean constructor) {
    return constructor ? refs.of(method.owner.type) : refs.of(method.type.getReturnType());
  }

  List<String> thrown(MethodSymbol method) {
    com.sun.tools.javac.util.List<Type> thrown = method.type.getThrownTypes();
    return thrown.isEmpty() ? List.of() : refs.names(thrown);
  }

  private Set<String> annotationsWithClass(MethodSymbol method) {
    Set<String> own = annotations.inClassFile(method);
    if (!(method.owner instanceof ClassSymbol owner)) {
      return own;
    }
    Set<String> ofClass = classAnnotations.get(owner);
    if (ofClass == null) {
      ofClass = annotations.inClassFile(owner);
      classAnnotations.put(owner, ofClass);
    }
    if (own.isEmpty()) {
      return ofClass;
    }
    if (ofClass.isEmpty()) {
      return own;
    }
    Set<String> both = new HashSet<>(own);
    both.addAll(ofClass);
    return Set.copyOf(both);
  }

  /** A static import by a subclass's name copies what it inherits, as if it were declared there. */
  private static MethodSymbol declared(MethodSymbol method) {
    return method.baseSymbol() instanceof MethodSymbol declared ? declared : method;
  }

  private String owner(MethodSymbol method) {
    if (method.owner == symtab.arrayClass) {
      return "java.lang.Object";
    }
    return declared(method).owner instanceof ClassSymbol owner
        ? refs.name(owner)
        : TypeRef.UNKNOWN.name();
  }

  private List<String> parameters(MethodSymbol method) {
    try {
      return refs.names(method.erasure(types).getParameterTypes());
    } catch (CompletionFailure missing) {
      return refs.names(method.type.getParameterTypes());
    }
  }
}
