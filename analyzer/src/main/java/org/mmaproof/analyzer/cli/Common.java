// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.cache.Memory;
import org.mmaproof.analyzer.cache.Witness;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.kconfig.Build;
import org.mmaproof.analyzer.kconfig.DotConfig;
import org.mmaproof.analyzer.kconfig.KernelVersion;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.source.WithKernel;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.kernel.Declarations;
import org.mmaproof.model.kernel.Generation;
import org.mmaproof.model.kernel.GenerationChoice;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.model.kernel.Kernels;
import picocli.CommandLine.Option;

/** What every command that reads a tree takes. */
final class Common {
  /** What makes a directory a kernel tree. */
  private static final String HEADER = "include/linux/fs.h";

  /** A larger file is no {@code .config}, bytes. */
  private static final long CONFIG_MAX = 4 << 20;

  /** A place from which the kernel's general headers are in sight. */
  private static final String ANY_KERNEL_FILE = "include/linux/mm.h";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Threads (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--kernel",
      paramLabel = "DIR",
      description = "Where kernel headers are, for a driver outside a kernel tree.")
  private Optional<Path> kernel = Optional.empty();

  @Option(
      names = "--generation",
      paramLabel = "G",
      description = "Read the tree as this generation of the kernel, whatever it declares.")
  private Optional<String> generation = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A .config: read only what is part of that configuration.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress on standard error.")
  private boolean quiet;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report here instead of standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--timings", description = "Say on standard error how long each step took.")
  private boolean timings;

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description = "Where to keep what was read (default: ~/.cache/mmaproof).")
  private Optional<Path> cacheDirectory = Optional.empty();

  @Option(names = "--no-cache", description = "Neither use nor keep what earlier runs read.")
  private boolean noCache;

  Optional<Path> output() {
    return output;
  }

  boolean timings() {
    return timings;
  }

  /**
   * Finds what {@code target} names and what it needs around it.
   *
   * @param everything whether to read all of a kernel tree whatever part of it was named
   */
  Opened open(Target target, boolean everything, Progress progress) {
    if (jobs < 1 || jobs > 1024) {
      throw new Usage("--jobs " + jobs + ": give a number from 1 to 1024");
    }
    Source tree = target.source(jobs);
    Source files = tree;
    if (kernel.isPresent() && !target.kernel()) {
      files = new WithKernel(tree, new Directory(kernelHeaders(kernel.get()), jobs));
    }
    Workers workers = new Workers(jobs);
    String text = config.map(Common::configText).orElse("");
    Optional<DotConfig> configuration = config.map(file -> one(file, text));
    Memory memory = remembering(target, everything).recall(files, progress);
    Witness source = new Witness(files, memory);
    Source.Listing listing = files(target, source, everything); // before any file is asked for
    boolean whole = source.bytes(HEADER).isPresent();
    Build build = configuration.map(Build::of).orElseGet(() -> Build.any(source, workers));
    return new Opened(
        source,
        workers,
        version(target, source, whole).map(build::with).orElse(build),
        memory,
        listing,
        whole,
        text,
        everything);
  }

  /** The version of the kernel that {@code target} is read with; without one the newest. */
  private Optional<KernelVersion> version(Target target, Source source, boolean whole) {
    if (generation.isPresent() || !whole) {
      return KernelVersion.ofGeneration(generation.orElse(Kernels.newest().generation()));
    }
    return target.kernel() || kernel.isEmpty()
        ? KernelVersion.of(source)
        : KernelVersion.of(new Directory(kernelHeaders(kernel.get()), jobs));
  }

  /** Opens what {@code target} names and reads it. */
  Survey survey(Target target, boolean everything, Progress progress) {
    return survey(open(target, everything, progress), progress);
  }

  /** Reads a tree. */
  Survey survey(Opened tree, Progress progress) {
    Survey survey =
        new Survey(tree.source(), tree.workers(), tree.memory(), tree.build(), progress::read);
    if (!tree.kernel()) {
      survey.standIn(Kernels.newest().files());
    }
    progress.files(tree.listing().files().size());
    survey.read(
        tree.listing(),
        tree.everything() ? new Survey.Wanted.Hooks() : new Survey.Wanted.Registrations(words()));
    return survey;
  }

  private static String configText(Path file) {
    try {
      if (Files.size(file) > CONFIG_MAX) {
        throw new Usage("--config " + file + " is larger than a .config is");
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new Usage("--config " + file + " cannot be read: " + Usage.reason(e), e);
    }
  }

  private static DotConfig one(Path file, String text) {
    return DotConfig.read(text)
        .orElseThrow(() -> new Usage("--config " + file + " sets no option: name a .config"));
  }

  private Remembering remembering(Target target, boolean everything) {
    return noCache
        ? Remembering.NOTHING
        : Remembering.of(
            cacheDirectory,
            target,
            target.kernel() ? Optional.empty() : kernel,
            all(target, everything));
  }

  /**
   * What an earlier run answered to the same question about the same tree.
   *
   * @param asked what this command is asked, beside what all commands are
   */
  Optional<byte[]> answered(Opened tree, Target target, String asked, Progress progress) {
    return keepsAnswers(tree, target)
        ? remembering(target, tree.everything()).answered(tree, question(tree, asked), progress)
        : Optional.empty();
  }

  /** Keeps an answer for the next run. */
  void answer(byte[] answer, Opened tree, Target target, String asked, Progress progress) {
    if (keepsAnswers(tree, target)) {
      remembering(target, tree.everything()).keep(answer, tree, question(tree, asked), progress);
    }
  }

  /** Of a part of a tree not all is listed that it may depend on; patches are no files. */
  private boolean keepsAnswers(Opened tree, Target target) {
    return !noCache && target.isPlain() && target.whole() && tree.kernel();
  }

  private String question(Opened tree, String asked) {
    return String.join(
        "\0",
        asked,
        generation.orElse(""),
        Boolean.toString(config.isPresent()),
        tree.configuration());
  }

  /** Keeps for the next run what {@code survey} learned of files that cannot matter. */
  void remember(Survey survey, Target target, boolean everything, Progress progress) {
    remembering(target, everything).keep(survey.memory(), progress);
  }

  private static boolean all(Target target, boolean everything) {
    return target.whole() || everything && target.kernel();
  }

  /** Words that rules speak of in files which may name no hook member. */
  private static Set<String> words() {
    Set<String> words = new TreeSet<>(Kernels.newest().retired());
    words.addAll(List.of("vm_area_desc", "vma_proto"));
    return words;
  }

  private static Path kernelHeaders(Path directory) {
    if (!Files.exists(directory.resolve(HEADER))) {
      throw new Usage("--kernel " + directory + " has no include/linux/fs.h: name a kernel tree");
    }
    return directory;
  }

  private Source.Listing files(Target target, Source source, boolean everything) {
    if (all(target, everything)) {
      return source.list("");
    }
    boolean headers = target.kernel() || kernel.isPresent();
    Source.Listing include = headers ? source.list("include") : Source.Listing.NONE;
    if (target.files().isEmpty()) {
      return include.and(source.list(target.under()));
    }
    Source.Listing all = include;
    for (String file : target.files()) {
      int slash = file.lastIndexOf('/');
      List<String> near = new ArrayList<>(source.beside(slash < 0 ? "" : file.substring(0, slash)));
      near.add(file);
      all = all.and(new Source.Listing(near, List.of()));
    }
    return all;
  }

  /** The kernel model for the tree, told on standard error with what decided. */
  KernelModel model(Survey survey, Progress progress) {
    return model(survey, "", progress);
  }

  /** The same for one of several trees, which {@code which} names. */
  KernelModel model(Survey survey, String which, Progress progress) {
    GenerationChoice choice = choice(survey);
    tell(which, choice.generation().name(), choice.because(), progress);
    return Kernels.of(choice.generation());
  }

  /** The generation of the tree, told likewise. */
  GenerationChoice generation(Survey survey, Progress progress) {
    GenerationChoice choice = choice(survey);
    tell("", choice.generation().name(), choice.because(), progress);
    return choice;
  }

  private GenerationChoice choice(Survey survey) {
    return generation
        .map(Common::chosen)
        .orElseGet(() -> Kernels.choose(Declarations.of(survey.tree(), ANY_KERNEL_FILE)));
  }

  /** Says which generation a tree is of. */
  void tell(String which, String name, String because, Progress progress) {
    progress.say(which + "generation " + name + ": " + because);
  }

  private static GenerationChoice chosen(String name) {
    return Generation.of(name)
        .map(generation -> new GenerationChoice(generation, "--generation says so"))
        .orElseThrow(
            () ->
                new Usage(
                    "there is no generation "
                        + name
                        + ": one of "
                        + Generation.all().stream()
                            .map(Generation::name)
                            .collect(Collectors.joining(", "))));
  }

  Progress progress() {
    return Progress.of(quiet);
  }
}
