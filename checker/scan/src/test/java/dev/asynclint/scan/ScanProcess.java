package dev.asynclint.scan;

import dev.asynclint.scan.tree.TreeScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A scan in a process of its own: with less memory, or with fewer rights. */
final class ScanProcess {
  private ScanProcess() {}

  /**
   * What the process says: a line for each note and finding, then the number of files.
   *
   * @param before what the JVM is started with, if anything
   * @param options of the JVM
   */
  static List<String> run(List<String> before, List<String> options, Path folder) throws Exception {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ScanProcess.class.getName(), folder.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said.lines().toList();
  }

  /** The folder is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Scan scan = new TreeScan(Scan.Options.DEFAULT, (what, file, of) -> {}).scan(folder, folder);
    scan.notes().forEach(each -> System.out.println(each.path() + " " + each.message()));
    SourceFolder.findings(scan).forEach(System.out::println);
    System.out.println(scan.files() + " files");
  }
}
