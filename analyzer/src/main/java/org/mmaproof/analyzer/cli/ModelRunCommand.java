// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.Side;
import org.mmaproof.model.scenario.Answer;
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
  /** Scenarios whose answers are held at one time. */
  private static final int AT_ONCE = 2048;

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

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Threads (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

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
    if (jobs < 1 || jobs > 1024) {
      throw new Usage("--jobs " + jobs + ": give a number from 1 to 1024");
    }
    Output.check(svg.stream().toList());
    ScenarioFile scenarios = ScenarioFile.of(file, generation);
    List<Answer> drawn = new ArrayList<>();
    int differing = 0;
    int all = scenarios.lines().size();
    for (int from = 0; from < all; from += AT_ONCE) {
      for (Performed one : performed(scenarios.asked(from, Math.min(all, from + AT_ONCE)))) {
        differing += told(one);
        if (svg.isPresent()) {
          drawn.add(one.answer());
        }
      }
    }
    svg.ifPresent(picture -> Output.toFile(picture, new AddressSpaces(), drawn));
    if (check) {
      System.out.println(all + " scenarios, " + differing + " answers differ");
    }
    return check && differing > 0 ? 1 : 0;
  }

  /** A scenario, and what came of it; {@code told} is the line to print. */
  private record Performed(
      JsonNode given, Answer answer, JsonNode json, String told, Optional<String> difference) {}

  /** In the order given, however many threads perform them. */
  private List<Performed> performed(List<ScenarioFile.Asked> asked) {
    asked.forEach(one -> theatres.computeIfAbsent(one.kernel(), this::theatre));
    return new Workers(jobs).map(asked, () -> this::perform);
  }

  private Performed perform(ScenarioFile.Asked asked) {
    Theatre theatre = theatres.get(asked.kernel());
    if (theatre == null) {
      throw new IllegalStateException("no theatre for " + asked.kernel());
    }
    Answer answer = theatre.answer(asked.scenario());
    JsonNode json = Answers.of(answer, asked.kernel().name(), asked.written());
    return new Performed(
        asked.given(),
        answer,
        json,
        check || trace ? "" : Safe.onRunner(json.toString()),
        check ? Answers.difference(asked.given(), json) : Optional.empty());
  }

  private Theatre theatre(Generation kernel) {
    Target target = bits == 32 ? Target.BITS32 : Target.BITS64;
    return Theatre.of(kernel, nommu ? Side.NOMMU : Side.MMU, target);
  }

  /** Prints what was asked for; 1 when the answer differs from the one in the file. */
  private int told(Performed one) {
    if (trace) {
      trace(one.json());
    } else if (!check) {
      System.out.println(one.told());
    }
    one.difference()
        .ifPresent(
            what -> System.out.println(Safe.line(one.given().path("id").asText() + ": " + what)));
    return one.difference().isPresent() ? 1 : 0;
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
}
