package dev.asynclint.cli.compile;

import com.sun.source.util.JavacTask;
import dev.asynclint.cli.Unusable;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The plugin, loaded once for as long as a server runs: its code stays warm from one compilation to
 * the next.
 */
public final class LoadedPlugin implements AutoCloseable {
  private static final String SESSION = "dev.asynclint.errorprone.ModuleSession";

  private final TemporaryFolder folder;
  private final PluginLoader loader;

  private LoadedPlugin(TemporaryFolder folder, PluginLoader loader) {
    this.folder = folder;
    this.loader = loader;
  }

  /** What one module is to the plugin while it is edited: see {@code ModuleSession} there. */
  @FunctionalInterface
  public interface Session
      extends BiFunction<JavacTask, Map<String, Object>, Map<String, String>> {}

  /** Loads it, with the Error Prone that fits the running JDK. */
  public static LoadedPlugin load() throws Unusable {
    TemporaryFolder folder = TemporaryFolder.make();
    List<Path> places = new ArrayList<>(PluginPath.find());
    places.addAll(ErrorProneJars.copyTo(folder.path()));
    return new LoadedPlugin(
        folder, new PluginLoader(urls(places), LoadedPlugin.class.getClassLoader()));
  }

  /** A session that knows no class yet. */
  public Session session() {
    try {
      @SuppressWarnings("unchecked") // what that class says of itself
      BiFunction<JavacTask, Map<String, Object>, Map<String, String>> made =
          (BiFunction<JavacTask, Map<String, Object>, Map<String, String>>)
              loader.loadClass(SESSION).getDeclaredConstructor().newInstance();
      return made::apply;
    } catch (ReflectiveOperationException | LinkageError broken) {
      throw new IllegalStateException("The plugin cannot be loaded", broken);
    }
  }

  static URL[] urls(Iterable<Path> places) {
    List<URL> urls = new ArrayList<>();
    for (Path place : places) {
      try {
        urls.add(place.toUri().toURL());
      } catch (MalformedURLException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }
    return urls.toArray(URL[]::new);
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (java.io.IOException stays) {
      // It goes with the process.
    }
    folder.close();
  }
}
