// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.cache.Memory;
import org.mmaproof.analyzer.cache.Search;
import org.mmaproof.analyzer.kconfig.Build;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.analyzer.tree.Needles;
import org.mmaproof.analyzer.tree.TreeReader;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

/**
 * One reading of a tree for hooks: every file once as bytes, headers before sources, so that the
 * macros which register hooks are known when sources are searched.
 */
public final class Survey implements AutoCloseable {
  /**
   * Larger headers that never say mmap are not searched for macros that register through another
   * macro: they are generated tables of registers, most of all bytes of a kernel tree's headers.
   */
  private static final int SEARCHED_TWICE_MAX = 128 * 1024;

  /** Takers of a VMA can be hooks, or types of hooks, in files that never say mmap. */
  private static final Set<String> TAKERS = Set.of("vm_area_struct", "vm_area_desc");

  private final Source source;
  private final Workers workers;
  private final Build build;
  private final TreeReader reader;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final KernelTree tree;
  private final List<Unit> declarations = new ArrayList<>();
  private final Set<String> copying = ConcurrentHashMap.newKeySet();
  private List<String> sources = List.of();
  private List<String> rustFiles = List.of();
  private Set<String> macros = Set.of();
  private Owners owners;

  /**
   * For every configuration that there can be.
   *
   * @param progress told each path read, from any thread
   */
  public Survey(Source source, Workers workers, Consumer<String> progress) {
    this(source, workers, Memory.none(source), Build.any(source, workers), progress);
  }

  /**
   * For the configurations of {@code build}.
   *
   * @param memory which files of {@code source} need not be opened
   * @param progress told each path read, from any thread
   */
  public Survey(
      Source source, Workers workers, Memory memory, Build build, Consumer<String> progress) {
    this.build = build;
    this.source = source;
    this.workers = workers;
    this.reader = new TreeReader(source, workers, memory, progress);
    this.tree = new KernelTree(source, build::at, build::seen);
    this.owners = Owners.of(List.of(), tree::typedefText, workers);
  }

  /**
   * Lets the declarations in {@code files} of the kernel model stand in for headers that are not
   * there. Call it before reading.
   */
  public void standIn(List<Unit> files) {
    for (Unit file : files) {
      SourceText text = SourceText.latin1("(" + file.path() + ").h", file.text().text());
      declarations.add(new Unit(text, file.items(), List.of()));
    }
    tree.learn(declarations);
  }

  private List<Unit> declaring() {
    List<Unit> all = new ArrayList<>(declarations);
    all.addAll(units.values());
    return all;
  }

  /**
   * Reads the files of {@code listing} and outlines those that can matter.
   *
   * @param wanted which sources can matter
   */
  public void read(Source.Listing listing, Wanted wanted) {
    List<String> files = listing.files();
    problems.addAll(listing.problems());
    rustFiles = files.stream().filter(file -> file.endsWith(".rs")).toList();
    sources = files.stream().filter(file -> file.endsWith(".c")).toList();
    headers(files.stream().filter(file -> file.endsWith(".h")).toList(), wanted);
    if (wanted instanceof Wanted.Hooks) {
      take(hooksAndCopies(search(wanted)));
    } else {
      take(reader.read(sources, search(wanted), (path, length) -> {}));
    }
    owners = Owners.of(declaring(), tree::typedefText, workers);
  }

  /** Reads sources for hooks, and remembers others that may copy a struct with hooks. */
  private TreeReader.Reading hooksAndCopies(Search hooks) {
    CopySites sites = copySites();
    TreeReader.Judge judge = TreeReader.judge(hooks);
    return reader.read(
        sources,
        hooks.and(new Search(false, false, sites.questions())),
        (path, bytes, length) -> {
          TreeReader.Verdict verdict = judge.of(path, bytes, length);
          if (verdict == TreeReader.Verdict.NOTHING && sites.anyIn(bytes, length)) {
            copying.add(path);
            return TreeReader.Verdict.NOTED;
          }
          return verdict;
        },
        (path, length) -> {});
  }

  /** What tells by its words where structs are copied that files read so far say carry hooks. */
  CopySites copySites() {
    Set<String> tags = new HashSet<>(owners.tags());
    tags.add(Carriers.VMA_OPERATIONS);
    CopySites sites = new CopySites(tags);
    workers
        .map(List.copyOf(units.values()), () -> unit -> sites.holders(unit.text().text()))
        .forEach(tags::addAll);
    return new CopySites(tags);
  }

  /** The files that may copy a struct with hooks, whether they can matter otherwise or not. */
  List<Unit> copying() {
    List<Unit> all = new ArrayList<>(units.values());
    copying.stream().sorted().map(tree::unit).flatMap(Optional::stream).forEach(all::add);
    return all;
  }

  /** What hooks, their callers, their definitions and the macros for them stand near. */
  private Search declaring(Wanted wanted) {
    Set<String> words = new HashSet<>(macros);
    if (wanted instanceof Wanted.Hooks) {
      words.addAll(TAKERS);
    }
    return new Search(true, false, words);
  }

  /**
   * Reads headers: those for everybody first, so that macros of theirs are known in the others, and
   * once more those that are left near a header which turns out to register with a new macro.
   */
  private void headers(List<String> headers, Wanted wanted) {
    Map<Boolean, List<String>> parts =
        headers.stream().collect(Collectors.partitioningBy(Survey::isShared));
    Set<String> large = ConcurrentHashMap.newKeySet();
    for (boolean shared : List.of(true, false)) {
      List<String> part = parts.get(shared);
      take(
          reader.read(
              part,
              declaring(wanted),
              (path, length) -> {
                if (length > SEARCHED_TWICE_MAX) {
                  large.add(path);
                }
              }));
      owners = Owners.of(declaring(), tree::typedefText, workers);
      again(part, large);
    }
  }

  /** Which sources can matter, beside those that register through a macro. */
  public sealed interface Wanted {
    /** Those that say mmap or take a VMA: hooks, their callers and their definitions. */
    record Hooks() implements Wanted {}

    /** Those that name a hook member or one of {@code words}: what rules speak of. */
    record Registrations(Set<String> words) implements Wanted {}
  }

  private Search search(Wanted wanted) {
    if (wanted instanceof Wanted.Registrations registrations) {
      Set<String> words = new HashSet<>(macros);
      words.addAll(registrations.words());
      return new Search(false, true, words);
    }
    return declaring(wanted);
  }

  /** For everybody, by the place where it lies. */
  private static boolean isShared(String header) {
    return header.startsWith("include/") || header.contains("/include/");
  }

  /**
   * Reads those of {@code headers} that use a macro which is new, until none is. A macro of a
   * header for one driver is looked for in the headers of the directories around it.
   */
  private void again(List<String> headers, Set<String> large) {
    Map<String, Set<String>> fresh = freshMacros();
    while (!fresh.isEmpty()) {
      Set<String> names = new HashSet<>();
      fresh.values().forEach(names::addAll);
      Set<String> around = fresh.keySet();
      List<String> left =
          headers.stream()
              .filter(file -> !units.containsKey(file) && !large.contains(file))
              .filter(file -> around.stream().anyMatch(file::startsWith))
              .toList();
      take(reader.read(left, naming(names), (path, length) -> {}));
      fresh = freshMacros();
    }
  }

  /**
   * Macros of headers that register and were not known to, by where they are used; they are known
   * from now on.
   */
  private Map<String, Set<String>> freshMacros() {
    List<Unit> headers =
        units.values().stream().filter(unit -> unit.path().endsWith(".h")).toList();
    Set<String> fresh = RegisteringMacros.in(headers, owners.members(), macros, workers);
    Map<String, Set<String>> byPlace = new HashMap<>();
    for (Unit unit : headers) {
      for (Item item : unit.items()) {
        if (item.kind() == Item.Kind.MACRO && fresh.contains(item.name())) {
          byPlace.computeIfAbsent(around(unit.path()), place -> new HashSet<>()).add(item.name());
        }
      }
    }
    Set<String> all = new HashSet<>(macros);
    all.addAll(fresh);
    macros = all;
    return byPlace;
  }

  /** What the paths start with that a header can be used in. */
  private static String around(String header) {
    if (isShared(header)) {
      return "";
    }
    int directory = header.lastIndexOf('/');
    return directory < 0 ? "" : header.substring(0, header.lastIndexOf('/', directory - 1) + 1);
  }

  private void take(TreeReader.Reading reading) {
    List<Unit> seen = reading.units().stream().map(build::seen).toList();
    for (Unit unit : seen) {
      units.putIfAbsent(unit.path(), unit);
    }
    problems.addAll(reading.problems());
    tree.learn(seen);
  }

  /** Reads the sources that hold one of {@code names} and were not outlined yet. */
  void readNaming(Set<String> names) {
    if (!names.isEmpty()) {
      List<String> left = sources.stream().filter(file -> !units.containsKey(file)).toList();
      take(reader.read(left, naming(names), (path, length) -> {}));
    }
  }

  /**
   * Looks through all sources not outlined yet for functions of those names, so that the tree knows
   * them from now on. Not safe beside other calls.
   */
  public void readDefining(Set<String> functions) {
    if (!functions.isEmpty()) {
      Needles needles = new Needles(functions);
      List<String> left = sources.stream().filter(file -> !units.containsKey(file)).toList();
      tree.learn(
          reader.read(left, (path, bytes, length) -> needles.definedIn(bytes, length)).units());
    }
  }

  private static Search naming(Set<String> names) {
    return new Search(false, false, names);
  }

  @Override
  public void close() {
    tree.close();
  }

  /** How many Rust files say mmap; they are not read any further. */
  public long rustFiles() {
    return reader.count(rustFiles, new Search(true, false, Set.of()));
  }

  public Source source() {
    return source;
  }

  /** What earlier runs and this one know of files that need not be opened. */
  public Memory memory() {
    return reader.memory();
  }

  public Workers workers() {
    return workers;
  }

  /** What the tree is read for. */
  Build build() {
    return build;
  }

  /** The configurations that the file at {@code path} is built for. */
  public Configurations configurations(String path) {
    return build.at(path);
  }

  /** What names mean in this tree. */
  public KernelTree tree() {
    return tree;
  }

  public Owners owners() {
    return owners;
  }

  /** The files that can matter, by path, in the order read. */
  public Map<String, Unit> units() {
    return units;
  }

  /** Adds what showed only when registrations were looked for. */
  void add(List<Problem> more) {
    problems.addAll(more);
  }

  /** What could not be read. */
  public List<Problem> problems() {
    return problems;
  }

  RegistrationFinder finder(boolean legacyToo) {
    return new RegistrationFinder(tree, owners, macros, legacyToo);
  }
}
