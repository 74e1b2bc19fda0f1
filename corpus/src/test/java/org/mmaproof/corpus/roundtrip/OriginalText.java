// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Span;

/** The text of a slice as it stands in the tree, put through the compiler's own preprocessor. */
final class OriginalText {
  /** Headers whose macros every file sees, named on the command line of the kernel's build. */
  private static final List<String> EVERYWHERE =
      List.of(
          "include/linux/kconfig.h",
          "include/linux/compiler_types.h",
          "include/linux/compiler_attributes.h",
          "include/linux/compiler.h",
          "include/linux/stddef.h",
          "include/uapi/linux/stddef.h",
          "include/linux/export.h");

  /** Annotations: nothing that runs. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "__user",
          "__iomem",
          "__init",
          "__exit",
          "__force",
          "__must_check",
          "__percpu",
          "__rcu",
          "__maybe_unused",
          "__always_unused",
          "__cold",
          "__ref",
          "__sched",
          "__kernel",
          "__read_mostly",
          "__ro_after_init",
          "__noreturn",
          "__releases",
          "__acquires",
          "__must_hold",
          "noinline",
          "__meminit",
          "__cpuinit",
          "__initdata",
          "__bitwise",
          "__nocast",
          "__safe",
          "__private",
          "__weak",
          "__used",
          "__visible",
          "noinline_for_stack",
          "__no_kcsan",
          "__pure",
          "notrace",
          "asmlinkage",
          "__always_inline",
          "__bpf_kfunc",
          "__context_unsafe",
          "__guarded_by",
          "noinstr",
          "__no_context_analysis");

  private static final Set<String> WITH_ARGUMENTS =
      Set.of("__releases", "__acquires", "__must_hold", "__guarded_by", "__context_unsafe");

  private static final Pattern GUARD =
      Pattern.compile("\\b(?:__free|guard|scoped_guard|CLASS|scoped_cond_guard)\\s*\\(\\s*(\\w+)");

  private static final List<String> DEFINING =
      List.of(
          "DEFINE_FREE",
          "DEFINE_GUARD",
          "DEFINE_LOCK_GUARD_0",
          "DEFINE_LOCK_GUARD_1",
          "DEFINE_CLASS");

  private static final int MACROS_MAX = 1500;
  private static final String MARK = "int roundtrip_begins_here;";

  private final Names names;
  private final String from;
  private final Map<Span, Macro> macros = new LinkedHashMap<>();

  OriginalText(Names names, String from) {
    this.names = names;
    this.from = from;
  }

  /** The preprocessed text, or why there is none. */
  record Result(Optional<String> text, String why) {}

  Result preprocessed(List<Function> slice, Configuration configuration, Gcc gcc)
      throws IOException, InterruptedException {
    StringBuilder functions = new StringBuilder();
    StringBuilder placed = new StringBuilder();
    for (Function function : slice) {
      functions.append(text(function.at())).append("\n");
      placed.append("#line ").append(function.at().line()).append("\n");
      placed.append(text(function.at())).append("\n");
    }
    String classes = classes(functions.toString());
    collect(classes + functions);
    Gcc.Said said = run(configuration, MARK + "\n" + classes + placed, gcc);
    int at = said.out().indexOf(MARK);
    return said.well() && at >= 0
        ? new Result(Optional.of(said.out().substring(at + MARK.length())), "")
        : new Result(Optional.empty(), firstError(said.err()));
  }

  /** Whether a condition that is not about options holds for the compiler. */
  boolean holds(String atom, Configuration configuration, Gcc gcc)
      throws IOException, InterruptedException {
    collect(atom);
    String asked = "#if " + atom + "\n" + MARK + "\n#endif\n";
    return run(configuration, asked, gcc).out().contains(MARK);
  }

  private Gcc.Said run(Configuration configuration, String text, Gcc gcc)
      throws IOException, InterruptedException {
    StringBuilder all = new StringBuilder();
    for (String annotation : ANNOTATIONS) {
      all.append("#define ").append(annotation);
      all.append(WITH_ARGUMENTS.contains(annotation) ? "(...)\n" : "\n");
    }
    all.append("#define __builtin_unreachable() __builtin_trap()\n");
    Set<Macro> added = new HashSet<>();
    macros.values().forEach(m -> add(all, m, added));
    all.append(text);
    Path file = gcc.directory().resolve("original.c");
    Files.writeString(file, all.toString(), StandardCharsets.ISO_8859_1);
    List<String> arguments = new ArrayList<>(List.of("-E", "-P", "-w", "-nostdinc"));
    arguments.addAll(configuration.arguments());
    arguments.add("original.c");
    return gcc.compiler(arguments);
  }

  /** What headers define of the guards and clean-ups that the text names. */
  private String classes(String text) {
    StringBuilder out = new StringBuilder();
    Matcher use = GUARD.matcher(CWords.bare(text));
    Set<String> seen = new HashSet<>();
    while (use.find()) {
      String name = use.group(1);
      for (String macro : seen.add(name) ? DEFINING : List.<String>of()) {
        names
            .standing(macro, from, at -> at.arguments().get(0).equals(name))
            .ifPresent(at -> out.append(text(at.at())).append("\n"));
      }
    }
    return out.toString();
  }

  private String text(Span span) {
    return names
        .unit(span.file())
        .map(unit -> unit.text().slice(span.start(), span.end()))
        .orElse("");
  }

  private void collect(String text) {
    Deque<String> open = new ArrayDeque<>(CWords.all(text));
    Set<String> asked = new HashSet<>();
    while (!open.isEmpty() && macros.size() < MACROS_MAX) {
      String name = open.remove();
      if (!asked.add(name) || ANNOTATIONS.contains(name) || name.startsWith("CONFIG_")) {
        continue;
      }
      for (Macro macro : defined(name)) {
        macros.put(macro.at(), macro);
        open.addAll(CWords.all(macro.body()));
        macro.guards().forEach(guard -> open.addAll(CWords.all(guard.written())));
      }
    }
  }

  private List<Macro> defined(String name) {
    List<Macro> found = names.macros(name, from);
    for (String header : EVERYWHERE) {
      if (found.isEmpty()) {
        found =
            names.macros(name, header).stream().filter(m -> m.at().file().equals(header)).toList();
      }
    }
    return found;
  }

  /** Adds a definition behind those that the conditionals around it ask for. */
  private void add(StringBuilder out, Macro macro, Set<Macro> added) {
    if (!added.add(macro)) {
      return;
    }
    Set<String> asked = new HashSet<>();
    macro.guards().forEach(guard -> asked.addAll(CWords.all(guard.written())));
    needed(asked).forEach(m -> add(out, m, added));
    for (Guard guard : macro.guards()) {
      out.append("#if ").append(guard.written()).append("\n");
    }
    out.append(text(macro.at()).stripTrailing()).append("\n");
    macro.guards().forEach(guard -> out.append("#endif\n"));
  }

  /** The definitions of those names, and of what their bodies name. */
  private List<Macro> needed(Set<String> names) {
    Set<String> all = new HashSet<>(names);
    List<Macro> found = new ArrayList<>();
    for (int before = -1; before != all.size(); ) {
      before = all.size();
      found = macros.values().stream().filter(m -> all.contains(m.name())).toList();
      found.forEach(m -> all.addAll(CWords.all(m.body())));
    }
    return found;
  }

  static String firstError(String err) {
    return err.lines()
        .filter(line -> line.contains("error:") || line.contains("undefined reference"))
        .findFirst()
        .map(line -> line.replaceFirst(".*?(error:|undefined reference)", "$1"))
        .orElse(err.lines().findFirst().orElse("no output"));
  }
}
