package dev.asynclint.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a set-up, in plain words and with the way out. Each line stands for hours that
 * somebody has spent on it: javac and Maven say little or nothing of these mistakes.
 */
final class Diagnosis {
  private static final int OLDEST_JDK = 17;
  private static final int JDK_OF_NEWER_ERROR_PRONE = 21;
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
  private static final Pattern OPTION = Pattern.compile("-XepOpt:AsyncLint:(\\w+)");
  private static final Pattern CHECK = Pattern.compile("-Xep:(\\w+)");
  private static final Set<String> OPTIONS =
      Set.of(
          "Catalogue",
          "RequestHandlers",
          "VirtualThreads",
          "Findings",
          "Facts",
          "SuppressionReasons",
          "UntimedWaits");
  private static final String EXPORT = "jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED";
  private static final String ERROR_PRONE = "com.google.errorprone:error_prone_core:";

  private final Setup setup;
  private final List<String> checks;
  private final List<String> lines = new ArrayList<>();

  private Diagnosis(Setup setup, List<String> checks) {
    this.setup = setup;
    this.checks = checks;
  }

  /**
   * @param checks the names of our checks
   * @return one line for each thing that is wrong; empty if nothing is
   */
  static List<String> of(Setup setup, List<String> checks) {
    Diagnosis diagnosis = new Diagnosis(setup, checks);
    diagnosis.everywhere();
    if (diagnosis.plugin().isPresent()) {
      diagnosis.inTheCompiler();
    }
    return List.copyOf(diagnosis.lines);
  }

  private void everywhere() {
    if (setup.jdk() < OLDEST_JDK) {
      lines.add(
          "Maven runs on JDK " + setup.jdk() + ": AsyncLint needs " + OLDEST_JDK + " or newer.");
    }
    if (!setup.hasSources()) {
      lines.add("There is no Java source here: nothing is analysed.");
    }
    setup.gaps().forEach(gap -> lines.add("The last analysis was incomplete: " + gap));
  }

  private void inTheCompiler() {
    processors();
    exports();
    policy();
    hiddenWarnings();
    names();
  }

  private Optional<String> plugin() {
    return setup.arguments().stream()
        .filter(argument -> argument.startsWith("-Xplugin:ErrorProne"))
        .findFirst();
  }

  private void processors() {
    Optional<String> errorProne =
        setup.processors().stream().filter(path -> path.startsWith(ERROR_PRONE)).findFirst();
    if (errorProne.isEmpty()) {
      lines.add(
          "-Xplugin:ErrorProne is given, but error_prone_core is not among annotationProcessorPaths:"
              + " javac finds no such plugin.");
    }
    if (setup.processors().stream()
        .noneMatch(path -> path.startsWith("dev.asynclint:asynclint-errorprone:"))) {
      lines.add(
          "asynclint-errorprone is not among annotationProcessorPaths: Error Prone runs with none of"
              + " our checks.");
    }
    if (errorProne.isPresent()
        && needsNewerJdk(errorProne.get().substring(ERROR_PRONE.length()))
        && setup.jdk() < JDK_OF_NEWER_ERROR_PRONE) {
      lines.add(
          "Error Prone from 2.43 on needs JDK 21, and Maven runs on "
              + setup.jdk()
              + ": take error_prone_core 2.42.0.");
    }
  }

  private static boolean needsNewerJdk(String version) {
    Matcher numbers = VERSION.matcher(version);
    return numbers.matches()
        && (Integer.parseInt(numbers.group(1)) > 2 || Integer.parseInt(numbers.group(2)) > 42);
  }

  private void exports() {
    boolean exported =
        setup.fork()
            ? setup.arguments().stream()
                .anyMatch(argument -> argument.startsWith("-J") && argument.contains(EXPORT))
            : setup.jvmConfig().contains(EXPORT);
    if (!exported) {
      lines.add(
          setup.fork()
              ? "javac runs in a process of its own without -J--add-exports: Error Prone has no way"
                  + " into it. The README has the lines."
              : ".mvn/jvm.config does not export javac to Error Prone, so compilation ends with"
                  + " IllegalAccessError. The README has the lines.");
    }
  }

  private void policy() {
    if (!setup.arguments().contains("-XDcompilePolicy=simple")) {
      lines.add("-XDcompilePolicy=simple is missing: Error Prone refuses to run, or misses types.");
    }
    if (setup.arguments().stream().noneMatch(argument -> argument.contains("should-stop"))) {
      lines.add(
          "--should-stop=ifError=FLOW is missing: newer JDKs then run no checks after errors.");
    }
  }

  private void hiddenWarnings() {
    Matcher version = VERSION.matcher(setup.compilerPlugin());
    boolean old =
        version.matches()
            && Integer.parseInt(version.group(1)) == 3
            && Integer.parseInt(version.group(2)) < 6;
    if (old) {
      lines.add(
          "maven-compiler-plugin "
              + setup.compilerPlugin()
              + " hides warnings, or does not know --release: take 3.14.1 or newer.");
    }
    if (!setup.showWarnings()) {
      lines.add("showWarnings is false: Maven shows no finding.");
    }
    for (String argument : setup.arguments()) {
      if (argument.equals("-nowarn") || argument.equals("-Xlint:none")) {
        lines.add(argument + " hides every finding that is no error.");
      }
    }
    if (setup.arguments().stream().noneMatch(argument -> argument.startsWith("-Xmaxwarns"))) {
      lines.add(
          "javac stops printing after 100 warnings: add -Xmaxwarns and 10000, or read the findings"
              + " file.");
    }
  }

  private void names() {
    String flags = plugin().orElseThrow();
    Matcher option = OPTION.matcher(flags);
    while (option.find()) {
      if (!OPTIONS.contains(option.group(1))) {
        lines.add("There is no option AsyncLint:" + option.group(1) + ": one of " + sorted() + ".");
      }
    }
    boolean all = !flags.contains("-XepDisableAllChecks");
    boolean any = false;
    Matcher check = CHECK.matcher(flags);
    while (check.find()) {
      boolean ours = checks.contains(check.group(1));
      any |= ours;
      if (!ours && !all) {
        lines.add(
            "-Xep:" + check.group(1) + " is none of our checks: is it Error Prone's, or misspelt?");
      }
    }
    if (!all && !any) {
      lines.add("-XepDisableAllChecks without any -Xep of ours: no check runs.");
    }
  }

  private static String sorted() {
    return String.join(", ", OPTIONS.stream().sorted().toList());
  }
}
