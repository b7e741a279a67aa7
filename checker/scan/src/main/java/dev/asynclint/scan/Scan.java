package dev.asynclint.scan;

import dev.asynclint.engine.Settings;
import dev.asynclint.engine.Survey;
import dev.asynclint.engine.finding.Finding;
import dev.asynclint.scan.lowering.Resolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a scan found, and how much it saw.
 *
 * @param survey the findings and the figures behind them
 * @param files Java files that were analysed
 * @param lines in them
 * @param resolution what could be told of calls
 * @param byFile the same for each file, by its path
 * @param notes files that were left out, in order of their paths
 * @param rules names the rules and their catalogue, as {@link dev.asynclint.engine.RuleSet} does
 */
public record Scan(
    Survey survey,
    int files,
    int lines,
    Resolution resolution,
    Map<String, Resolution> byFile,
    List<Note> notes,
    String rules) {
  /** Of the calls in a file, so many in a hundred must be understood for a finding to be sure. */
  private static final int SURE_PERCENT = 90;

  /** How far a finding can be trusted: as far as its file was understood. */
  public enum Confidence {
    HIGH,
    MEDIUM
  }

  /** How far the finding can be trusted. */
  public Confidence confidence(Finding finding) {
    Resolution file = byFile.get(finding.file().path());
    return file == null || file.unresolved() * 100 > file.calls() * (100 - SURE_PERCENT)
        ? Confidence.MEDIUM
        : Confidence.HIGH;
  }

  /**
   * What is to be looked at.
   *
   * @param settings of the rules
   * @param catalogue further catalogue files, text by name
   * @param types folders of sources whose types are known, but whose code is not looked at
   */
  public record Options(Settings settings, Map<String, String> catalogue, List<Path> types) {
    public static final Options DEFAULT = new Options(Settings.DEFAULT, Map.of(), List.of());

    public Options {
      types = List.copyOf(types);
    }
  }

  /** Is told how far it is, by several threads. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param what is done with the files: {@code reading}, then {@code checking}
     * @param file so many are done; a thread may say later than another one what it did before
     * @param of so many in all
     */
    void at(String what, int file, int of);
  }
}
