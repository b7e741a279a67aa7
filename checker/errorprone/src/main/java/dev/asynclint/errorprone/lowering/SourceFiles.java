package dev.asynclint.errorprone.lowering;

import static java.util.stream.Collectors.toSet;

import com.sun.source.tree.LineMap;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.main.Arguments;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;
import dev.asynclint.engine.body.SourceFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What the engine wants to know of a file: its path, its lines and who wrote it. */
final class SourceFiles {
  /** Where annotation processors write, or null: it cannot be told from the rest. */
  private final Path generatedSources;

  /** The files in there that were there before, by address. */
  private final Set<URI> given;

  private final SourcePositions positions;
  private final SourcePaths paths;

  SourceFiles(Context context, SourcePositions positions, SourcePaths paths) {
    this.paths = paths;
    this.positions = positions;
    JavaFileManager manager = context.get(JavaFileManager.class);
    Path own = folder(manager, StandardLocation.SOURCE_OUTPUT);
    if (own != null || Options.instance(context).isSet("-proc:none")) {
      this.generatedSources = own;
      this.given = Set.of();
    } else {
      // Without a folder of its own, what is written lies among the classes: where sources may be.
      this.generatedSources = folder(manager, StandardLocation.CLASS_OUTPUT);
      this.given =
          Arguments.instance(context).getFileObjects().stream()
              .map(JavaFileObject::toUri)
              .collect(toSet());
    }
  }

  SourceFile describe(JCCompilationUnit unit) {
    JavaFileObject file = unit.getSourceFile();
    return new SourceFile(paths.of(unit), lineStarts(unit), isGenerated(file));
  }

  private static Path folder(JavaFileManager files, StandardLocation location) {
    if (!(files instanceof StandardJavaFileManager standard)) {
      return null;
    }
    Iterable<? extends Path> folders = standard.getLocationAsPaths(location);
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
          && !given.contains(uri)
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
