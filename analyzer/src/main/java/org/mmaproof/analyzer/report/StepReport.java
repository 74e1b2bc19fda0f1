// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A series patch by patch: what is said of each under its number and subject, then what breaks.
 *
 * @param json whether all of it is one JSON object, of reports that are such
 */
public record StepReport(boolean json, Options options) implements Report<List<Step>> {

  @Override
  public void write(List<Step> steps, Writer out) throws IOException {
    if (json) {
      object(steps, out);
    } else {
      lines(steps, out);
    }
  }

  private void lines(List<Step> steps, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    for (Step step : steps) {
      lines.add("patch " + named(step, steps));
      if (step.report().isPresent()) {
        lines.add("");
        out.write(step.report().get().strip() + "\n");
      } else {
        lines.add("  nothing new");
      }
      lines.add("");
    }
    if (steps.stream().allMatch(step -> step.breaks().isEmpty())) {
      lines.add("no patch breaks a hook");
    }
    for (Step step : steps) {
      for (String broken : step.breaks()) {
        lines.add("broken by patch " + named(step, steps));
        lines.add("  " + Safe.line(broken));
      }
    }
  }

  private static String named(Step step, List<Step> steps) {
    return step.number() + "/" + steps.size() + ": " + Safe.line(step.subject());
  }

  private void object(List<Step> steps, Writer out) throws IOException {
    try (JsonGenerator made = Json.generator(out, options)) {
      made.writeStartObject();
      made.writeArrayFieldStart("patches");
      for (Step step : steps) {
        made.writeStartObject();
        made.writeNumberField("number", step.number());
        made.writeStringField("subject", step.subject());
        made.writeArrayFieldStart("breaks");
        for (String broken : step.breaks()) {
          made.writeString(broken);
        }
        made.writeEndArray();
        made.writeFieldName("report");
        made.writeRawValue(step.report().map(String::strip).orElse("null"));
        made.writeEndObject();
      }
      made.writeEndArray();
      made.writeEndObject();
      made.writeRaw('\n');
    }
  }
}
