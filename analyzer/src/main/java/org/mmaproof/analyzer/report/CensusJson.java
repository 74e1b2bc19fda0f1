// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** The census for scripts: the fields of the CSV, with lists as lists, and the totals. */
public record CensusJson(Options options) implements Report<CensusResult> {
  @Override
  public void write(CensusResult result, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out, options)) {
      json.writeStartObject();
      JsonReport.tool(result.tool(), json);
      json.writeArrayFieldStart("rows");
      for (CensusRow row : result.rows()) {
        row(row, result.against(), json);
      }
      json.writeEndArray();
      List<CensusRow> rows = result.present();
      json.writeObjectFieldStart("totals");
      tally(Tally.of(rows), json);
      tallies("owners", Tally.by(CensusRow::opsType, rows), json);
      tallies("classes", Tally.by(CensusRow::hookClass, rows), json);
      json.writeEndObject();
      json.writeArrayFieldStart("notes");
      for (String note : result.notes()) {
        json.writeString(Safe.line(note));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void row(CensusRow row, boolean against, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", row.path());
    json.writeNumberField("line", row.line());
    json.writeStringField("ops_type", row.opsType());
    json.writeStringField("ops_var", row.opsVar());
    json.writeStringField("member", row.member());
    json.writeStringField("hook", row.hook());
    json.writeStringField("hook_def", row.hookDefinition());
    json.writeStringField("form", row.form());
    json.writeNumberField("is_prepare", row.prepare() ? 1 : 0);
    json.writeStringField("presence", row.presence());
    json.writeStringField("area", row.area());
    json.writeStringField("class", row.hookClass());
    json.writeArrayFieldStart("blockers");
    for (String blocker : row.blockers()) {
      json.writeString(blocker);
    }
    json.writeEndArray();
    json.writeStringField("subsystem", row.subsystem());
    if (against) {
      json.writeStringField("change", row.change());
    }
    json.writeEndObject();
  }

  private static void tallies(String name, Map<String, Tally> tallies, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Tally> each : tallies.entrySet()) {
      json.writeObjectFieldStart(each.getKey());
      tally(each.getValue(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void tally(Tally tally, JsonGenerator json) throws IOException {
    json.writeNumberField("hooks", tally.hooks());
    json.writeNumberField("converted", tally.converted());
  }
}
