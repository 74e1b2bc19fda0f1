// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.scenario.Scenario;

/**
 * Scenarios in a file, one JSON object a line.
 *
 * @param lines as they stand there
 * @param generation the kernel that answers whatever a line says
 */
record ScenarioFile(Path file, List<String> lines, Optional<String> generation) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  ScenarioFile {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param given all of it
   * @param written the lines of the scenario as written
   */
  record Asked(JsonNode given, Generation kernel, Scenario scenario, List<String> written) {}

  /**
   * @throws Usage when the file cannot be read
   */
  static ScenarioFile of(Path file, Optional<String> generation) {
    try {
      return new ScenarioFile(file, Files.readAllLines(file, StandardCharsets.UTF_8), generation);
    } catch (IOException e) {
      throw new Usage(file + " cannot be read: " + Usage.reason(e), e);
    }
  }

  /**
   * The scenarios of some lines; empty ones say nothing.
   *
   * @throws Usage when one cannot be performed
   */
  List<Asked> asked(int from, int to) {
    List<Asked> asked = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!lines.get(i).isBlank()) {
        asked.add(asked(lines.get(i), i + 1));
      }
    }
    return asked;
  }

  private Asked asked(String line, int number) {
    JsonNode given = read(line, number);
    String name = generation.orElseGet(() -> given.path("ver").asText(Generation.newest().name()));
    List<String> written = new ArrayList<>();
    given.path("in").forEach(one -> written.add(one.asText()));
    Generation kernel = ModelShowCommand.generation(name);
    String id = given.path("id").asText("line " + number);
    return new Asked(given, kernel, new Scenario(id, performed(written, number)), written);
  }

  private JsonNode read(String line, int number) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new Usage(file + ":" + number + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private List<String> performed(List<String> written, int number) {
    if (written.isEmpty()) {
      throw new Usage(file + ":" + number + " has no scenario: a list \"in\" of its lines");
    }
    List<String> performed =
        written.stream().filter(line -> !line.equals("E") && !line.startsWith("S ")).toList();
    for (String line : performed) {
      Scenario.problem(line)
          .ifPresent(
              what -> {
                throw new Usage(file + ":" + number + ": " + what);
              });
    }
    return performed;
  }
}
