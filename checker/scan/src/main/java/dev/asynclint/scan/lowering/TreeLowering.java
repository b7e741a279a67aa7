package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.TypeWorld;
import dev.asynclint.scan.types.TypeSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All files of a source tree together: first what they declare, then their bodies, which may be
 * lowered by several threads.
 */
public final class TreeLowering {
  private final SourceTypes sources;
  // By identity: the hash of a tree is that of all its nodes.
  private final Map<ParsedFile, FileNames> names =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Set<String> imports = new TreeSet<>();
  private final Resolution resolution = new Resolution();
  private final Map<String, Resolution> byFile = new HashMap<>();

  /**
   * @param libraries where types come from that no source declares
   */
  public TreeLowering(List<TypeSource> libraries) {
    sources = new SourceTypes(libraries);
  }

  /** Notes what a file declares; in the order in which files with equal classes count. */
  public void declare(ParsedFile file) {
    FileNames fileNames = new FileNames(file.unit());
    names.put(file, fileNames);
    imports.addAll(fileNames.imports());
    sources.add(file.unit(), fileNames);
  }

  /** Everything that some file imports. */
  public Set<String> imports() {
    return imports;
  }

  /** The classes of a file, when all files are declared; once, for its tree is forgotten. */
  public List<SourceClass> lower(ParsedFile file) {
    FileContext context = new FileContext(sources, file.file(), names.remove(file), file.text());
    String prefix = context.names.packageName();
    for (TypeDeclaration<?> each : file.unit().getTypes()) {
      String name = (prefix.isEmpty() ? "" : prefix + ".") + each.getNameAsString();
      SourceTypes.Declared declared = sources.declared(name);
      // Of two classes with one name the first one counts.
      if (declared != null && declared.tree() == each) {
        new ClassLowering(context, declared, null, null, null).lower();
      }
    }
    sources.forget(file.unit(), context.names, context.locals);
    synchronized (resolution) {
      resolution.add(context.resolution);
      byFile.put(file.file().path(), context.resolution);
    }
    return context.classes;
  }

  /** What could be told of calls. */
  public Resolution resolution() {
    return resolution;
  }

  /** The same for each file, by its path. */
  public Map<String, Resolution> resolutions() {
    return byFile;
  }

  /**
   * The types around the classes.
   *
   * @param present whether the sources seem to have a library's type on their class path
   */
  public TypeWorld types(Predicate<String> present) {
    return new ScanTypeWorld(sources, present);
  }
}
