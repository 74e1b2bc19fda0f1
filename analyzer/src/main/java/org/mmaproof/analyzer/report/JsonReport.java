// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;

/** For scripts; the field names are a contract. Paths and names are exact, messages readable. */
public record JsonReport(Options options) implements Report<ScanResult> {
  @Override
  public void write(ScanResult result, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out, options)) {
      json.writeStartObject();
      tool(result.tool(), json);
      json.writeArrayFieldStart("findings");
      for (Fingerprinted each : result.findings()) {
        finding(each, result, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("problems");
      for (Problem problem : result.problems()) {
        problem(problem, json);
      }
      json.writeEndArray();
      summary(result, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static void tool(Tool tool, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", tool.name());
    json.writeStringField("version", tool.version());
    json.writeStringField("generation", tool.generation());
    json.writeEndObject();
  }

  private static void finding(Fingerprinted each, ScanResult result, JsonGenerator json)
      throws IOException {
    Finding finding = each.finding();
    Region region = result.region(finding);
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().text());
    json.writeStringField("level", finding.level().text());
    json.writeStringField("file", finding.at().file());
    json.writeNumberField("line", region.line());
    json.writeNumberField("column", region.column());
    json.writeNumberField("endLine", region.endLine());
    json.writeNumberField("endColumn", region.endColumn());
    json.writeStringField("function", finding.function());
    json.writeStringField("message", Safe.line(finding.message()));
    json.writeStringField("fingerprint", each.fingerprint());
    json.writeArrayFieldStart("related");
    for (Finding.Place place : finding.related()) {
      json.writeStartObject();
      json.writeStringField("file", place.at().file());
      json.writeNumberField("line", place.at().line());
      json.writeStringField("message", Safe.line(place.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void problem(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", problem.file());
    json.writeNumberField("line", problem.line());
    json.writeStringField("kind", problem.kind().text());
    json.writeStringField("message", Safe.line(problem.message()));
    json.writeEndObject();
  }

  private static void summary(ScanResult result, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("files", result.counts().files());
    json.writeNumberField("hooks", result.counts().hooks());
    for (Level level : Level.values()) {
      json.writeNumberField(level.text(), result.count(level));
    }
    json.writeNumberField("suppressed", result.counts().suppressed());
    json.writeNumberField("baselined", result.counts().baselined());
    json.writeEndObject();
  }
}
