// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.TypeReader;
import org.mmaproof.model.c.lower.Lowering;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Walk;

/** Compares functions of a tree with what they were read as. */
final class RoundTrip {
  private static final int HELPERS_MAX = 12;
  private static final int TRIES = 8;
  private static final int SECONDS = 30;
  private static final Pattern INCOMPLETE =
      Pattern.compile(
          "error: .*(?:incomplete|undefined|storage size|not known).*?((?:struct|union) \\w+)");
  private static final Pattern RESULT =
      Pattern.compile(
          "RESULT ended=(\\d+) faulted=(\\d+) starved=(\\d+) lopsided=(\\d+) different=(\\d+) order=(\\d+) blocks=(\\d+)");

  private final Names names;
  private final Configuration plain;
  private final Path directory;

  /**
   * @param plain the configuration, but for what a function needs in order to be there
   * @param directory for this instance alone
   */
  RoundTrip(Names names, Configuration plain, Path directory) {
    this.names = names;
    this.plain = plain;
    this.directory = directory;
  }

  /**
   * What came of one function.
   *
   * @param lopsided inputs where one version faults and the other does not need what it cannot read
   * @param stage how far it got: {@code lower}, {@code preprocess}, {@code compile}, {@code run} or
   *     {@code compared}
   * @param why what stopped it, or what the differences are
   */
  record Outcome(
      String stage,
      String why,
      long ended,
      long faulted,
      long starved,
      long lopsided,
      long different,
      long blocks) {
    static Outcome stopped(String stage, String why) {
      return new Outcome(stage, why, 0, 0, 0, 0, 0, 0);
    }

    boolean compared() {
      return stage.equals("compared");
    }

    /** In what way it was left out. */
    String reason() {
      return stage
          + (why.startsWith("opaque: ") ? ": " + why.replaceAll("(of|macro) \\S+", "$1 ...") : "");
    }
  }

  Outcome compare(String file, Function function, long inputs)
      throws IOException, InterruptedException {
    Gcc gcc = new Gcc(directory);
    Map<String, Boolean> answers = new HashMap<>();
    Configuration asking =
        plain.answering(atom -> answers.computeIfAbsent(atom, a -> holds(a, file, gcc)));
    Optional<Configuration> own =
        asking.within(
            function.guards().stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and));
    if (own.isEmpty()) {
      return Outcome.stopped("lower", "no configuration has it");
    }
    Configuration configuration = own.get();
    Map<String, Graph> graphs = new LinkedHashMap<>();
    List<Function> slice = new ArrayList<>();
    try (Lowering lowering = new Lowering(names, Target.BITS64, name -> false)) {
      Optional<String> problem =
          new Collecting(file, configuration, lowering, graphs, slice).collect(function);
      if (problem.isPresent()) {
        return Outcome.stopped("lower", problem.get());
      }
    }
    GraphFacts facts = GraphFacts.of(List.copyOf(graphs.values()));
    if (!facts.opaque().isEmpty()) {
      return Outcome.stopped("lower", "opaque: " + facts.opaque().get(0));
    }
    if (facts.routines().containsKey(Lowering.ASSEMBLER)) {
      return Outcome.stopped("lower", "assembler");
    }
    OriginalText.Result original =
        new OriginalText(names, file).preprocessed(slice, configuration, gcc);
    if (original.text().isEmpty()) {
      return Outcome.stopped("preprocess", original.why());
    }
    return compile(
        file,
        configuration,
        List.copyOf(graphs.values()),
        slice,
        original.text().get(),
        inputs,
        gcc);
  }

  private boolean holds(String atom, String file, Gcc gcc) {
    try {
      return new OriginalText(names, file).holds(atom, plain, gcc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A function and those of its file that it calls, callees first. */
  private final class Collecting {
    private final String file;
    private final Configuration configuration;
    private final Lowering lowering;
    private final Map<String, Graph> graphs;
    private final List<Function> slice;

    private Collecting(
        String file,
        Configuration configuration,
        Lowering lowering,
        Map<String, Graph> graphs,
        List<Function> slice) {
      this.file = file;
      this.configuration = configuration;
      this.lowering = lowering;
      this.graphs = graphs;
      this.slice = slice;
    }

    /** Answers why it cannot be done. */
    private Optional<String> collect(Function function) {
      Optional<Graph> graph =
          lowering.lower(function).stream().filter(g -> configuration.under(g.when())).findFirst();
      if (graph.isEmpty()) {
        return Optional.of("no body in this configuration");
      }
      if (graph.get().type().variadic()) {
        return Optional.of("variable arguments");
      }
      graphs.put(function.name(), graph.get());
      for (String callee : GraphFacts.of(List.of(graph.get())).routines().keySet()) {
        Optional<Function> helper = helper(callee);
        if (helper.isPresent() && !graphs.containsKey(callee) && graphs.size() < HELPERS_MAX) {
          Optional<String> problem = collect(helper.get());
          if (problem.isPresent()) {
            return Optional.of(callee + ": " + problem.get());
          }
        }
      }
      graphs.remove(function.name());
      graphs.put(function.name(), graph.get());
      slice.add(function);
      return Optional.empty();
    }

    private Optional<Function> helper(String name) {
      boolean own =
          names.unit(file).stream()
              .flatMap(unit -> unit.items().stream())
              .anyMatch(item -> item.kind() == Item.Kind.FUNCTION && item.name().equals(name));
      return own
          ? names.functions(name, file).stream()
              .filter(f -> f.at().file().equals(file))
              .filter(f -> f.guards().stream().allMatch(guard -> configuration.under(guard.when())))
              .findFirst()
          : Optional.empty();
    }
  }

  private Outcome compile(
      String file,
      Configuration configuration,
      List<Graph> graphs,
      List<Function> slice,
      String original,
      long inputs,
      Gcc gcc)
      throws IOException, InterruptedException {
    runtime(gcc);
    Set<String> incomplete = new LinkedHashSet<>();
    for (int i = 0; i < TRIES; i++) {
      TypeReader reader = new TypeReader(names, Target.BITS64);
      Program program =
          new Program(names, reader, file, graphs, original, configuration, incomplete);
      Files.writeString(
          directory.resolve("unit.c"), program.text(true), StandardCharsets.ISO_8859_1);
      Gcc.Said said = gcc.compiler(arguments());
      if (said.well()) {
        return run(slice, inputs, gcc);
      }
      String first = OriginalText.firstError(said.err());
      boolean more = false;
      Matcher missing = INCOMPLETE.matcher(said.err());
      while (missing.find()) {
        more |= incomplete.add(missing.group(1));
      }
      if (!more) {
        return Outcome.stopped("compile", first);
      }
    }
    return Outcome.stopped("compile", "structs without end");
  }

  private static List<String> arguments() {
    return List.of(
        "-O0",
        "-w",
        "-std=gnu11",
        "-fms-extensions",
        "-fno-strict-aliasing",
        "-fwrapv",
        "-fno-builtin",
        "-funsigned-char",
        "-fno-pie",
        "-no-pie",
        "-ftrivial-auto-var-init=zero",
        "-fsanitize-coverage=trace-pc",
        "-o",
        "unit",
        "unit.c",
        "runtime.o");
  }

  private Outcome run(List<Function> slice, long inputs, Gcc gcc)
      throws IOException, InterruptedException {
    Gcc.Said said =
        gcc.run(SECONDS, List.of(directory.resolve("unit").toString(), "" + inputs, "1"));
    Matcher result = RESULT.matcher(said.out());
    if (!result.find()) {
      return Outcome.stopped("run", "exit code " + said.code() + " " + said.err().strip());
    }
    boolean open = slice.stream().anyMatch(RoundTrip::leavesOrderOpen);
    long[] n = new long[7];
    for (int i = 0; i < n.length; i++) {
      n[i] = Long.parseLong(result.group(i + 1));
    }
    if (n[5] > 0 && open && n[4] == 0) {
      return Outcome.stopped("order", "C leaves open in which order calls are made");
    }
    String why = said.out().lines().filter(l -> l.startsWith("DIFFERENT")).findFirst().orElse("");
    return new Outcome("compared", why, n[0], n[1], n[2], n[3], n[4] + n[5], n[6]);
  }

  /** Whether calls stand side by side, as arguments of one call or as operands. */
  private static boolean leavesOrderOpen(Function function) {
    return function.bodies().stream()
        .anyMatch(
            body ->
                Walk.all(Expr.Call.class, body.block()).stream()
                        .anyMatch(
                            call -> call.arguments().stream().filter(RoundTrip::calls).count() > 1)
                    || Walk.all(Expr.Binary.class, body.block()).stream()
                        .anyMatch(both -> calls(both.left()) && calls(both.right())));
  }

  private static boolean calls(Expr e) {
    return !Walk.all(Expr.Call.class, e).isEmpty();
  }

  private void runtime(Gcc gcc) throws IOException, InterruptedException {
    if (!Files.exists(directory.resolve("runtime.o"))) {
      resource("runtime.c");
      resource("runtime.h");
      Gcc.Said said = gcc.compiler(List.of("-O1", "-w", "-fno-pie", "-c", "runtime.c"));
      if (!said.well()) {
        throw new IOException("the runtime does not compile: " + said.err());
      }
    }
  }

  private void resource(String name) throws IOException {
    try (InputStream in = RoundTrip.class.getResourceAsStream("/roundtrip/" + name)) {
      Files.write(directory.resolve(name), in.readAllBytes());
    }
  }
}
