package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.asynclint.engine.body.SourceFile;

/**
 * A file that could be parsed.
 *
 * @param text as it was parsed: positions count in it
 * @param typesOnly its types are known, and its code is not looked at
 */
public record ParsedFile(SourceFile file, String text, CompilationUnit unit, boolean typesOnly) {
  /** A file whose code is looked at. */
  public ParsedFile(SourceFile file, String text, CompilationUnit unit) {
    this(file, text, unit, false);
  }

  /** The same, with types to tell and nothing else. */
  public ParsedFile forTypes() {
    unit.findAll(BlockStmt.class).forEach(block -> block.setStatements(new NodeList<>()));
    return new ParsedFile(file, "", unit, true);
  }
}
