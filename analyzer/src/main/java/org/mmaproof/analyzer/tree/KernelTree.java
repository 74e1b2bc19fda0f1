// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.c.Macros;
import org.mmaproof.model.c.MadeItems;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Enumeration;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Standing;
import org.mmaproof.model.ir.Typedef;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

/**
 * What names mean in a tree, found on demand: the file itself, what it includes, then the files
 * that were read because they can matter. Each file is outlined once and each item parsed once.
 *
 * <p>Safe for several threads.
 */
public final class KernelTree implements Names, AutoCloseable {
  /** Headers that are looked into for one file before a name counts as unknown. */
  private static final int INCLUDES_MAX = 2000;

  private final Source source;
  private final UnaryOperator<Unit> seen;
  private final ParserPool parsers;
  private final Map<String, Optional<Unit>> units = new ConcurrentHashMap<>();
  private final Map<String, Index> indexes = new ConcurrentHashMap<>();
  private final Map<String, List<String>> near = new ConcurrentHashMap<>();
  private final Map<String, List<Index>> nearIndexes = new ConcurrentHashMap<>();
  private final Map<String, List<String>> far = new ConcurrentHashMap<>();
  private final Index everywhere = new Index();
  private final Map<Key, Function> functions = new ConcurrentHashMap<>();
  private final Map<Key, CType.Function> signatures = new ConcurrentHashMap<>();
  private final Map<Key, List<Variable>> variables = new ConcurrentHashMap<>();
  private final Map<Key, Optional<CType.Composite>> composites = new ConcurrentHashMap<>();

  private final Map<Key, Optional<Typedef>> typedefs = new ConcurrentHashMap<>();
  private final Map<Key, List<Enumeration>> enums = new ConcurrentHashMap<>();
  private final EnumIndex constants = new EnumIndex(this);
  private final Includers includers = new Includers(this::unit);

  /** What one item of one file is known by. */
  private record Key(String path, int start) {
    private static Key of(Unit unit, Item item) {
      return new Key(unit.path(), item.start());
    }
  }

  /**
   * @param source where files are read that a name leads to
   */
  public KernelTree(Source source) {
    this(source, path -> Configurations.ANY, unit -> unit);
  }

  /**
   * @param source where files are read that a name leads to
   * @param configurations those that the file at a path is built for
   * @param seen leaves out of a file what is not to be seen
   */
  public KernelTree(
      Source source,
      java.util.function.Function<String, Configurations> configurations,
      UnaryOperator<Unit> seen) {
    this.source = source;
    this.seen = seen;
    this.parsers = new ParserPool(configurations);
  }

  /**
   * Adds files already outlined: their global names are known in the whole tree from now on. Not
   * safe beside other calls.
   */
  public void learn(Collection<Unit> more) {
    for (Unit unit : more) {
      if (units.put(unit.path(), Optional.of(unit)) == null) {
        everywhere.add(unit);
        constants.add(unit);
        includers.add(unit);
      }
    }
  }

  /**
   * The same names where all headers that a file includes, directly or not, are read: dear, and
   * right where many names of one file are asked for.
   */
  public Names whole() {
    return new WholeTree(this);
  }

  @Override
  public void close() {
    parsers.close();
  }

  @Override
  public Optional<Unit> unit(String path) {
    Optional<Unit> known = units.get(path);
    return known != null ? known : units.computeIfAbsent(path, this::load);
  }

  private Optional<Unit> load(String path) {
    return source.bytes(path).map(bytes -> seen.apply(Outline.read(new SourceText(path, bytes))));
  }

  // ---- functions

  @Override
  public List<Function> functionsMentioning(String path, String mention) {
    return unit(path).filter(unit -> unit.text().text().contains(mention)).stream()
        .flatMap(unit -> mentioning(unit, mention))
        .toList();
  }

  private Stream<Function> mentioning(Unit unit, String mention) {
    return unit.items().stream()
        .filter(item -> item.kind() == Item.Kind.FUNCTION)
        .filter(item -> unit.text().slice(item.start(), item.end()).contains(mention))
        .map(item -> function(unit, item));
  }

  /** The function that {@code item} is, parsed once. */
  public Function function(Unit unit, Item item) {
    Key key = Key.of(unit, item);
    Function known = functions.get(key);
    if (known == null) {
      known = parsers.with(parser -> parser.function(unit, item));
      functions.putIfAbsent(key, known);
    }
    return known;
  }

  /** The function that {@code item} is, of a text that stands in no file. */
  public Function functionOfText(Unit unit, Item item) {
    return parsers.with(parser -> parser.function(unit, item));
  }

  /** The variables that {@code item} declares, of a text that stands in no file. */
  List<Variable> variablesOfText(Unit unit, Item item) {
    return parse(parser -> parser.variables(unit, item));
  }

  /** The type of the function that a macro makes. */
  Optional<CType.Function> signatureOfText(MadeItems.Made made) {
    return switch (made.item().kind()) {
      case FUNCTION -> Optional.of(functionOfText(made.unit(), made.item()).type());
      case PROTOTYPE -> parse(parser -> parser.prototype(made.unit(), made.item()));
      default -> Optional.empty();
    };
  }

  @Override
  public List<Function> functions(String name, String from) {
    List<Function> found = new ArrayList<>();
    for (Index.Place place : places(Item.Kind.FUNCTION, name, from)) {
      found.add(function(place.unit(), place.item()));
    }
    return found;
  }

  /** Where {@code name} is defined as seen from {@code from}, in order of path and place. */
  public List<Place> definitions(String name, String from) {
    return places(Item.Kind.FUNCTION, name, from).stream()
        .map(place -> new Place(place.unit(), place.item()))
        .toList();
  }

  /** Whether some file read so far defines or declares a function of that name. */
  public boolean knows(String function) {
    return !everywhere.find(Item.Kind.FUNCTION, function).isEmpty()
        || !everywhere.find(Item.Kind.PROTOTYPE, function).isEmpty();
  }

  /**
   * Where the struct or union with that tag is defined as seen from {@code from}. Headers are read
   * for it only when files read so far define several.
   */
  public Optional<Place> struct(String tag, String from) {
    List<Index.Place> own = indexOf(from).find(Item.Kind.COMPOSITE, tag);
    List<Index.Place> all = everywhere.find(Item.Kind.COMPOSITE, tag);
    List<Index.Place> found =
        !own.isEmpty()
            ? own
            : all.size() == 1
                ? Visibility.of(from).nearest(all)
                : places(Item.Kind.COMPOSITE, tag, from);
    return found.stream().map(place -> new Place(place.unit(), place.item())).findFirst();
  }

  /** The text of the typedef of that name, of {@code from} itself or of any file read so far. */
  public Optional<String> typedefText(String name, String from) {
    List<Index.Place> own = indexOf(from).find(Item.Kind.TYPEDEF, name);
    return (own.isEmpty() ? everywhere.find(Item.Kind.TYPEDEF, name) : own)
        .stream()
            .map(place -> place.unit().text().slice(place.item().start(), place.item().end()))
            .findFirst();
  }

  /** The same in the file and in files read so far: no header is read for it. */
  public List<Place> knownDefinitions(String name, String from) {
    List<Index.Place> own = indexOf(from).find(Item.Kind.FUNCTION, name);
    return (own.isEmpty() ? known(Item.Kind.FUNCTION, name, from) : own)
        .stream().map(place -> new Place(place.unit(), place.item())).toList();
  }

  /** A definition, unparsed. */
  public record Place(Unit unit, Item item) {}

  // ---- other names

  @Override
  public List<Macro> macros(String name, String from) {
    return places(Item.Kind.MACRO, name, from).stream()
        .map(place -> Macros.of(place.unit(), place.item()))
        .toList();
  }

  /** The macros of that name in the file and in files read so far, headers not read for it. */
  public List<Macro> aliases(String name, String from) {
    List<Index.Place> own = indexOf(from).find(Item.Kind.MACRO, name);
    List<Index.Place> all =
        own.isEmpty() ? Visibility.of(from).nearest(everywhere.find(Item.Kind.MACRO, name)) : own;
    return all.stream().map(place -> Macros.of(place.unit(), place.item())).toList();
  }

  @Override
  public List<Variable> variables(String name, String from) {
    List<Variable> found = new ArrayList<>();
    for (Index.Place place : places(Item.Kind.VARIABLE, name, from)) {
      for (Variable variable : variables(place.unit(), place.item())) {
        if (variable.name().equals(name)) {
          found.add(variable);
        }
      }
    }
    return found;
  }

  List<Variable> variables(Unit unit, Item item) {
    Key key = Key.of(unit, item);
    List<Variable> known = variables.get(key);
    if (known == null) {
      known = parse(parser -> parser.variables(unit, item));
      variables.putIfAbsent(key, known);
    }
    return known;
  }

  @Override
  public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
    return places(Item.Kind.COMPOSITE, tag, from).stream()
        .map(place -> composite(place.unit(), place.item()))
        .flatMap(Optional::stream)
        .filter(composite -> composite.kind() == kind)
        .findFirst();
  }

  Optional<CType.Composite> composite(Unit unit, Item item) {
    Key key = Key.of(unit, item);
    Optional<CType.Composite> known = composites.get(key);
    if (known == null) {
      known = parse(parser -> parser.composite(unit, item));
      composites.putIfAbsent(key, known);
    }
    return known;
  }

  @Override
  public Optional<CType> alias(String name, String from) {
    return typedefs(name, from).stream().map(Typedef::type).findFirst();
  }

  @Override
  public List<Typedef> typedefs(String name, String from) {
    return places(Item.Kind.TYPEDEF, name, from).stream()
        .flatMap(place -> typedef(place.unit(), place.item()).stream())
        .toList();
  }

  Optional<Typedef> typedef(Unit unit, Item item) {
    Key key = new Key(unit.path(), item.nameStart());
    Optional<Typedef> known = typedefs.get(key);
    if (known == null) {
      Span at = unit.text().span(item.start(), item.end());
      known =
          parse(parser -> parser.alias(unit, item))
              .map(type -> new Typedef(at, type, item.guards()));
      typedefs.putIfAbsent(key, known);
    }
    return known;
  }

  // ---- enums

  @Override
  public Optional<Enumeration> enumeration(String enumerator, String from) {
    return constants(enumerator, from).stream()
        .flatMap(place -> enumerations(place.unit(), place.item()).stream())
        .filter(e -> e.enumerators().stream().anyMatch(c -> c.name().equals(enumerator)))
        .findFirst();
  }

  /** The enum among {@code places} that lists {@code enumerator}. */
  Optional<Enumeration> listing(String enumerator, List<Index.Place> places) {
    return places.stream()
        .flatMap(place -> enumerations(place.unit(), place.item()).stream())
        .filter(e -> e.enumerators().stream().anyMatch(c -> c.name().equals(enumerator)))
        .findFirst();
  }

  /** The items of a file that list constants, by those. */
  Map<String, List<Index.Place>> constants(Unit unit) {
    return constants.of(unit);
  }

  private List<Index.Place> constants(String enumerator, String from) {
    List<String> files = new ArrayList<>(List.of(from));
    files.addAll(near.computeIfAbsent(from, this::closure));
    files.addAll(far.computeIfAbsent(from, this::farClosure));
    for (String path : files) {
      List<Index.Place> found =
          unit(path).map(unit -> constants.in(unit, enumerator)).orElse(List.of());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Visibility.of(from).nearest(constants.everywhere(enumerator));
  }

  @Override
  public Optional<Enumeration> enumerationTagged(String tag, String from) {
    return places(Item.Kind.ENUM, tag, from).stream()
        .flatMap(place -> enumerations(place.unit(), place.item()).stream())
        .filter(enumeration -> enumeration.tag().equals(tag))
        .findFirst();
  }

  private List<Enumeration> enumerations(Unit unit, Item item) {
    Key key = Key.of(unit, item);
    List<Enumeration> known = enums.get(key);
    if (known == null) {
      known = parse(parser -> parser.enumerations(unit, item, name -> macros(name, unit.path())));
      enums.putIfAbsent(key, known);
    }
    return known;
  }

  @Override
  public Optional<CType.Function> signature(String name, String from) {
    Optional<CType.Function> defined =
        places(Item.Kind.FUNCTION, name, from).stream()
            .findFirst()
            .map(place -> signature(place.unit(), place.item()));
    return defined.isPresent()
        ? defined
        : places(Item.Kind.PROTOTYPE, name, from).stream()
            .flatMap(place -> prototype(place).stream())
            .findFirst();
  }

  /** The type of the function that {@code item} is; of one not parsed yet, its head alone is. */
  CType.Function signature(Unit unit, Item item) {
    Key key = Key.of(unit, item);
    Function parsed = functions.get(key);
    if (parsed != null) {
      return parsed.type();
    }
    CType.Function known = signatures.get(key);
    if (known == null) {
      Optional<CType.Function> head = parse(parser -> parser.signature(unit, item));
      known = head.orElseGet(() -> function(unit, item).type());
      signatures.putIfAbsent(key, known);
    }
    return known;
  }

  Optional<CType.Function> prototype(Index.Place place) {
    return parse(parser -> parser.prototype(place.unit(), place.item()));
  }

  @Override
  public List<Standing> standing(String macro, String from) {
    return Stream.concat(Stream.of(from), near.computeIfAbsent(from, this::closure).stream())
        .flatMap(path -> indexOf(path).find(Item.Kind.CALL, macro).stream())
        .flatMap(place -> standing(place).stream())
        .toList();
  }

  static Optional<Standing> standing(Index.Place place) {
    Item item = place.item();
    SourceText text = place.unit().text();
    Span at = text.span(item.start(), item.end());
    Macro form = new Macro(at, item.name(), List.of(), true, "", 0, List.of());
    return Macros.use(form, text.text(), item.nameStart())
        .map(use -> new Standing(at, item.name(), use.arguments()));
  }

  @Override
  public Expr expression(String text) {
    return parse(parser -> parser.expression(text));
  }

  private <R> R parse(java.util.function.Function<CParser, R> use) {
    return parsers.with(use);
  }

  // ---- look-up

  /** What {@code from} itself defines. */
  List<Index.Place> own(Item.Kind kind, String name, String from) {
    return indexOf(from).find(kind, name);
  }

  /** A source that includes {@code header} and can say what that leaves to it. */
  Optional<String> includer(String header) {
    return includers.of(header);
  }

  /** What files read so far define, whether {@code from} includes them or not. */
  List<Index.Place> elsewhere(Item.Kind kind, String name, String from) {
    return Visibility.of(from).nearest(everywhere.find(kind, name));
  }

  private List<Index.Place> places(Item.Kind kind, String name, String from) {
    List<Index.Place> own = indexOf(from).find(kind, name);
    if (!own.isEmpty()) {
      return own;
    }
    List<Index.Place> known = known(kind, name, from);
    if (!known.isEmpty()) {
      return known; // without having all included headers read for it
    }
    List<Index.Place> included = included(kind, name, from);
    return included.isEmpty() ? Visibility.of(from).nearest(everywhere.find(kind, name)) : included;
  }

  /** What files read so far have of that name and {@code from} surely means. */
  private List<Index.Place> known(Item.Kind kind, String name, String from) {
    List<Index.Place> all = everywhere.find(kind, name);
    Visibility visibility = Visibility.of(from);
    return kind == Item.Kind.FUNCTION
        ? merged(visibility.inlines(all), visibility.nearest(all))
        : visibility.beside(all);
  }

  private static List<Index.Place> merged(List<Index.Place> a, List<Index.Place> b) {
    Set<Index.Place> all = new LinkedHashSet<>(a);
    all.addAll(b);
    List<Index.Place> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparing((Index.Place place) -> place.unit().path())
            .thenComparing(place -> place.item().nameStart()));
    return sorted;
  }

  private List<Index.Place> included(Item.Kind kind, String name, String from) {
    List<Index.Place> found = in(nearIndexes(from), kind, name);
    boolean type = kind == Item.Kind.COMPOSITE || kind == Item.Kind.TYPEDEF;
    return found.isEmpty() && type
        ? in(indexes(far.computeIfAbsent(from, this::farClosure)), kind, name)
        : found;
  }

  private List<Index> nearIndexes(String from) {
    List<Index> known = nearIndexes.get(from);
    if (known == null) {
      known = indexes(near.computeIfAbsent(from, this::closure));
      nearIndexes.put(from, known);
    }
    return known;
  }

  private List<Index> indexes(List<String> files) {
    return files.stream().map(this::indexOf).toList();
  }

  private static List<Index.Place> in(List<Index> files, Item.Kind kind, String name) {
    for (Index file : files) {
      List<Index.Place> found = file.find(kind, name);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * The headers that the near ones of {@code from} include: the types of members come from there.
   */
  private List<String> farClosure(String from) {
    List<String> known = near.computeIfAbsent(from, this::closure);
    Set<String> far = new LinkedHashSet<>();
    for (String path : known) {
      for (Item item : unit(path).map(Unit::items).orElse(List.of())) {
        String found = item.kind() == Item.Kind.INCLUDE ? resolve(item, path) : "";
        if (!found.isEmpty() && far.size() < INCLUDES_MAX) {
          far.add(found);
        }
      }
    }
    known.forEach(far::remove);
    return List.copyOf(far);
  }

  private Index indexOf(String path) {
    Index known = indexes.get(path);
    if (known == null) {
      known = unit(path).map(Index::of).orElseGet(Index::new);
      indexes.putIfAbsent(path, known);
    }
    return known;
  }

  /** The headers that {@code from} includes, nearest first; those in quotes all the way down. */
  private List<String> closure(String from) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && seen.size() < INCLUDES_MAX) {
      String path = open.remove();
      for (Item item : unit(path).map(Unit::items).orElse(List.of())) {
        if (item.kind() == Item.Kind.INCLUDE) {
          String found = resolve(item, path);
          if (!found.isEmpty() && !found.equals(from) && seen.add(found)) {
            if (item.local()) {
              open.add(found);
            }
          }
        }
      }
    }
    return List.copyOf(seen);
  }

  private String resolve(Item include, String from) {
    for (String path : Includes.candidates(include.name(), include.local(), from)) {
      if (unit(path).isPresent()) {
        return path;
      }
    }
    return "";
  }
}
