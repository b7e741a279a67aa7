package dev.asynclint.errorprone.lowering;

import static com.sun.tools.javac.code.Scope.LookupKind.NON_RECURSIVE;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.comp.Annotate;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.CompileStates;
import com.sun.tools.javac.comp.CompileStates.CompileState;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.comp.Modules;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.SourceModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;

/** All sources of one compilation as body form. */
public final class ModuleLowering {
  /** More than the failures of javac in any source; none in a build. */
  private static final int MOST_BROKEN_ANNOTATIONS = 1_000;

  private final Context context;
  private final Predicate<JavaFileObject> wanted;
  private final Symtab symtab;
  private final Enter enter;
  private final CompileStates states;
  private final Types types;
  private final TypeRefs refs;
  private final Annotations annotations;
  private final MethodKeys keys;
  private final SourcePositions positions;
  private final SourcePaths paths = new SourcePaths();
  private final SourceFiles files;

  private final Map<CompilationUnitTree, SourceFile> lowered = new IdentityHashMap<>();
  private final Map<CompilationUnitTree, FileScan> scans = new IdentityHashMap<>();
  private final List<SourceClass> classes = new ArrayList<>();
  private boolean untyped;

  private ModuleLowering(Context context, Predicate<JavaFileObject> wanted) {
    this.context = context;
    this.wanted = wanted;
    this.symtab = Symtab.instance(context);
    this.enter = Enter.instance(context);
    this.states = CompileStates.instance(context);
    this.types = Types.instance(context);
    this.refs = new TypeRefs(types);
    this.annotations = new Annotations(refs, types);
    this.keys = new MethodKeys(refs, annotations, types, symtab);
    this.positions = JavacTrees.instance(context).getSourcePositions();
    this.files = new SourceFiles(context, positions, paths);
  }

  /**
   * What came out.
   *
   * @param untyped some classes had no types yet: javac attributes file by file, and what is said
   *     of the module is incomplete
   * @param files the lowered file of each compilation unit, by identity
   * @param positions what the ranges were made with
   * @param paths names source files
   * @param classFiles the file of the top-level class around the class of that canonical name; null
   *     for what comes from no file
   */
  public record Result(
      SourceModule module,
      boolean untyped,
      Map<CompilationUnitTree, SourceFile> files,
      SourcePositions positions,
      SourcePaths paths,
      Function<String, ClassFile> classFiles) {}

  /**
   * Where the compiler has a top-level class from.
   *
   * @param topLevel its canonical name
   * @param file its class file, or its source
   */
  public record ClassFile(String topLevel, JavaFileObject file) {}

  /** Lowers every source class of the compilation behind {@code context}. */
  public static Result lower(Context context) {
    return new ModuleLowering(context, anyFile -> true).run();
  }

  /**
   * Lowers the source classes of these files; the compiler may have met others on its way, and
   * knows their headers only.
   */
  public static Result lower(Context context, Predicate<JavaFileObject> files) {
    return new ModuleLowering(context, files).run();
  }

  private Result run() {
    finishAnnotations();
    for (Env<AttrContext> env : topLevelClasses()) {
      lower(env);
    }
    JavacTypeWorld world =
        new JavacTypeWorld(
            refs,
            keys,
            annotations,
            types,
            symtab,
            Names.instance(context),
            new ClassSymbols(refs, symtab, Names.instance(context), Modules.instance(context)));
    return new Result(
        new SourceModule(classes, world), untyped, lowered, positions, paths, world::classFile);
  }

  /**
   * Where javac itself broke, an editor goes on. What javac left undone would break the next who
   * asks for a class: each of its tasks gets a chance before, and those that fail again are gone.
   */
  private void finishAnnotations() {
    Annotate annotate = Annotate.instance(context);
    for (int tries = 0; tries < MOST_BROKEN_ANNOTATIONS; tries++) {
      try {
        annotate.flush();
        return;
      } catch (RuntimeException | AssertionError javacs) {
        // The annotation stays unread.
      }
    }
  }

  /** In order of name: javac's own order depends on what was looked up first. */
  private List<Env<AttrContext>> topLevelClasses() {
    List<ClassSymbol> found = new ArrayList<>();
    for (ClassSymbol symbol : symtab.getAllClasses()) {
      if (symbol.owner != null && symbol.owner.kind == Kind.PCK && isSource(symbol)) {
        found.add(symbol);
      }
    }
    addCompactSourceFiles(found);
    found.sort(Comparator.comparing(symbol -> symbol.flatName().toString()));
    List<Env<AttrContext>> environments = new ArrayList<>(found.size());
    for (ClassSymbol symbol : found) {
      environments.add(enter.getEnv(symbol));
    }
    return environments;
  }

  /** The class of a file without one: javac forgets its name, and nobody else can use it. */
  private void addCompactSourceFiles(List<ClassSymbol> found) {
    PackageSymbol unnamed = Modules.instance(context).getDefaultModule().unnamedPackage;
    if (unnamed == null || unnamed.members_field == null) {
      return;
    }
    Set<ClassSymbol> known = new HashSet<>(found);
    for (Symbol member : unnamed.members_field.getSymbols(NON_RECURSIVE)) {
      if (member instanceof ClassSymbol symbol && isSource(symbol) && known.add(symbol)) {
        found.add(symbol);
      }
    }
  }

  private boolean isSource(ClassSymbol symbol) {
    Env<AttrContext> env = enter.getEnv(symbol);
    return env != null
        && env.toplevel != null
        && env.tree instanceof JCClassDecl
        && wanted.test(env.toplevel.getSourceFile());
  }

  private void lower(Env<AttrContext> env) {
    JCCompilationUnit unit = env.toplevel;
    SourceFile file = lowered.computeIfAbsent(unit, key -> files.describe(unit));
    boolean attributed = states.isDone(env, CompileState.ATTR);
    untyped |= !attributed;
    FileScan scan = scans.computeIfAbsent(unit, key -> new FileScan());
    if (attributed) {
      scan.scan(env.tree);
    }
    FileLowering shared =
        new FileLowering(
            refs,
            keys,
            annotations,
            types,
            symtab,
            file,
            new Ranges(positions, unit),
            scan,
            classes,
            attributed);
    new ClassLowering(shared, (JCClassDecl) env.tree, null, null).lower();
  }
}
