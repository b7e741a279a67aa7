package dev.asynclint.cli.compile;

import com.sun.tools.javac.file.JavacFileManager;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * javac's own file manager for many compilations of one module: archives stay open, and annotation
 * processors loaded.
 */
public final class SessionFiles extends JavacFileManager {
  private final ClassLoader processors;

  private SessionFiles(Context context, Charset charset, List<Path> processorPath) {
    super(context, true, charset);
    processors =
        new Kept(
            new PluginLoader(
                LoadedPlugin.urls(processorPath), SessionFiles.class.getClassLoader()));
  }

  /** For the sources of a module. */
  public static SessionFiles of(Compilation compilation) {
    Context context = new Context();
    context.put(Locale.class, Locale.ROOT);
    context.put(DiagnosticListener.class, (DiagnosticListener<JavaFileObject>) unheard -> {});
    return new SessionFiles(
        context, Charset.forName(compilation.encoding()), compilation.processorPath());
  }

  /**
   * There is always a processor path: without one javac looks for processors and plugins on the
   * class path, and opens each archive there anew for each compilation.
   */
  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.ANNOTATION_PROCESSOR_PATH || super.hasLocation(location);
  }

  /** javac's own knows its own files only, and is asked in named modules. */
  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    try {
      return super.contains(location, file);
    } catch (IllegalArgumentException another) {
      Path path = Path.of(file.toUri());
      Iterable<? extends Path> places = getLocationAsPaths(location);
      if (places != null) {
        for (Path place : places) {
          if (path.startsWith(place)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
        ? processors
        : super.getClassLoader(location);
  }

  /** javac closes the loaders it can close, after each compilation. */
  private static final class Kept extends ClassLoader {
    Kept(ClassLoader behind) {
      super(behind);
    }
  }
}
