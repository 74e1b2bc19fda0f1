// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.analyzer.tree.Needles;
import org.mmaproof.analyzer.tree.TreeReader;
import org.mmaproof.analyzer.tree.Workers;
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
    this.owners = Owners.of(List.of(), tree::typedefText);
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
    List<String> headers = files.stream().filter(file -> file.endsWith(".h")).toList();
    sources = files.stream().filter(file -> file.endsWith(".c")).toList();
    List<String> rest = new ArrayList<>(sources);
    boolean takers = wanted instanceof Wanted.Hooks;
    Set<String> large = ConcurrentHashMap.newKeySet();
    take(
        reader.read(
            headers,
            (path, bytes, length) -> {
              if (length > SEARCHED_TWICE_MAX) {
                large.add(path);
              }
              return takers ? mayDeclare(bytes, length) : Needles.mmapIn(bytes, length);
            }));
    owners = Owners.of(declaring(), tree::typedefText);
    macros = RegisteringMacros.in(units.values(), owners.members(), Set.of());
    headers.stream()
        .filter(file -> !units.containsKey(file) && !large.contains(file))
        .forEach(rest::add);
    search(rest, wanted);
    owners = Owners.of(declaring(), tree::typedefText);
  }

  private static boolean mayDeclare(byte[] bytes, int length) {
    return Needles.mmapIn(bytes, length) || TAKERS.anyIn(bytes, length);
  }

  /** Which sources can matter, beside those that register through a macro. */
  public sealed interface Wanted {
    /** Those that say mmap or take a VMA: hooks, their callers and their definitions. */
    record Hooks() implements Wanted {}

    /** Those that name a hook member or one of {@code words}: what rules speak of. */
    record Registrations(Set<String> words) implements Wanted {}
  }

  private static TreeReader.Filter filter(Wanted wanted) {
    if (wanted instanceof Wanted.Registrations registrations) {
      Needles words = new Needles(registrations.words());
      return (path, bytes, length) ->
          Needles.mmapMemberIn(bytes, length) || words.anyIn(bytes, length);
    }
    return (path, bytes, length) -> mayDeclare(bytes, length);
  }

  /** Reads sources, and once more what is left whenever a header turns out to register too. */
  private void search(List<String> files, Wanted wanted) {
    Needles names = new Needles(macros);
    TreeReader.Filter filter = filter(wanted);
    take(
        reader.read(
            files,
            (path, bytes, length) ->
                !macros.isEmpty() && names.anyIn(bytes, length)
                    || path.endsWith(".c") && filter.matters(path, bytes, length)));
    Set<String> fresh = freshMacros();
    while (!fresh.isEmpty()) {
      Needles more = new Needles(fresh);
      List<String> left = files.stream().filter(file -> !units.containsKey(file)).toList();
      take(reader.read(left, (path, bytes, length) -> more.anyIn(bytes, length)));
      fresh = freshMacros();
    }
  }

  /** Macros of headers read since the last call that register, now known. */
  private Set<String> freshMacros() {
    List<Unit> headers =
        units.values().stream().filter(unit -> unit.path().endsWith(".h")).toList();
    Set<String> fresh = RegisteringMacros.in(headers, owners.members(), macros);
    Set<String> all = new HashSet<>(macros);
    all.addAll(fresh);
    macros = all;
    return fresh;
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
