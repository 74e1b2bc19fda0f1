// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.proof.Assumption;
import org.mmaproof.model.proof.Counterexample;
import org.mmaproof.model.proof.Difference;
import org.mmaproof.model.proof.Event;
import org.mmaproof.model.proof.Fault;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Mutation;
import org.mmaproof.model.proof.Obligation;
import org.mmaproof.model.proof.Request;
import org.mmaproof.model.proof.Verdict;
import org.mmaproof.rules.rule.Level;

/** Verdicts for scripts; the field names are a contract. */
public record VerdictJson(Options options) implements Report<ProveResult> {
  @Override
  public void write(ProveResult result, Writer out) throws IOException {
    try (JsonGenerator json = Json.generator(out, options)) {
      json.writeStartObject();
      JsonReport.tool(result.tool(), json);
      json.writeArrayFieldStart("verdicts");
      for (Judged each : result.verdicts()) {
        verdict(each, json);
      }
      json.writeEndArray();
      strings("unpaired", result.unpaired().stream().map(HookAt::toString).toList(), json);
      json.writeArrayFieldStart("problems");
      for (Problem problem : result.problems()) {
        JsonReport.problem(problem, json);
      }
      json.writeEndArray();
      summary(result, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void verdict(Judged each, JsonGenerator json) throws IOException {
    Verdict verdict = each.verdict();
    Verdict.Conclusion conclusion = verdict.conclusion();
    json.writeStartObject();
    json.writeStringField("file", verdict.subject().file());
    optional("before", verdict.subject().before().map(HookAt::toString), json);
    json.writeStringField("after", verdict.subject().after().toString());
    json.writeStringField("ops", verdict.subject().ops());
    strings("tables", each.tables(), json);
    json.writeStringField("verdict", conclusion.kind().name());
    optional("reason", conclusion.reason().map(reason -> Safe.line(reason.toString())), json);
    byDesign(conclusion.byDesign(), json);
    json.writeArrayFieldStart("perConfig");
    for (Verdict.PerConfig one : conclusion.perConfig()) {
      json.writeStartObject();
      json.writeStringField("when", one.when());
      json.writeStringField("verdict", one.verdict().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    counterexample(conclusion.counterexample(), json);
    obligations(verdict.obligations(), json);
    grounds(verdict.grounds(), json);
    json.writeNumberField("paths", verdict.effort().paths());
    json.writeNumberField("pairs", verdict.effort().pairs());
    json.writeNumberField("proved", verdict.effort().proved());
    json.writeNumberField("queries", verdict.effort().queries());
    if (verdict.mutation().isPresent()) {
      mutation(verdict.mutation().get(), json);
    }
    if (each.millis().isPresent()) {
      json.writeNumberField("millis", each.millis().getAsLong());
    }
    json.writeEndObject();
  }

  private static void byDesign(List<Verdict.Allowed> all, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("byDesign");
    for (Verdict.Allowed allowed : all) {
      json.writeStartObject();
      json.writeStringField("id", allowed.id().id());
      json.writeObjectFieldStart("witness");
      request(allowed.witness().request(), json);
      fault(allowed.witness().fault(), json);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void counterexample(Optional<Counterexample> found, JsonGenerator json)
      throws IOException {
    if (found.isEmpty()) {
      json.writeNullField("counterexample");
      return;
    }
    Counterexample example = found.get();
    json.writeObjectFieldStart("counterexample");
    request(example.request(), json);
    fault(example.fault(), json);
    json.writeObjectFieldStart("state");
    for (Map.Entry<String, String> each : example.state().entrySet()) {
      json.writeStringField(Safe.line(each.getKey()), Safe.line(each.getValue()));
    }
    json.writeEndObject();
    events("before", example.before(), json);
    events("after", example.after(), json);
    json.writeArrayFieldStart("differs");
    for (Difference difference : example.differs()) {
      json.writeStartObject();
      json.writeStringField("what", difference.what().text());
      json.writeStringField("before", Safe.line(difference.before()));
      json.writeStringField("after", Safe.line(difference.after()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("replayed", example.replayed());
    json.writeStringField("case", example.caseText());
    optional("program", example.program(), json);
    json.writeEndObject();
  }

  private static void request(Request request, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("request");
    json.writeStringField("addr", RequestText.hex(request.addr()));
    json.writeStringField("length", RequestText.hex(request.length()));
    json.writeStringField("prot", RequestText.hex(request.prot()));
    json.writeStringField("flags", RequestText.hex(request.flags()));
    json.writeStringField("fd", request.fd().text());
    json.writeStringField("pgoff", RequestText.hex(request.pgoff()));
    json.writeBooleanField("fixed", request.fixed());
    json.writeStringField("neighbours", request.neighbours().text());
    strings("then", request.then(), json);
    json.writeEndObject();
  }

  private static void fault(Optional<Fault> fault, JsonGenerator json) throws IOException {
    if (fault.isEmpty()) {
      json.writeNullField("fault");
      return;
    }
    json.writeObjectFieldStart("fault");
    json.writeStringField("site", fault.get().site());
    json.writeNumberField("nth", fault.get().nth());
    json.writeEndObject();
  }

  private static void events(String name, List<Event> events, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Event event : events) {
      json.writeStartObject();
      json.writeStringField("event", event.event());
      optional("place", event.place().map(Object::toString), json);
      json.writeStringField("text", Safe.line(event.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void obligations(List<Obligation> obligations, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("obligations");
    for (Obligation obligation : obligations) {
      json.writeStartObject();
      json.writeStringField("id", obligation.id().text());
      switch (obligation.holds()) {
        case TRUE -> json.writeBooleanField("holds", true);
        case FALSE -> json.writeBooleanField("holds", false);
        case UNKNOWN -> json.writeStringField("holds", "unknown");
      }
      optional("place", obligation.place().map(Object::toString), json);
      optional("why", obligation.why().map(Safe::line), json);
      counterexample(obligation.counterexample(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void grounds(Verdict.Grounds grounds, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("assumptions");
    for (Assumption assumption : grounds.assumptions()) {
      json.writeStartObject();
      json.writeStringField("kind", assumption.kind().text());
      json.writeStringField("text", Safe.line(assumption.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("opaque", grounds.opaque(), json);
    strings("changedCallees", grounds.changedCallees(), json);
  }

  private static void mutation(Mutation mutation, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("mutants");
    json.writeNumberField("made", mutation.made());
    json.writeNumberField("refuted", mutation.refuted());
    json.writeArrayFieldStart("survivors");
    for (Mutation.Survivor survivor : mutation.survivors()) {
      json.writeStartObject();
      json.writeStringField("place", survivor.place().toString());
      json.writeStringField("what", Safe.line(survivor.what()));
      json.writeStringField("verdict", survivor.verdict().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void summary(ProveResult result, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("verdicts", result.verdicts().size());
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      json.writeNumberField(kind.name().toLowerCase(Locale.ROOT), result.count(kind));
    }
    json.writeNumberField("violated", result.violated());
    json.writeNumberField("unpaired", result.unpaired().size());
    for (Level level : Level.values()) {
      json.writeNumberField(level.text(), result.count(level));
    }
    json.writeEndObject();
  }

  private static void optional(String name, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
