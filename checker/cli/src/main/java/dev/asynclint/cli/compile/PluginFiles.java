package dev.asynclint.cli.compile;

import com.sun.tools.javac.file.CacheFSInfo;
import com.sun.tools.javac.file.JavacFileManager;
import com.sun.tools.javac.util.Context;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * javac's own file manager, but for the loader of plugins. A subclass, because javac refuses {@code
 * --release} with a manager that only forwards to its own.
 */
final class PluginFiles extends JavacFileManager {
  private PluginFiles(Context context, Charset charset) {
    super(context, true, charset);
  }

  /** As javac makes its own. */
  static PluginFiles of(DiagnosticListener<JavaFileObject> listener, Charset charset) {
    Context context = new Context();
    context.put(Locale.class, Locale.ROOT);
    context.put(DiagnosticListener.class, listener);
    CacheFSInfo.preRegister(context);
    return new PluginFiles(context, charset);
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    if (location != StandardLocation.ANNOTATION_PROCESSOR_PATH) {
      return super.getClassLoader(location);
    }
    List<URL> urls = new ArrayList<>();
    for (File entry : getLocation(location)) {
      try {
        urls.add(entry.toURI().toURL());
      } catch (MalformedURLException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }
    return new PluginLoader(urls.toArray(URL[]::new), PluginFiles.class.getClassLoader());
  }
}
