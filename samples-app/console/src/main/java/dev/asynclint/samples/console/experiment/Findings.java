package dev.asynclint.samples.console.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings file of the twins' build, which this module's build puts beside its classes. */
final class Findings {

  private static final String FILE = "console/findings.sarif";
  private static final String SOURCES = "/dev/asynclint/samples/";

  private final List<Finding> all;

  private Findings(List<Finding> all) {
    this.all = all;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException if it is not there: the twins were not compiled
   */
  static Findings read() {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      JsonNode results = JsonMapper.shared().readTree(file).at("/runs/0/results");
      return new Findings(results.valueStream().map(Findings::finding).toList());
    } catch (IOException e) {
      throw new IllegalStateException("No " + FILE + ": compile samples-app/twins first", e);
    }
  }

  /**
   * The first finding in a file.
   *
   * @throws IllegalStateException if there is none
   */
  Finding in(String file) {
    return all.stream()
        .filter(finding -> finding.file().equals(file))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("AsyncLint finds nothing in " + file));
  }

  private static Finding finding(JsonNode result) {
    JsonNode place = result.at("/locations/0/physicalLocation");
    return new Finding(
        result.at("/ruleId").asString(),
        file(place),
        place.at("/region/startLine").asInt(),
        result.at("/message/text").asString(),
        chain(result.at("/codeFlows/0/threadFlows/0/locations")));
  }

  private static List<String> chain(JsonNode hops) {
    return StreamSupport.stream(hops.spliterator(), false)
        .map(hop -> hop.at("/location/message/text").asString())
        .toList();
  }

  private static String file(JsonNode place) {
    String uri = place.at("/artifactLocation/uri").asString();
    return uri.substring(uri.indexOf(SOURCES) + SOURCES.length());
  }
}
