package dev.asynclint.errorprone.lowering;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.asynclint.engine.body.Range;
import dev.asynclint.engine.body.SourceClass;
import dev.asynclint.engine.body.SourceFile;
import dev.asynclint.engine.body.Variable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What the lowerings of one file's classes and bodies share. */
final class FileLowering {
  final TypeRefs refs;
  final MethodKeys keys;
  final Annotations annotations;
  final Types types;
  final Symtab symtab;
  final SourceFile file;
  final List<SourceClass> classes;

  /** Whether javac has given the file's bodies their types. */
  final boolean attributed;

  private final Ranges ranges;
  private final FileScan scan;
  private int silent;

  /**
   * @param classes where every class of the file goes
   */
  FileLowering(
      TypeRefs refs,
      MethodKeys keys,
      Annotations annotations,
      Types types,
      Symtab symtab,
      SourceFile file,
      Ranges ranges,
      FileScan scan,
      List<SourceClass> classes,
      boolean attributed) {
    this.refs = refs;
    this.keys = keys;
    this.annotations = annotations;
    this.types = types;
    this.symtab = symtab;
    this.file = file;
    this.ranges = ranges;
    this.scan = scan;
    this.classes = classes;
    this.attributed = attributed;
  }

  /** The tree's range; none inside code that only claims its position. */
  Range range(JCTree tree) {
    return silent > 0 || scan.isBorrowed(tree) ? Range.NONE : ranges.of(tree);
  }

  /** Runs {@code lowering} of code whose positions belong to something else. */
  void withoutRanges(Runnable lowering) {
    silent++;
    try {
      lowering.run();
    } finally {
      silent--;
    }
  }

  /** The variables of one outermost body: those of its lambdas and local classes among them. */
  final class Variables {
    private final Map<Symbol, Variable> bySymbol = new IdentityHashMap<>();
    private int next;

    Variable declare(JCVariableDecl tree, int parameterIndex) {
      VarSymbol symbol = tree.sym;
      Variable variable =
          new Variable(
              next++,
              tree.name == null ? "" : refs.text(tree.name),
              refs.of(symbol == null ? tree.type : symbol.type),
              parameterIndex,
              symbol != null && isStable(symbol),
              annotations.names(symbol),
              annotations.suppressed(symbol),
              range(tree));
      if (symbol != null) {
        bySymbol.put(symbol, variable);
      }
      return variable;
    }

    Variable read(VarSymbol symbol) {
      Variable known = bySymbol.get(symbol);
      if (known == null) {
        known =
            new Variable(
                next++,
                refs.text(symbol.name),
                refs.of(symbol.type),
                -1,
                isStable(symbol),
                annotations.names(symbol),
                annotations.suppressed(symbol),
                Range.NONE);
        bySymbol.put(symbol, known);
      }
      return known;
    }

    private boolean isStable(VarSymbol symbol) {
      return (symbol.flags_field & Flags.FINAL) != 0 || scan.isStable(symbol);
    }
  }
}
