package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What simple names mean in one file, outside of any class: its package and imports. */
final class FileNames {
  private static final String NOTHING = "";

  private final String packageName;
  private final Map<String, String> imported = new HashMap<>();
  private final List<String> onDemand = new ArrayList<>();
  private final Map<String, List<String>> staticImports = new HashMap<>();
  private final List<String> staticOnDemand = new ArrayList<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final boolean usesLombok;

  FileNames(CompilationUnit unit) {
    packageName = unit.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
    for (ImportDeclaration each : unit.getImports()) {
      String name = each.getNameAsString();
      int dot = name.lastIndexOf('.');
      if (each.isStatic()) {
        if (each.isAsterisk()) {
          staticOnDemand.add(name);
        } else if (dot > 0) {
          staticImports
              .computeIfAbsent(name.substring(dot + 1), k -> new ArrayList<>(1))
              .add(name.substring(0, dot));
        }
      } else if (each.isAsterisk()) {
        onDemand.add(name);
      } else {
        imported.put(name.substring(dot + 1), name);
      }
    }
    usesLombok = imports().stream().anyMatch(each -> each.startsWith("lombok"));
  }

  String packageName() {
    return packageName;
  }

  /** Canonical names of everything imported by name, and of packages imported whole. */
  List<String> imports() {
    List<String> all = new ArrayList<>(imported.values());
    all.addAll(onDemand);
    staticImports.values().forEach(all::addAll);
    all.addAll(staticOnDemand);
    return all;
  }

  /** Whether some of Lombok's annotations are imported. */
  boolean usesLombok() {
    return usesLombok;
  }

  /** The types whose static members of that name are imported. */
  List<String> staticOwners(String member) {
    List<String> owners = new ArrayList<>(staticImports.getOrDefault(member, List.of()));
    owners.addAll(staticOnDemand);
    return owners;
  }

  /**
   * Canonical name of the type; null where several packages could have it and none is known to. A
   * type that is imported, or can only be one of this package, is known by its name at least.
   */
  String resolve(String simpleName, SourceTypes types) {
    String name = known.get(simpleName);
    if (name == null) {
      String found = find(simpleName, types);
      name = found == null ? NOTHING : found;
      known.put(simpleName, name);
    }
    return name.equals(NOTHING) ? null : name;
  }

  private String find(String simpleName, SourceTypes types) {
    String single = imported.get(simpleName);
    if (single != null) {
      return single;
    }
    String own = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    if (types.exists(own)) {
      return own;
    }
    for (String owner : staticOwners(simpleName)) {
      String member = types.memberType(owner, simpleName);
      if (member != null) {
        return member;
      }
    }
    for (String each : onDemand) {
      String name = each + "." + simpleName;
      if (types.exists(name)) {
        return name;
      }
      String member = types.memberType(each, simpleName);
      if (member != null) {
        return member;
      }
    }
    String ofLanguage = "java.lang." + simpleName;
    if (types.exists(ofLanguage)) {
      return ofLanguage;
    }
    return onDemand.isEmpty() && staticOnDemand.isEmpty() ? own : null;
  }
}
