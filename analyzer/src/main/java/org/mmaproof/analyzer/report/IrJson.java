// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** What {@code ir --stats} prints; the field names are a contract. */
public record IrJson(Options options) implements Report<IrStats> {
  @Override
  public void write(IrStats stats, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out, options)) {
      json.writeStartObject();
      json.writeNumberField("hooks", stats.hooks());
      json.writeNumberField("lowered", stats.lowered());
      json.writeArrayFieldStart("withProblems");
      for (IrStats.Unread unread : stats.problems()) {
        unread(unread, json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("macros");
      json.writeNumberField("expanded", stats.lookups().macros());
      counts("architecture", stats.architecture(), json);
      counts("unknown", stats.unknown(), json);
      json.writeEndObject();
      json.writeObjectFieldStart("calls");
      json.writeNumberField("modelled", stats.calls().modelled());
      json.writeNumberField("inlined", stats.calls().inlined());
      counts("opaque", stats.calls().opaque(), json);
      json.writeEndObject();
      json.writeObjectFieldStart("types");
      json.writeNumberField("resolved", stats.lookups().types());
      counts("assumed", stats.lookups().assumed(), json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void unread(IrStats.Unread unread, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", unread.file());
    json.writeStringField("function", unread.function());
    json.writeNumberField("line", unread.line());
    json.writeStringField("problem", Safe.line(unread.problem()));
    json.writeStringField("text", Safe.line(unread.text()));
    json.writeEndObject();
  }

  private static void counts(String name, Map<String, Integer> counts, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }
}
