package dev.asynclint.cli.compile;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads what is on javac's processor path: the plugin, Error Prone, and the project's annotation
 * processors. The JDK's classes come from where they are; this command's own are not seen, as they
 * are not in a build. Without it the plugin would be found beside the command, where no Error Prone
 * is.
 */
final class PluginLoader extends URLClassLoader {
  /**
   * @param urls the processor path
   * @param parent the loader of javac and of this command
   */
  PluginLoader(URL[] urls, ClassLoader parent) {
    super(urls, new JdkOnly(parent));
  }

  /** Some of the JDK's modules, the compiler among them, are the application loader's. */
  private static final class JdkOnly extends ClassLoader {
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private final ClassLoader application;

    JdkOnly(ClassLoader application) {
      super(getPlatformClassLoader());
      this.application = application;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (JDK.stream().noneMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      Class<?> found = application.loadClass(name);
      if (found.getModule().isNamed()) {
        return found;
      }
      throw new ClassNotFoundException(name);
    }
  }
}
