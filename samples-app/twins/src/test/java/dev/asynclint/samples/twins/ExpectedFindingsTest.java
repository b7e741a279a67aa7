package dev.asynclint.samples.twins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what the linter wrote while it compiled the twins against the exact list of what it must
 * find: one too many fails like one too few. {@code -Dasynclint.expected.update=true} writes the
 * list anew, to be read before it is committed.
 */
class ExpectedFindingsTest {
  private static final Path FINDINGS = Path.of("target/asynclint/findings.sarif");
  private static final Path EXPECTED = Path.of("src/test/resources/expected-findings.txt");
  private static final String SOURCES =
      "samples-app/twins/src/main/java/dev/asynclint/samples/twins/";

  @Test
  void everyTwinIsFoundWhereItStandsAndNothingElse() throws IOException {
    List<String> comments =
        Files.readAllLines(EXPECTED).stream().filter(line -> line.startsWith("#")).toList();
    String found =
        Files.exists(FINDINGS) ? list(FINDINGS) : "no " + FINDINGS + ": compile the twins";
    if (Boolean.getBoolean("asynclint.expected.update")) {
      Files.writeString(EXPECTED, String.join("\n", comments) + "\n" + found);
    }
    String expected =
        Files.readAllLines(EXPECTED).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    assertEquals(expected, found);
  }

  @Test
  void theServiceIsClean() throws IOException {
    assertEquals("", list(Path.of("../service").resolve(FINDINGS)));
  }

  private static String list(Path findings) throws IOException {
    StringBuilder list = new StringBuilder();
    JsonNode report = JsonMapper.shared().readTree(Files.readString(findings));
    for (JsonNode result : report.at("/runs/0/results")) {
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

  private static String place(JsonNode location) {
    String path = location.at("/physicalLocation/artifactLocation/uri").asString();
    return path.replace(SOURCES, "")
        + ":"
        + location.at("/physicalLocation/region/startLine").asInt();
  }
}
