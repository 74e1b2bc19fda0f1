// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.RulePage;

/**
 * What a page shows, as the JSON that its script reads. Every text is made visible here, so that
 * the script has only to show it.
 */
record HtmlContents() implements Report<HtmlPage> {
  @Override
  public void write(HtmlPage page, Writer out) throws IOException {
    try (JsonGenerator json = Json.embedded(out)) {
      json.writeStartObject();
      json.writeStringField("version", page.version());
      json.writeObjectFieldStart("rules");
      for (RulePage rule : rules(page).values()) {
        json.writeObjectFieldStart(rule.name().text());
        json.writeStringField("why", Prose.firstSentence(rule.why()));
        json.writeStringField("instead", Prose.firstSentence(rule.instead()));
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeArrayFieldStart("trees");
      for (HtmlTree tree : page.trees()) {
        tree(tree, json);
      }
      json.writeEndArray();
      HtmlProofs.write(page.proofs(), json);
      json.writeEndObject();
    }
  }

  private static Map<String, RulePage> rules(HtmlPage page) {
    Map<String, RulePage> rules = new TreeMap<>();
    page.trees().forEach(t -> t.pages().forEach(rule -> rules.put(rule.name().text(), rule)));
    return rules;
  }

  private static void tree(HtmlTree tree, JsonGenerator json) throws IOException {
    json.writeStartObject();
    text("name", tree.name(), json);
    text("generation", tree.census().tool().generation(), json);
    json.writeBooleanField("scanned", tree.counts().isPresent());
    json.writeNumberField("files", tree.counts().map(Counts::files).orElse(0));
    json.writeNumberField("suppressed", tree.counts().map(Counts::suppressed).orElse(0));
    json.writeBooleanField("against", tree.census().against());
    json.writeArrayFieldStart("hooks");
    for (CensusRow row : tree.census().rows()) {
      hook(row, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (HtmlFinding finding : tree.findings()) {
      finding(finding, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (Problem problem : tree.problems()) {
      json.writeString(Headline.of(problem));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void hook(CensusRow row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    text("path", row.path(), json);
    json.writeNumberField("line", row.line());
    text("owner", row.opsType(), json);
    text("table", row.opsVar(), json);
    text("member", row.member(), json);
    text("hook", row.hook(), json);
    text("form", row.form(), json);
    json.writeBooleanField("converted", row.prepare());
    text("presence", row.presence(), json);
    text("area", row.area(), json);
    text("class", row.hookClass(), json);
    json.writeArrayFieldStart("blockers");
    for (String blocker : row.blockers()) {
      json.writeString(Safe.line(blocker));
    }
    json.writeEndArray();
    text("subsystem", row.subsystem(), json);
    text("change", row.change(), json);
    json.writeBooleanField("newLegacy", row.newLegacy());
    json.writeEndObject();
  }

  private static void finding(HtmlFinding each, JsonGenerator json) throws IOException {
    Finding finding = each.finding();
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().text());
    json.writeStringField("level", finding.level().text());
    text("file", finding.at().file(), json);
    json.writeNumberField("line", each.region().line());
    json.writeNumberField("column", each.region().column());
    text("function", finding.function(), json);
    text("message", finding.message(), json);
    if (each.excerpt().isPresent()) {
      json.writeStringField("code", each.excerpt().get().code());
      json.writeStringField("carets", each.excerpt().get().carets());
    }
    places("related", finding.related(), json);
    places("steps", finding.path(), json);
    json.writeEndObject();
  }

  private static void places(String name, Iterable<Finding.Place> places, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding.Place place : places) {
      json.writeString(Headline.of(place));
    }
    json.writeEndArray();
  }

  private static void text(String name, String text, JsonGenerator json) throws IOException {
    json.writeStringField(name, Safe.line(text));
  }
}
