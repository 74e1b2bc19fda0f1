// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A series patch by patch: what is said of each under its number and subject, then what breaks.
 *
 * @param format which of the formats that were asked for, from 0
 */
public record StepReport(Form form, int format, Options options) implements Report<List<Step>> {

  /** How the reports on patches become one. */
  public enum Form {
    /** Under each other, with headings, for people. */
    PROSE,
    /** Under each other and nothing else. */
    LINES,
    /** One JSON object. */
    JSON,
    /** A run of SARIF for each patch. */
    SARIF,
    /** Annotations that tell their patch. */
    GITHUB
  }

  @Override
  public void write(List<Step> steps, Writer out) throws IOException {
    switch (form) {
      case PROSE -> prose(steps, out);
      case LINES -> {
        for (Step step : steps) {
          out.write(step.report(format).orElse(""));
        }
      }
      case JSON -> object(steps, out);
      case SARIF -> new StepSarif(format, options).write(steps, out);
      case GITHUB -> new StepGithub(format).write(steps, out);
    }
  }

  private void prose(List<Step> steps, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    for (Step step : steps) {
      lines.add(step.named(steps));
      if (step.report(format).isPresent()) {
        lines.add("");
        out.write(step.report(format).get().strip() + "\n");
      } else {
        lines.add("  nothing new");
      }
      lines.add("");
    }
    breaks(steps, lines);
  }

  /** Says which patch breaks what. */
  static void breaks(List<Step> steps, Lines lines) throws IOException {
    if (steps.stream().allMatch(step -> step.breaks().isEmpty())) {
      lines.add("no patch breaks a hook");
    }
    for (Step step : steps) {
      for (String broken : step.breaks()) {
        lines.add("broken by " + step.named(steps));
        lines.add("  " + Safe.line(broken));
      }
    }
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
        made.writeRawValue(step.report(format).map(String::strip).orElse("null"));
        made.writeEndObject();
      }
      made.writeEndArray();
      made.writeEndObject();
      made.writeRaw('\n');
    }
  }
}
