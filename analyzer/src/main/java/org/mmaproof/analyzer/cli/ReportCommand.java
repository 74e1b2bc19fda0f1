// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmaproof.analyzer.report.CensusResult;
import org.mmaproof.analyzer.report.HtmlPage;
import org.mmaproof.analyzer.report.HtmlProof;
import org.mmaproof.analyzer.report.HtmlReport;
import org.mmaproof.analyzer.report.HtmlTree;
import org.mmaproof.analyzer.report.VerdictFile;
import org.mmaproof.analyzer.scan.Scan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mmaproof report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Makes one page of the hooks and the findings of trees, side by side.",
    footer = {
      "",
      "Examples:",
      "  mmaproof report linux --html linux.html",
      "  mmaproof report linux-6.12 linux-7.2 linux --html progress.html",
      "  mmaproof report git:v7.2 git:HEAD --html since-7.2.html",
      "  mmaproof report linux linux --patch series.mbox --verdicts series.json --html series.html",
      "",
      "Exit code: 0, 2 wrong use, 3 a fault of mmaproof."
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "TREE",
      description = {
        "Kernel trees, parts of one, or drivers, oldest first (default: here);",
        "git:REV or git:REV:PATH reads a revision."
      })
  private List<String> names = new ArrayList<>();

  @Option(names = "--html", paramLabel = "FILE", description = "Where to write the page.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--verdicts",
      paramLabel = "FILE.json",
      description = "What prove --format json wrote, to be shown too; can be given again.")
  private List<Path> verdicts = List.of();

  @Mixin private TextOptions text = new TextOptions();

  @Mixin private Common common = new Common();

  @Mixin private RuleOptions chosen = new RuleOptions();

  @Override
  public Integer call() {
    Path file = html.or(common::output).orElseThrow(() -> new Usage("name the page: --html FILE"));
    if (html.isPresent() && common.output().isPresent()) {
      throw new Usage("there is one page: name it with --html or with --output");
    }
    Output.check(List.of(file));
    TreeCensus counting = new TreeCensus(common);
    TreeScan scanning = new TreeScan(common, chosen.rules());
    List<String> named = names.isEmpty() ? List.of(".") : List.copyOf(names);
    List<Target> targets = targets(named);
    List<HtmlProof> proofs = verdicts.stream().map(ReportCommand::proof).toList();
    List<TreeScan.Shown> trees = new ArrayList<>();
    try (Progress progress = common.progress()) {
      Optional<CensusResult> before = Optional.empty();
      for (int i = 0; i < targets.size(); i++) {
        String name = named.get(i) + (targets.get(i).patches().isEmpty() ? "" : " with patches");
        CensusResult counted = counting.of(targets.get(i), name + ": hooks: ", progress);
        CensusResult since = before.map(old -> counted.since(old.rows())).orElse(counted);
        trees.add(scanning.of(targets.get(i), name, since, progress));
        before = Optional.of(counted);
      }
      progress.done();
      List<HtmlTree> shown = trees.stream().map(TreeScan.Shown::tree).toList();
      Output.toFile(file, new HtmlReport(), new HtmlPage(Version.number(), shown, proofs));
    }
    for (TreeScan.Shown tree : trees) {
      for (Scan.Fault fault : tree.faults()) { // the page holds what the other files gave
        throw fault.thrown();
      }
    }
    return 0;
  }

  /** The trees, patches laid over the last. */
  private List<Target> targets(List<String> named) {
    List<Target> targets = new ArrayList<>();
    for (String name : named.subList(0, named.size() - 1)) {
      targets.add(Target.of(List.of(name), text.repository()));
    }
    targets.add(text.target(List.of(named.get(named.size() - 1))));
    return targets;
  }

  private static HtmlProof proof(Path file) {
    if (Files.isDirectory(file)) {
      throw new Usage("--verdicts " + file + " is a directory: name a report of prove");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return VerdictFile.read(file.toString(), in);
    } catch (IOException e) {
      throw new Usage("--verdicts " + file + " cannot be read: " + Usage.reason(e), e);
    }
  }
}
