package dev.asynclint.errorprone;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.asynclint.engine.finding.Edit;
import dev.asynclint.engine.finding.Repair;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A findings file, read as others read it: by its text alone. */
public record SarifFile(String text) {
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";

  /** One result, with the repairs of its file's {@code source}. */
  public record Result(String check, String path, int line, String identity, JsonNode json) {
    boolean suppressed() {
      return !json.at("/suppressions").isEmpty();
    }

    /** The fixes as edits of the source they are about. */
    public List<Repair> repairs(String source) {
      List<Repair> repairs = new ArrayList<>();
      for (JsonNode fix : json.at("/fixes")) {
        List<Edit> edits = new ArrayList<>();
        for (JsonNode each : fix.at("/artifactChanges/0/replacements")) {
          JsonNode region = each.at("/deletedRegion");
          edits.add(
              new Edit(
                  offset(source, region, "start"),
                  offset(source, region, "end"),
                  each.at("/insertedContent/text").asString("")));
        }
        repairs.add(new Repair(fix.at("/description/text").asString(), edits));
      }
      return repairs;
    }

    private static int offset(String source, JsonNode region, String which) {
      int start = 0;
      for (int line = region.at("/" + which + "Line").asInt(); line > 1; line--) {
        start = source.indexOf('\n', start) + 1;
      }
      return start + region.at("/" + which + "Column").asInt() - 1;
    }
  }

  public static SarifFile read(Path file) {
    try {
      return new SarifFile(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode run() {
    return JsonMapper.shared().readTree(text).at("/runs/0");
  }

  public List<Result> results() {
    List<Result> results = new ArrayList<>();
    for (JsonNode result : run().at("/results")) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      results.add(
          new Result(
              result.at("/ruleId").asString(),
              place.at("/artifactLocation/uri").asString(),
              place.at("/region/startLine").asInt(),
              result.at("/partialFingerprints").get("asyncLint/v1").asString(),
              result));
    }
    return results;
  }

  /** What contradicts the schema that OASIS publishes. */
  public List<String> schemaErrors() {
    try (InputStream file = SarifFile.class.getResourceAsStream(SCHEMA)) {
      SchemaRegistryConfig strict =
          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
      Schema schema =
          SchemaRegistry.withDefaultDialect(
                  SpecificationVersion.DRAFT_7, builder -> builder.schemaRegistryConfig(strict))
              .getSchema(file);
      return schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
