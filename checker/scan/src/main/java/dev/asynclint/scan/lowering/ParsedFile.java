package dev.asynclint.scan.lowering;

import com.github.javaparser.ast.CompilationUnit;
import dev.asynclint.engine.body.SourceFile;

/**
 * A file that could be parsed.
 *
 * @param text as it was parsed: positions count in it
 */
public record ParsedFile(SourceFile file, String text, CompilationUnit unit) {}
