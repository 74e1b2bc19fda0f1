// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.scenario.Answer;

/** Answers to mapping scenarios as the format has them: one JSON object each, on one line. */
public final class Answers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** First words of events that show the kernel driven into misuse. */
  private static final Set<String> ODD = Set.of("warn", "uaf-get", "uaf-put", "bad-unlock-i_mmap");

  /** A number is what it is, however wide whoever read it made it. */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isIntegralNumber() && b.isIntegralNumber()
              ? Long.compare(a.longValue(), b.longValue())
              : a.equals(b) ? 0 : 1;

  private Answers() {}

  /**
   * An answer.
   *
   * @param version name of the generation that gave it
   * @param lines the scenario as written
   */
  public static ObjectNode of(Answer answer, String version, List<String> lines) {
    ObjectNode all = JSON.objectNode();
    all.put("id", answer.id());
    all.put("ver", version);
    ArrayNode odd = all.putArray("odd");
    odd(answer).forEach(odd::add);
    ArrayNode in = all.putArray("in");
    lines.forEach(in::add);
    ArrayNode steps = all.putArray("st");
    answer.steps().forEach(step -> steps.add(of(step)));
    if (!answer.stopped().isEmpty()) {
      all.put("stopped", answer.stopped());
    }
    return all;
  }

  private static Set<String> odd(Answer answer) {
    Set<String> odd = new TreeSet<>();
    for (Answer.Step step : answer.steps()) {
      for (String event : step.events()) {
        String first = event.split(" ", 2)[0];
        if (ODD.contains(first)) {
          odd.add(first);
        }
      }
    }
    return odd;
  }

  private static ObjectNode of(Answer.Step step) {
    ObjectNode one = JSON.objectNode();
    one.put("op", step.op());
    ArrayNode events = one.putArray("ev");
    step.events().forEach(events::add);
    ArrayNode vmas = one.putArray("v");
    step.vmas().forEach(vma -> vmas.add(of(vma)));
    one.set("m", numbers(step.counters()));
    one.set("f", rows(step.files()));
    one.set("o", rows(step.ops()));
    one.set("d", numbers(step.references()));
    one.put("ret", step.result());
    return one;
  }

  private static ArrayNode of(Answer.Vma vma) {
    return JSON.arrayNode()
        .add(vma.start())
        .add(vma.end())
        .add(Long.toHexString(vma.flags()))
        .add(vma.pgoff())
        .add(vma.anonPgoff())
        .add(vma.file())
        .add(vma.ops())
        .add(vma.priv())
        .add(vma.anonVma() ? 1 : 0);
  }

  private static ArrayNode numbers(List<Long> numbers) {
    ArrayNode array = JSON.arrayNode();
    numbers.forEach(array::add);
    return array;
  }

  private static ArrayNode rows(List<List<Long>> rows) {
    ArrayNode array = JSON.arrayNode();
    rows.forEach(row -> array.add(numbers(row)));
    return array;
  }

  /** The first thing in which {@code is}, an answer, differs from {@code wanted}; one line. */
  public static Optional<String> difference(JsonNode wanted, JsonNode is) {
    JsonNode steps = wanted.path("st");
    for (int i = 0; i < steps.size(); i++) {
      JsonNode step = steps.get(i);
      JsonNode here = is.path("st").path(i);
      if (here.isMissingNode()) {
        return Optional.of(
            place(i, step) + "stopped: " + is.path("stopped").asText("no such step"));
      }
      for (String key : List.of("op", "ev", "v", "m", "f", "o", "d", "ret")) {
        if (!step.path(key).equals(BY_VALUE, here.path(key))) {
          return Optional.of(
              place(i, step) + key + ": wanted " + step.path(key) + ", got " + here.path(key));
        }
      }
    }
    return is.path("st").size() == steps.size()
        ? Optional.empty()
        : Optional.of("more steps than wanted: " + is.path("st").size());
  }

  private static String place(int index, JsonNode step) {
    return "step " + (index + 1) + " (" + step.path("op").asText() + "), ";
  }
}
