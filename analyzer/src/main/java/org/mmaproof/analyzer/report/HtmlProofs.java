// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.proof.Event;

/** Verdicts as the JSON that the script of a page reads; every text is made visible here. */
final class HtmlProofs {
  private HtmlProofs() {}

  static void write(List<HtmlProof> proofs, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("proofs");
    for (HtmlProof proof : proofs) {
      json.writeStartObject();
      text("name", proof.name(), json);
      json.writeArrayFieldStart("verdicts");
      for (HtmlVerdict each : proof.verdicts()) {
        verdict(each, json);
      }
      json.writeEndArray();
      lines("unpaired", proof.unpaired(), json);
      lines("left", proof.left(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void verdict(HtmlVerdict each, JsonGenerator json) throws IOException {
    json.writeStartObject();
    text("patch", each.patch(), json);
    text("after", each.after(), json);
    text("before", each.before(), json);
    text("ops", each.ops(), json);
    json.writeStringField("verdict", each.kind().name());
    json.writeBooleanField("violated", each.violated());
    text("reason", each.reason(), json);
    json.writeArrayFieldStart("notes");
    for (HtmlVerdict.Notes notes : each.notes()) {
      json.writeStartObject();
      text("heading", notes.heading(), json);
      lines("lines", notes.lines(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("traces");
    for (HtmlVerdict.HtmlTrace trace : each.traces()) {
      trace(trace, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void trace(HtmlVerdict.HtmlTrace trace, JsonGenerator json) throws IOException {
    json.writeStartObject();
    text("shows", trace.shows().orElse(""), json);
    lines("request", trace.request(), json);
    json.writeArrayFieldStart("rows");
    for (EventRow row : trace.rows()) {
      json.writeStartObject();
      json.writeBooleanField("same", row.same());
      event("before", row.left(), json);
      event("after", row.right(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("differs");
    for (HtmlVerdict.Differs differs : trace.differs()) {
      json.writeStartObject();
      text("what", differs.what(), json);
      text("before", differs.before(), json);
      text("after", differs.after(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    text("case", trace.caseText(), json);
    json.writeEndObject();
  }

  /** What happens and where, if anything does. */
  private static void event(String side, Optional<Event> event, JsonGenerator json)
      throws IOException {
    if (event.isPresent()) {
      text(side, event.get().event() + ": " + event.get().text(), json);
      text(side + "At", event.get().place().map(Object::toString).orElse(""), json);
    }
  }

  private static void lines(String name, List<String> lines, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String line : lines) {
      json.writeString(Safe.line(line));
    }
    json.writeEndArray();
  }

  private static void text(String name, String text, JsonGenerator json) throws IOException {
    json.writeStringField(name, Safe.line(text));
  }
}
