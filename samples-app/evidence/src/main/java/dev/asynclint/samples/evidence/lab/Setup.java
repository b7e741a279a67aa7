package dev.asynclint.samples.evidence.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * How an application is started.
 *
 * @param app which
 * @param jdk by which JDK
 * @param jvm options of the JVM
 * @param arguments of the application
 */
public record Setup(App app, Jdk jdk, List<String> jvm, List<String> arguments) {

  /** Of Spring Boot: starts another main class than the one a jar names. */
  static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

  /** With the JDK that runs this. */
  public static Setup of(App app, String... arguments) {
    return new Setup(app, Jdk.own(), List.of(), List.of(arguments));
  }

  /** The same with these options of the JVM. */
  public Setup withJvm(String... options) {
    return new Setup(app, jdk, List.of(options), arguments);
  }

  /** The same with another JDK. */
  public Setup on(Jdk other) {
    return new Setup(app, other, jvm, arguments);
  }

  /** The same with further arguments. */
  public Setup and(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return new Setup(app, jdk, jvm, all);
  }

  /** {@link #toString()} for {@link Bench#runToEnd}. */
  public String toLauncherString() {
    return toString().replace("-jar ", "-cp ").replace(".jar", ".jar " + LAUNCHER);
  }

  /** To be read, without what only a measurement needs. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>(List.of("java"));
    words.addAll(jvm);
    words.addAll(List.of("-jar", "samples-app/" + app.module() + "/target/…-exec.jar"));
    words.addAll(arguments);
    return String.join(" ", words);
  }
}
