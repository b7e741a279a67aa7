package dev.asynclint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosisTest {
  private static final String EXPORTS =
      "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED";
  private static final String PLUGIN =
      "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:BlockingWaitInAsync:WARN";
  private static final List<String> GOOD =
      List.of(
          "-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "-Xmaxwarns", "10000", PLUGIN);
  private static final List<String> PATHS =
      List.of(
          "com.google.errorprone:error_prone_core:2.42.0",
          "dev.asynclint:asynclint-errorprone:0.1.0");

  @Test
  void aGoodSetUpIsSilent() {
    assertThat(wrong(setup(17, GOOD, false, true, PATHS, EXPORTS))).isEmpty();
  }

  @Test
  void aModuleWithoutThePluginNeedsNothing() {
    assertThat(wrong(setup(17, List.of("-nowarn"), false, false, List.of(), ""))).isEmpty();
  }

  @Test
  void anOldJdkIsNamed() {
    assertThat(wrong(setup(11, List.of(), false, true, List.of(), "")))
        .singleElement()
        .asString()
        .contains("JDK 11", "17");
  }

  @Test
  void noSourcesAndGapsAreNamed() {
    Setup empty =
        new Setup(17, "3.14.1", List.of(), false, true, List.of(), "", false, List.of("by file"));

    assertThat(Diagnosis.of(empty, List.of()))
        .containsExactly(
            "There is no Java source here: nothing is analysed.",
            "The last analysis was incomplete: by file");
  }

  @Test
  void missingExportsAreNamedForBothWaysToRunJavac() {
    assertThat(wrong(setup(17, GOOD, false, true, PATHS, "-Xmx1g")))
        .singleElement()
        .asString()
        .contains(".mvn/jvm.config");
    assertThat(wrong(setup(17, GOOD, true, true, PATHS, EXPORTS)))
        .singleElement()
        .asString()
        .contains("-J--add-exports");
    assertThat(wrong(setup(17, with(GOOD, "-J" + EXPORTS), true, true, PATHS, ""))).isEmpty();
  }

  @Test
  void anErrorProneThatNeedsANewerJdkIsNamed() {
    List<String> newer = List.of("com.google.errorprone:error_prone_core:2.45.0", PATHS.get(1));

    assertThat(wrong(setup(17, GOOD, false, true, newer, EXPORTS)))
        .singleElement()
        .asString()
        .contains("2.43", "JDK 21");
    assertThat(wrong(setup(21, GOOD, false, true, newer, EXPORTS))).isEmpty();
  }

  @Test
  void whatIsNotOnTheProcessorPathIsNamed() {
    assertThat(wrong(setup(17, GOOD, false, true, List.of(), EXPORTS)))
        .hasSize(2)
        .anyMatch(line -> line.contains("error_prone_core"))
        .anyMatch(line -> line.contains("asynclint-errorprone"));
  }

  @Test
  void whatHidesWarningsIsNamed() {
    List<String> hidden = List.of(GOOD.get(0), GOOD.get(1), PLUGIN, "-nowarn");

    assertThat(wrong(setup(17, hidden, false, false, PATHS, EXPORTS)))
        .anyMatch(line -> line.startsWith("-nowarn"))
        .anyMatch(line -> line.contains("showWarnings"))
        .anyMatch(line -> line.contains("100 warnings"))
        .hasSize(3);
  }

  @Test
  void anOldCompilerPluginIsNamed() {
    Setup old = new Setup(17, "3.1", GOOD, false, true, PATHS, EXPORTS, true, List.of());

    assertThat(wrong(old)).singleElement().asString().contains("maven-compiler-plugin 3.1");
  }

  @Test
  void missingArgumentsAreNamed() {
    assertThat(wrong(setup(17, GOOD.subList(2, 5), false, true, PATHS, EXPORTS)))
        .hasSize(2)
        .anyMatch(line -> line.contains("compilePolicy"))
        .anyMatch(line -> line.contains("should-stop"));
  }

  @Test
  void namesThatNobodyKnowsAreNamed() {
    List<String> odd =
        with(
            GOOD.subList(0, 4),
            "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:BlokingWait:WARN"
                + " -XepOpt:AsyncLint:Catalog=x");

    assertThat(wrong(setup(17, odd, false, true, PATHS, EXPORTS)))
        .anyMatch(line -> line.contains("AsyncLint:Catalog"))
        .anyMatch(line -> line.contains("BlokingWait"))
        .anyMatch(line -> line.contains("no check runs"))
        .hasSize(3);
  }

  @Test
  void errorPronesOwnChecksAreNoMistakeWhereTheyRun() {
    List<String> both = with(GOOD.subList(0, 4), "-Xplugin:ErrorProne -Xep:DeadException:OFF");

    assertThat(wrong(setup(17, both, false, true, PATHS, EXPORTS))).isEmpty();
  }

  private static List<String> wrong(Setup setup) {
    return Diagnosis.of(setup, List.of("BlockingWaitInAsync"));
  }

  private static Setup setup(
      int jdk,
      List<String> arguments,
      boolean fork,
      boolean showWarnings,
      List<String> processors,
      String jvmConfig) {
    return new Setup(
        jdk, "3.14.1", arguments, fork, showWarnings, processors, jvmConfig, true, List.of());
  }

  private static List<String> with(List<String> list, String more) {
    List<String> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}
