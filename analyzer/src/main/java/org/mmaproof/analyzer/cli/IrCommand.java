// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.hook.ReachFinder;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.hook.TreeReach;
import org.mmaproof.analyzer.report.IrJson;
import org.mmaproof.analyzer.report.IrListing;
import org.mmaproof.analyzer.report.IrStats;
import org.mmaproof.analyzer.report.IrText;
import org.mmaproof.analyzer.report.Options;
import org.mmaproof.analyzer.report.Report;
import org.mmaproof.analyzer.report.Sources;
import org.mmaproof.analyzer.tree.ArchitectureNames;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.KernelModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mmaproof ir}. */
@Command(
    name = "ir",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = {
      "mmaproof ir [OPTION]... FILE[:FUNCTION]",
      "       mmaproof ir [OPTION]... --stats [TREE]"
    },
    description = {
      "Prints functions of a C file in the form that proofs run, or how much of the",
      "hooks of a tree can be brought into it."
    },
    footer = {
      "",
      "Examples:",
      "  mmaproof ir drivers/misc/foo.c             every function of the file",
      "  mmaproof ir drivers/misc/foo.c:foo_mmap    one of them",
      "  mmaproof ir git:v7.3:drivers/misc/foo.c    of a revision",
      "  mmaproof ir --stats linux                  JSON for a whole kernel tree",
      "",
      "Exit code: 0, 2 wrong use, 3 a fault of mmaproof."
    })
final class IrCommand implements Callable<Integer> {
  private static final int NAMED_MAX = 5;

  @Mixin private Named named = new Named();

  @Mixin private Common common = new Common();

  @Option(
      names = "--stats",
      description = "Count what can be read of all hooks and of what they reach.")
  private boolean stats;

  @Override
  public Integer call() throws IOException {
    Output.check(common.output().stream().toList());
    if (stats) {
      stats();
    } else {
      print();
    }
    return 0;
  }

  private void stats() {
    Target target = named.target();
    Timings timings = new Timings(common.timings());
    try (Progress progress = common.progress();
        Survey survey = common.survey(target, true, progress)) {
      timings.lap("read");
      KernelModel kernel = common.model(survey, progress);
      Registrations registrations = Registrations.in(survey, true);
      common.remember(survey, target, true, progress);
      timings.lap("hooks");
      TreeReach reach = reach(survey, registrations, kernel, target);
      timings.lap("reach");
      timings.say("slice of a hook, median", reach.median());
      ArchitectureNames architectures = new ArchitectureNames(survey.source());
      IrStats found = IrStats.of(reach.hooks(), sources(survey), architectures::among);
      timings.lap("names");
      progress.say(
          "of %d hooks %d are read whole, %d with all they reach; of %d functions %d are"
              .formatted(
                  found.hooks(),
                  found.lowered(),
                  found.complete(),
                  found.functions(),
                  found.read()));
      progress.done();
      write(new IrJson(new Options(false, Runner.here())), found);
      for (TreeReach.Fault fault : reach.faults()) {
        throw new IllegalStateException(
            fault.hook().at().file() + ": " + fault.hook().name() + ": " + fault.cause(),
            fault.cause());
      }
    }
  }

  private static TreeReach reach(
      Survey survey, Registrations registrations, KernelModel kernel, Target target) {
    try (ReachFinder finder = ReachFinder.of(survey.tree().whole(), kernel)) {
      return TreeReach.of(survey, registrations, finder, target::holds);
    }
  }

  private void print() {
    Wanted wanted = wanted(named.all());
    Target target = named.text().target(List.of(wanted.file()));
    if (target.files().size() != 1) {
      throw new Usage(wanted.file() + " is no C file: name one, or --stats and a tree");
    }
    String path = target.files().get(0);
    try (Progress progress = common.progress();
        Survey survey = common.survey(target, false, progress)) {
      Unit unit =
          survey.tree().unit(path).orElseThrow(() -> new Usage(wanted.file() + " cannot be read"));
      List<Item> functions = functions(unit, wanted);
      List<Graph> graphs = new ArrayList<>();
      try (ReachFinder finder =
          ReachFinder.of(survey.tree().whole(), common.model(survey, progress))) {
        for (Item item : functions) {
          graphs.addAll(finder.lowered(survey.tree().function(unit, item)));
        }
      }
      progress.done();
      write(new IrText(new Options(false, Runner.here())), new IrListing(graphs, sources(survey)));
    }
  }

  /** What is to be printed: one function, or all of the file. */
  private record Wanted(String file, Optional<String> function) {}

  private static Wanted wanted(List<String> named) {
    if (named.size() != 1) {
      throw new Usage("name one FILE[:FUNCTION], or --stats and a tree");
    }
    String name = named.get(0);
    int colon = name.lastIndexOf(':');
    boolean whole =
        Target.isRevision(name) ? name.chars().filter(c -> c == ':').count() < 3 : isThere(name);
    return colon <= 0 || whole
        ? new Wanted(name, Optional.empty())
        : new Wanted(name.substring(0, colon), Optional.of(name.substring(colon + 1)));
  }

  private static boolean isThere(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<Item> functions(Unit unit, Wanted wanted) {
    List<Item> all =
        unit.items().stream().filter(item -> item.kind() == Item.Kind.FUNCTION).toList();
    if (wanted.function().isEmpty()) {
      return all;
    }
    String name = wanted.function().get();
    List<Item> found = all.stream().filter(item -> item.name().equals(name)).toList();
    if (found.isEmpty()) {
      String others =
          all.stream()
              .map(Item::name)
              .distinct()
              .limit(NAMED_MAX)
              .collect(Collectors.joining(", "));
      throw new Usage(
          "there is no function %s in %s%s"
              .formatted(name, wanted.file(), others.isEmpty() ? "" : ": it has " + others));
    }
    return found;
  }

  private static Sources sources(Survey survey) {
    return path -> survey.tree().unit(path).map(Unit::text);
  }

  private <R> void write(Report<R> report, R result) {
    if (common.output().isPresent()) {
      Output.toFile(common.output().get(), report, result);
    } else {
      Output.toStandardOutput(report, result);
    }
  }
}
