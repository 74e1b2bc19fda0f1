// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mmaproof.model.proof.Event;
import org.mmaproof.model.proof.Place;
import org.mmaproof.model.proof.Verdict;

/**
 * Reads what {@code prove --format json} wrote, with {@code --each} too. The file may come from a
 * stranger: it is read under limits, and nothing of it but texts is kept.
 */
public final class VerdictFile {
  /** Bytes; the report on a whole kernel is a tenth of it. */
  static final int BYTES_MAX = 16 << 20;

  private static final int VERDICTS_MAX = 5000;

  /** Of each list: events of a side, obligations, differences. */
  private static final int ENTRIES_MAX = 500;

  private static final int CHARS_MAX = 2000;

  static final String VIOLATED = "Violated";

  private final List<HtmlVerdict> verdicts = new ArrayList<>();
  private final List<String> unpaired = new ArrayList<>();
  private final Map<String, Integer> left = new TreeMap<>();

  private VerdictFile() {}

  /**
   * Reads a report.
   *
   * @param name of the file, to be shown
   * @throws IOException if it cannot be read, is too large, or no such report; the message says
   *     which
   */
  public static HtmlProof read(String name, InputStream in) throws IOException {
    VerdictFile file = new VerdictFile();
    JsonNode report = tree(in);
    if (report.path("patches").isArray()) {
      int count = report.path("patches").size();
      for (JsonNode patch : report.path("patches")) {
        if (patch.path("report").isObject()) {
          file.take(
              patch.path("report"),
              "patch "
                  + patch.path("number").asInt()
                  + "/"
                  + count
                  + ": "
                  + text(patch, "subject"));
        }
      }
    } else {
      file.take(report, "");
    }
    List<String> said = new ArrayList<>();
    file.left.forEach((what, count) -> said.add(count + " more " + what + " are not shown"));
    return new HtmlProof(name, file.verdicts, file.unpaired, said);
  }

  private static JsonNode tree(InputStream in) throws IOException {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxDocumentLength(BYTES_MAX)
            .maxNestingDepth(32)
            .maxNumberLength(100)
            .maxStringLength(1 << 20)
            .maxNameLength(1 << 16)
            .maxTokenCount(2_000_000)
            .build();
    ObjectMapper mapper =
        new ObjectMapper(JsonFactory.builder().streamReadConstraints(limits).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try {
      return mapper.readTree(in);
    } catch (StreamConstraintsException large) {
      throw new IOException("larger or deeper than a report of prove is", large);
    } catch (JsonProcessingException broken) {
      throw new IOException("not JSON (line " + broken.getLocation().getLineNr() + ")", broken);
    }
  }

  private void take(JsonNode report, String patch) throws IOException {
    if (!report.path("verdicts").isArray()) {
      throw new IOException("no JSON report of prove: it has no verdicts");
    }
    for (JsonNode each : report.path("verdicts")) {
      Verdict.Kind kind =
          Arrays.stream(Verdict.Kind.values())
              .filter(known -> known.name().equals(each.path("verdict").asText()))
              .findFirst()
              .orElseThrow(() -> new IOException("no JSON report of prove: a verdict is none"));
      if (verdicts.size() < VERDICTS_MAX) {
        verdicts.add(verdict(each, kind, patch));
      } else {
        left.merge("verdicts", 1, Integer::sum);
      }
    }
    unpaired.addAll(texts(report.path("unpaired"), "hooks that were not judged"));
  }

  private HtmlVerdict verdict(JsonNode each, Verdict.Kind kind, String patch) {
    List<HtmlVerdict.Notes> notes = new ArrayList<>();
    List<HtmlVerdict.HtmlTrace> traces = new ArrayList<>();
    trace(each.path("counterexample"), Optional.empty()).ifPresent(traces::add);
    List<String> violated = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (JsonNode owed : some(each.path("obligations"), "obligations")) {
      String id = text(owed, "id");
      boolean open = owed.path("holds").asText().equals("unknown");
      if (open || owed.path("holds").isBoolean() && !owed.path("holds").asBoolean()) {
        (open ? unknown : violated).add(joined(" ", id, text(owed, "place"), text(owed, "why")));
        trace(owed.path("counterexample"), Optional.of(id)).ifPresent(traces::add);
      }
    }
    note(VIOLATED, violated, notes);
    note("Not known", unknown, notes);
    note("By design", byDesign(each), notes);
    note("Configurations", configurations(each), notes);
    List<String> assumed = new ArrayList<>();
    for (JsonNode one : some(each.path("assumptions"), "assumptions")) {
      assumed.add(text(one, "kind") + ": " + text(one, "text"));
    }
    note("Assumed", assumed, notes);
    note("Not looked into", texts(each.path("opaque"), "functions"), notes);
    note("Changed between the trees", texts(each.path("changedCallees"), "functions"), notes);
    return new HtmlVerdict(
        patch,
        text(each, "after"),
        text(each, "before"),
        text(each, "ops"),
        kind,
        text(each, "reason"),
        notes,
        traces);
  }

  private List<String> byDesign(JsonNode each) {
    List<String> all = new ArrayList<>();
    for (JsonNode one : some(each.path("byDesign"), "differences")) {
      JsonNode witness = one.path("witness");
      all.add(text(one, "id") + ": " + String.join(", ", request(witness)));
    }
    return all;
  }

  private List<String> configurations(JsonNode each) {
    List<String> all = new ArrayList<>();
    for (JsonNode one : some(each.path("perConfig"), "configurations")) {
      all.add(text(one, "verdict") + " where " + text(one, "when"));
    }
    return all;
  }

  private static void note(String heading, List<String> lines, List<HtmlVerdict.Notes> notes) {
    if (!lines.isEmpty()) {
      notes.add(new HtmlVerdict.Notes(heading, lines));
    }
  }

  private Optional<HtmlVerdict.HtmlTrace> trace(JsonNode found, Optional<String> shows) {
    if (!found.isObject()) {
      return Optional.empty();
    }
    List<HtmlVerdict.Differs> differs = new ArrayList<>();
    for (JsonNode one : some(found.path("differs"), "differences")) {
      differs.add(
          new HtmlVerdict.Differs(text(one, "what"), text(one, "before"), text(one, "after")));
    }
    List<String> request = new ArrayList<>(request(found));
    int states = 0;
    for (Map.Entry<String, JsonNode> each : found.path("state").properties()) {
      if (states++ == ENTRIES_MAX) {
        left.merge("values", found.path("state").size() - ENTRIES_MAX, Integer::sum);
        break;
      }
      request.add(cut(each.getKey()) + " = " + cut(each.getValue().asText()));
    }
    return Optional.of(
        new HtmlVerdict.HtmlTrace(
            shows,
            request,
            EventRow.of(events(found.path("before")), events(found.path("after"))),
            differs,
            text(found, "case")));
  }

  /** A request and the fault beside it, a line each. */
  private List<String> request(JsonNode of) {
    List<String> lines = new ArrayList<>();
    JsonNode request = of.path("request");
    List<String> parts = new ArrayList<>();
    for (String name :
        List.of("addr", "length", "prot", "flags", "fd", "pgoff", "fixed", "neighbours")) {
      if (request.path(name).isValueNode()) {
        parts.add(name + " " + text(request, name));
      }
    }
    List<String> then = texts(request.path("then"), "steps");
    lines.add("mmap: " + String.join(" ", parts));
    if (!then.isEmpty()) {
      lines.add("then: " + String.join(", ", then));
    }
    JsonNode fault = of.path("fault");
    if (fault.isObject()) {
      lines.add("fails: " + text(fault, "site") + " " + text(fault, "nth"));
    }
    return lines;
  }

  private List<Event> events(JsonNode events) {
    List<Event> all = new ArrayList<>();
    for (JsonNode each : some(events, "events")) {
      all.add(new Event(text(each, "event"), place(text(each, "place")), text(each, "text")));
    }
    return all;
  }

  private static Optional<Place> place(String written) {
    int colon = written.lastIndexOf(':');
    String line = written.substring(colon + 1);
    return colon > 0 && line.matches("\\d{1,9}")
        ? Optional.of(new Place(written.substring(0, colon), Integer.parseInt(line)))
        : Optional.empty();
  }

  /** The first entries of a list; nothing of what is none. */
  private List<JsonNode> some(JsonNode list, String what) {
    List<JsonNode> all = new ArrayList<>();
    for (int i = 0; list.isArray() && i < Math.min(list.size(), ENTRIES_MAX); i++) {
      all.add(list.get(i));
    }
    if (list.isArray() && list.size() > ENTRIES_MAX) {
      left.merge(what, list.size() - ENTRIES_MAX, Integer::sum);
    }
    return all;
  }

  private List<String> texts(JsonNode list, String what) {
    return some(list, what).stream().map(each -> cut(each.asText())).toList();
  }

  private static String text(JsonNode of, String name) {
    JsonNode value = of.path(name);
    return value.isNull() ? "" : cut(value.asText());
  }

  private static String joined(String by, String... parts) {
    return String.join(by, Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
  }

  private static String cut(String text) {
    if (text.length() <= CHARS_MAX) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(CHARS_MAX - 1)) ? CHARS_MAX - 1 : CHARS_MAX;
    return text.substring(0, end) + "...";
  }
}
