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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmaproof.analyzer.report.AddressSpaces;
import org.mmaproof.analyzer.report.Answers;
import org.mmaproof.analyzer.report.Safe;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.Side;
import org.mmaproof.model.scenario.Answer;
import org.mmaproof.model.scenario.Scenario;
import org.mmaproof.model.scenario.Theatre;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mmaproof model run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Runs mapping scenarios through the model, and prints one answer line each.",
    footer = {
      "",
      "Examples:",
      "  mmaproof model run scenarios.jsonl",
      "  mmaproof model run --check scenarios.jsonl",
      "  mmaproof model run --generation 6.12 --trace one.jsonl",
      "  mmaproof model run --svg merge.svg one.jsonl",
      "",
      "Exit code: 0, with --check 1 when an answer differs, 2 wrong use."
    })
final class ModelRunCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Parameters(
      paramLabel = "FILE.jsonl",
      description = "Scenarios, one JSON object a line: its id and its lines (in).")
  private Path file = Path.of("");

  @Option(
      names = "--generation",
      paramLabel = "G",
      description = "The kernel that answers (default: what each line names as ver, else 7.3).")
  private Optional<String> generation = Optional.empty();

  @Option(
      names = "--check",
      description = "Compare with the answers in the file, and say what differs.")
  private boolean check;

  @Option(names = "--trace", description = "Tell each scenario step by step, for people.")
  private boolean trace;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the address space before and after each step, as one picture.")
  private Optional<Path> svg = Optional.empty();

  @Option(names = "--nommu", description = "The kernel without an MMU (CONFIG_MMU=n).")
  private boolean nommu;

  @Option(
      names = "--bits",
      paramLabel = "N",
      description = "Width of long in the kernel, 64 or 32 (default: 64).")
  private int bits = 64;

  private final Map<Generation, Theatre> theatres = new HashMap<>();

  @Override
  public Integer call() {
    try {
      return run();
    } finally {
      theatres.values().forEach(Theatre::close);
    }
  }

  private int run() {
    if (bits != 32 && bits != 64) {
      throw new Usage("--bits " + bits + ": a kernel has 64 or 32");
    }
    Output.check(svg.stream().toList());
    List<Answer> drawn = new ArrayList<>();
    int differing = 0;
    int number = 0;
    for (String line : lines()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      JsonNode given = read(line, number);
      Generation kernel = kernel(given);
      List<String> in = in(given, number);
      Answer answer =
          theatres
              .computeIfAbsent(kernel, this::theatre)
              .answer(new Scenario(given.path("id").asText("line " + number), in));
      if (svg.isPresent()) {
        drawn.add(answer);
      }
      differing += told(given, Answers.of(answer, kernel.name(), written(given)));
    }
    svg.ifPresent(picture -> Output.toFile(picture, new AddressSpaces(), drawn));
    if (check) {
      System.out.println(number + " scenarios, " + differing + " answers differ");
    }
    return check && differing > 0 ? 1 : 0;
  }

  private Theatre theatre(Generation kernel) {
    Target target = bits == 32 ? Target.BITS32 : Target.BITS64;
    return Theatre.of(kernel, nommu ? Side.NOMMU : Side.MMU, target);
  }

  /** Prints what was asked for; 1 when the answer differs from the one in the file. */
  private int told(JsonNode given, JsonNode answer) {
    if (trace) {
      trace(answer);
    }
    if (!check) {
      if (!trace) {
        System.out.println(Safe.onRunner(answer.toString()));
      }
      return 0;
    }
    Optional<String> difference = Answers.difference(given, answer);
    difference.ifPresent(
        what -> System.out.println(Safe.line(given.path("id").asText() + ": " + what)));
    return difference.isPresent() ? 1 : 0;
  }

  private static void trace(JsonNode answer) {
    System.out.println(Safe.line(answer.path("id").asText()));
    for (JsonNode step : answer.path("st")) {
      System.out.println(Safe.line("  " + step.path("op").asText() + " = " + step.path("ret")));
      for (JsonNode event : step.path("ev")) {
        System.out.println(Safe.line("    " + event.asText()));
      }
      for (JsonNode vma : step.path("v")) {
        System.out.println(Safe.line("      " + vma));
      }
    }
    if (answer.has("stopped")) {
      System.out.println(Safe.line("  stopped: " + answer.path("stopped").asText()));
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Usage(file + " cannot be read: " + Usage.reason(e), e);
    }
  }

  private JsonNode read(String line, int number) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new Usage(file + ":" + number + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Generation kernel(JsonNode given) {
    String name = generation.orElseGet(() -> given.path("ver").asText(Generation.newest().name()));
    return ModelShowCommand.generation(name);
  }

  private List<String> in(JsonNode given, int number) {
    List<String> lines = new ArrayList<>(written(given));
    if (lines.isEmpty()) {
      throw new Usage(file + ":" + number + " has no scenario: a list \"in\" of its lines");
    }
    lines.removeIf(line -> line.equals("E") || line.startsWith("S "));
    for (String line : lines) {
      Scenario.problem(line)
          .ifPresent(
              what -> {
                throw new Usage(file + ":" + number + ": " + what);
              });
    }
    return lines;
  }

  private static List<String> written(JsonNode given) {
    List<String> lines = new ArrayList<>();
    given.path("in").forEach(line -> lines.add(line.asText()));
    return lines;
  }
}
