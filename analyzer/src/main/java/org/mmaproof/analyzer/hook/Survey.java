// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.analyzer.tree.Needles;
import org.mmaproof.analyzer.tree.TreeReader;
import org.mmaproof.analyzer.tree.Workers;
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
  private static final Needles TAKERS = new Needles(List.of("vm_area_struct", "vm_area_desc"));

  private final Source source;
  private final Workers workers;
  private final TreeReader reader;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final KernelTree tree;
  private final List<Unit> declarations = new ArrayList<>();
  private List<String> sources = List.of();
  private List<String> rustFiles = List.of();
  private Set<String> macros = Set.of();
  private Owners owners;

  /**
   * @param progress told each path read, from any thread
   */
  public Survey(Source source, Workers workers, Consumer<String> progress) {
    this.source = source;
    this.workers = workers;
    this.reader = new TreeReader(source, workers, progress);
    this.tree = new KernelTree(source);
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
    take(reader.read(sources, filter(wanted, new Needles(macros))));
    owners = Owners.of(declaring(), tree::typedefText, workers);
  }

  /** Whether {@code wanted} asks for all files that take a VMA. */
  private static TreeReader.Filter declaring(Wanted wanted, Needles macros) {
    boolean takers = wanted instanceof Wanted.Hooks;
    return (path, bytes, length) ->
        Needles.mmapIn(bytes, length)
            || takers && TAKERS.anyIn(bytes, length)
            || macros.anyIn(bytes, length);
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
      TreeReader.Filter filter = declaring(wanted, new Needles(macros));
      take(
          reader.read(
              part,
              (path, bytes, length) -> {
                if (length > SEARCHED_TWICE_MAX) {
                  large.add(path);
                }
                return filter.matters(path, bytes, length);
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

  private static TreeReader.Filter filter(Wanted wanted, Needles macros) {
    if (wanted instanceof Wanted.Registrations registrations) {
      Needles words = new Needles(registrations.words());
      return (path, bytes, length) ->
          Needles.mmapMemberIn(bytes, length)
              || words.anyIn(bytes, length)
              || macros.anyIn(bytes, length);
    }
    return declaring(wanted, macros);
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
      Needles needles = new Needles(names);
      Set<String> around = fresh.keySet();
      List<String> left =
          headers.stream()
              .filter(file -> !units.containsKey(file) && !large.contains(file))
              .filter(file -> around.stream().anyMatch(file::startsWith))
              .toList();
      take(reader.read(left, (path, bytes, length) -> needles.anyIn(bytes, length)));
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
    for (Unit unit : reading.units()) {
      units.putIfAbsent(unit.path(), unit);
    }
    problems.addAll(reading.problems());
    tree.learn(reading.units());
  }

  /** Reads the sources that hold one of {@code names} and were not outlined yet. */
  void readNaming(Set<String> names) {
    if (!names.isEmpty()) {
      Needles needles = new Needles(names);
      List<String> left = sources.stream().filter(file -> !units.containsKey(file)).toList();
      take(reader.read(left, (path, bytes, length) -> needles.anyIn(bytes, length)));
    }
  }

  @Override
  public void close() {
    tree.close();
  }

  /** How many Rust files say mmap; they are not read any further. */
  public long rustFiles() {
    return workers
        .map(
            rustFiles,
            () -> file -> source.bytes(file).filter(b -> Needles.mmapIn(b, b.length)).isPresent())
        .stream()
        .filter(found -> found)
        .count();
  }

  public Source source() {
    return source;
  }

  public Workers workers() {
    return workers;
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
