// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A series as SARIF 2.1.0: a run for each patch after which something is to be said, in its own
 * category, since its lines are those of the tree after that patch.
 *
 * @param format which of the formats that were asked for, from 0
 */
record StepSarif(int format, Options options) implements Report<List<Step>> {
  @Override
  public void write(List<Step> steps, Writer out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode log = mapper.createObjectNode();
    log.put("$schema", SarifReport.SCHEMA.toString());
    log.put("version", "2.1.0");
    ArrayNode runs = log.putArray("runs");
    for (Step step : steps) {
      JsonNode alone = mapper.readTree(step.report(format).orElse("{}"));
      for (JsonNode run : alone.path("runs")) {
        if (run instanceof ObjectNode object) {
          name(object, step, steps);
          runs.add(object);
        }
      }
    }
    try (JsonGenerator json = Json.generator(out, options)) {
      mapper.writeTree(json, log);
      json.writeRaw('\n');
    }
  }

  private static void name(ObjectNode run, Step step, List<Step> steps) {
    ObjectNode details = run.withObjectProperty("automationDetails");
    details.put("id", details.path("id").asText() + "patch-" + step.number() + "/");
    details.putObject("description").put("text", step.named(steps));
    ArrayNode breaks = run.withObjectProperty("properties").putArray("breaks");
    step.breaks().forEach(broken -> breaks.add(Safe.line(broken)));
  }
}
