package dev.asynclint.errorprone.lowering;

import com.sun.source.tree.LineMap;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import dev.asynclint.engine.body.SourceFile;
import java.net.URI;
import java.nio.file.Path;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What the engine wants to know of a file: its path, its lines and who wrote it. */
final class SourceFiles {
  private final Path generatedSources;
  private final SourcePositions positions;
  private final SourcePaths paths;

  SourceFiles(Context context, SourcePositions positions, SourcePaths paths) {
    this.paths = paths;
    this.positions = positions;
    this.generatedSources = generatedSources(context.get(JavaFileManager.class));
  }

  SourceFile describe(JCCompilationUnit unit) {
    JavaFileObject file = unit.getSourceFile();
    String packageName = unit.packge == null ? "" : unit.packge.fullname.toString();
    return new SourceFile(paths.of(file, packageName), lineStarts(unit), isGenerated(file));
  }

  /** Where annotation processors write, or null: it cannot be told from the rest. */
  private static Path generatedSources(JavaFileManager files) {
    if (!(files instanceof StandardJavaFileManager standard)) {
      return null;
    }
    Iterable<? extends Path> folders = standard.getLocationAsPaths(StandardLocation.SOURCE_OUTPUT);
    if (folders == null || !folders.iterator().hasNext()) {
      return null;
    }
    return folders.iterator().next().toAbsolutePath().normalize();
  }

  private boolean isGenerated(JavaFileObject file) {
    if (generatedSources == null) {
      return false;
    }
    try {
      URI uri = file.toUri();
      return "file".equals(uri.getScheme())
          && Path.of(uri).normalize().startsWith(generatedSources);
    } catch (IllegalArgumentException noPath) {
      return false;
    }
  }

  /** The lines up to the last class: nothing is reported behind it. */
  private int[] lineStarts(JCCompilationUnit unit) {
    LineMap lines = unit.getLineMap();
    if (lines == null) {
      return new int[] {0};
    }
    long last = 0;
    for (JCTree declaration : unit.defs) {
      last = Math.max(last, positions.getEndPosition(unit, declaration));
    }
    int count = (int) lines.getLineNumber(last);
    int[] starts = new int[count];
    for (int line = 0; line < count; line++) {
      starts[line] = (int) lines.getStartPosition(line + 1L);
    }
    return starts;
  }
}
