package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds javac's classes by the names the body form has for them. */
final class ClassSymbols {
  private final TypeRefs refs;
  private final Symtab symtab;
  private final Names names;
  private final Modules modules;
  private final Map<String, Optional<ClassSymbol>> visible = new HashMap<>();
  private final Map<String, Optional<ClassSymbol>> hidden = new HashMap<>();

  ClassSymbols(TypeRefs refs, Symtab symtab, Names names, Modules modules) {
    this.refs = refs;
    this.symtab = symtab;
    this.names = names;
    this.modules = modules;
  }

  /** The class of that name as the sources see it, or null: what they cannot see does not exist. */
  ClassSymbol visible(String name) {
    Optional<ClassSymbol> known = visible.get(name);
    if (known == null) {
      known = Optional.ofNullable(look(name));
      visible.put(name, known);
    }
    return known.orElse(null);
  }

  /**
   * The class of that name, or null, also where it lies in a package that a module keeps to itself:
   * what its module exports calls it.
   */
  ClassSymbol anywhere(String name) {
    ClassSymbol seen = visible(name);
    ModuleSymbol own = modules.getDefaultModule();
    if (seen != null || own.isUnnamed() || own.isNoModule() || isOfJdk(name)) {
      return seen;
    }
    Optional<ClassSymbol> known = hidden.get(name);
    if (known == null) {
      known = Optional.ofNullable(lookInModules(name));
      hidden.put(name, known);
    }
    return known.orElse(null);
  }

  private static boolean isOfJdk(String name) {
    return name.startsWith("java.") || name.startsWith("jdk.");
  }

  private ClassSymbol look(String name) {
    ClassSymbol seen = refs.symbol(name);
    if (seen != null) {
      return complete(seen);
    }
    ModuleSymbol own = modules.getDefaultModule();
    return find(name, packageName -> symtab.lookupPackage(own, packageName));
  }

  private ClassSymbol lookInModules(String name) {
    for (ModuleSymbol each : modules.allModules()) {
      if (!isOfJdk(each.name.toString())) {
        ClassSymbol found = find(name, packageName -> symtab.enterPackage(each, packageName));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private ClassSymbol find(String name, Function<Name, PackageSymbol> packages) {
    if (name.endsWith("]")) {
      return null;
    }
    // The package is the longest one that has the class: nested classes are written with dots too.
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      ClassSymbol found = inPackage(packages, name.substring(0, dot), name.substring(dot + 1));
      if (found != null) {
        return found;
      }
    }
    return inPackage(packages, "", name);
  }

  private ClassSymbol inPackage(
      Function<Name, PackageSymbol> packages, String packageName, String nested) {
    try {
      Symbol found = packages.apply(names.fromString(packageName));
      int start = 0;
      while (found != null && start <= nested.length()) {
        int dot = nested.indexOf('.', start);
        int end = dot < 0 ? nested.length() : dot;
        Name simple = names.fromString(nested.substring(start, end));
        found = found.members().findFirst(simple, member -> member.kind == Kind.TYP);
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
