package dev.asynclint.samples.linting;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the linter finds in a module, as text to compare: {@code path:line check}, then the chain,
 * one hop a line.
 *
 * @param module the module's folder
 * @param root the package that all of its sources share; paths start below it
 */
public record ModuleFindings(Path module, String root) {

  private static final String REPORT = "target/asynclint/findings.sarif";
  private static final String EXPECTED = "src/test/resources/expected-findings.txt";

  /**
   * Holds what was found against the module's {@code expected-findings.txt}: one too many fails
   * like one too few. {@code -Dasynclint.expected.update=true} writes the list anew, to be read
   * before it is committed.
   *
   * @throws IOException if there is no list, or the module was not compiled with the linter
   */
  public void assertExpected() throws IOException {
    Path expected = module.resolve(EXPECTED);
    List<String> lines = Files.readAllLines(expected);
    String found = found();
    if (Boolean.getBoolean("asynclint.expected.update")) {
      Files.writeString(expected, text(lines, true) + found);
      return;
    }
    assertThat(found).isEqualTo(text(lines, false));
  }

  /**
   * What was found when the build compiled the module; empty when nothing was.
   *
   * @throws IOException if it was not compiled with the linter
   */
  public String found() throws IOException {
    return found(module.resolve(REPORT));
  }

  /**
   * What a report says of this module; empty when nothing was found.
   *
   * @param report a SARIF file
   * @throws IOException if there is no such file
   */
  public String found(Path report) throws IOException {
    StringBuilder list = new StringBuilder();
    JsonNode run = JsonMapper.shared().readTree(Files.readString(report));
    for (JsonNode result : run.at("/runs/0/results")) {
      list.append(place(result.at("/locations/0")))
          .append(' ')
          .append(result.at("/ruleId").asString())
          .append('\n');
      for (JsonNode hop : result.at("/codeFlows/0/threadFlows/0/locations")) {
        list.append("    ")
            .append(place(hop.at("/location")))
            .append(' ')
            .append(hop.at("/location/message/text").asString())
            .append('\n');
      }
    }
    return list.toString();
  }

  private String place(JsonNode location) {
    String path = location.at("/physicalLocation/artifactLocation/uri").asString();
    String sources = "src/main/java/" + root.replace('.', '/') + "/";
    return path.substring(path.contains(sources) ? path.indexOf(sources) + sources.length() : 0)
        + ":"
        + location.at("/physicalLocation/region/startLine").asInt();
  }

  private static String text(List<String> lines, boolean comments) {
    return lines.stream()
        .filter(line -> line.startsWith("#") == comments)
        .map(line -> line + "\n")
        .collect(joining());
  }
}
