// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Unit;

/**
 * What the headers of a file define, those that other headers include counted in: all that the
 * compiler would read, whatever conditionals stand around the directives. Safe for several threads.
 */
final class Headers {
  /** Headers that are looked into for one file. */
  private static final int MOST = 4_000;

  /** Files whose headers are kept at once. */
  private static final int KEPT = 1_000;

  /** The build includes these before the first line of every file. */
  private static final List<String> ALWAYS =
      List.of(
          "include/linux/compiler-version.h",
          "include/linux/kconfig.h",
          "include/linux/compiler_types.h");

  /** What the machine's own header includes, where there is none: most machines are so. */
  static final String LITTLE_ENDIAN = "include/linux/byteorder/little_endian.h";

  private final Function<String, Optional<Unit>> units;
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, String> paths = new ConcurrentHashMap<>();
  private final Map<String, short[]> ranks = new ConcurrentHashMap<>();
  private final Map<String, Map<Integer, int[]>> includes = new ConcurrentHashMap<>();
  private final Set<Integer> indexed = ConcurrentHashMap.newKeySet();
  private final Map<Item.Kind, Map<String, List<Index.Place>>> index = new ConcurrentHashMap<>();
  private final Map<String, List<Index.Place>> mentioning = new ConcurrentHashMap<>();
  private final Map<String, List<Index.Place>> listing = new ConcurrentHashMap<>();
  private final Set<String> listed = ConcurrentHashMap.newKeySet();
  private final Set<Integer> enums = ConcurrentHashMap.newKeySet();

  /**
   * @param units reads a file as an outline
   */
  Headers(Function<String, Optional<Unit>> units) {
    this.units = units;
  }

  /**
   * The definitions of {@code name} in the header nearest to {@code from} that has one, one that
   * stands in only where nobody else has defined the name after all others.
   */
  List<Index.Place> find(Item.Kind kind, String name, String from) {
    short[] rank = ranks(from);
    List<Index.Place> nearest = List.of();
    int best = Integer.MAX_VALUE;
    for (Index.Place place : index.getOrDefault(kind, Map.of()).getOrDefault(name, List.of())) {
      int number = number(place.unit().path());
      int own = number < rank.length ? rank[number] : 0;
      if (own == 0) {
        continue;
      }
      own += standIn(place.item()) ? MOST : 0;
      if (own < best) {
        best = own;
        nearest = new ArrayList<>();
      }
      if (own == best) {
        nearest.add(place);
      }
    }
    return nearest;
  }

  /** All items of that name in headers of {@code from}. */
  List<Index.Place> all(Item.Kind kind, String name, String from) {
    short[] rank = ranks(from);
    return index.getOrDefault(kind, Map.of()).getOrDefault(name, List.of()).stream()
        .filter(
            place -> {
              int number = number(place.unit().path());
              return number < rank.length && rank[number] != 0;
            })
        .toList();
  }

  /**
   * The items that list a constant of an enum, in the header nearest to {@code from} that has one.
   *
   * @param constants reads the constants of a file
   */
  List<Index.Place> listing(
      String constant, String from, Function<Unit, Map<String, List<Index.Place>>> constants) {
    short[] rank = ranks(from);
    if (!listed.contains(from)) {
      for (int number = 0; number < rank.length; number++) {
        if (rank[number] != 0) {
          list(number, constants);
        }
      }
      listed.add(from);
    }
    List<Index.Place> seen = seen(listing.getOrDefault(constant, List.of()), rank);
    return seen.stream()
        .filter(place -> place.unit().path().equals(seen.get(0).unit().path()))
        .toList();
  }

  private void list(int number, Function<Unit, Map<String, List<Index.Place>>> constants) {
    synchronized (enums) {
      if (enums.add(number)) {
        constants
            .apply(units.apply(paths.get(number)).orElseThrow())
            .forEach((name, places) -> listing.merge(name, places, Headers::both));
      }
    }
  }

  /** Uses of macros alone in headers of {@code from} that are given {@code word}. */
  List<Index.Place> mentioning(String word, String from) {
    return seen(mentioning.getOrDefault(word, List.of()), ranks(from));
  }

  private List<Index.Place> seen(List<Index.Place> places, short[] rank) {
    return places.stream()
        .filter(
            place -> {
              int number = number(place.unit().path());
              return number < rank.length && rank[number] != 0;
            })
        .sorted(Comparator.comparingInt(place -> rank[number(place.unit().path())]))
        .toList();
  }

  /** Whether a definition stands under {@code #ifndef} of its own name. */
  private static boolean standIn(Item item) {
    Presence missing = Presence.atom("defined(" + item.name() + ")").not();
    return item.guards().stream().map(Guard::when).anyMatch(missing::equals);
  }

  private int number(String path) {
    Integer known = numbers.get(path);
    if (known != null) {
      return known;
    }
    synchronized (paths) {
      int number = numbers.computeIfAbsent(path, p -> numbers.size());
      paths.put(number, path);
      return number;
    }
  }

  /** How far away each header of {@code from} is, by number, from 1; 0 for what is none. */
  private short[] ranks(String from) {
    short[] known = ranks.get(from);
    if (known == null) {
      known = read(from);
      if (ranks.size() >= KEPT) {
        ranks.clear();
      }
      ranks.put(from, known);
    }
    return known;
  }

  private short[] read(String from) {
    String architecture = Includes.architecture(from);
    Map<Integer, int[]> edges =
        includes.computeIfAbsent(architecture, key -> new ConcurrentHashMap<>());
    int start = number(from);
    int[] queue = new int[MOST + 1];
    short[] rank = new short[MOST];
    int end = 0;
    queue[end++] = start;
    for (String path : ALWAYS) {
      if (units.apply(path).isPresent()) {
        int header = number(path);
        rank = atLeast(rank, header);
        rank[header] = MOST - 1;
        queue[end++] = header;
      }
    }
    for (int at = 0; at < end; at++) {
      int file = queue[at];
      for (int header : edges.computeIfAbsent(file, key -> included(key, architecture))) {
        rank = atLeast(rank, header);
        if (header != start && rank[header] == 0 && end < MOST) {
          rank[header] = (short) end;
          queue[end++] = header;
        }
      }
    }
    for (int at = 1; at < end; at++) {
      add(queue[at]);
    }
    return rank;
  }

  private static short[] atLeast(short[] rank, int number) {
    return number < rank.length ? rank : Arrays.copyOf(rank, Math.max(number + 1, rank.length * 2));
  }

  private int[] included(int file, String architecture) {
    String path = paths.get(file);
    return units.apply(path).stream()
        .flatMap(unit -> unit.items().stream())
        .filter(item -> item.kind() == Item.Kind.INCLUDE)
        .flatMap(item -> resolve(item, path, architecture).stream())
        .mapToInt(this::number)
        .toArray();
  }

  private Optional<String> resolve(Item include, String path, String architecture) {
    List<String> candidates = new ArrayList<>();
    if (include.name().startsWith("asm/") && !architecture.isEmpty()) {
      candidates.add("arch/" + architecture + "/include/" + include.name());
      candidates.add("arch/" + architecture + "/include/uapi/" + include.name());
    }
    candidates.addAll(Includes.candidates(include.name(), include.local(), path));
    if (include.name().startsWith("asm/")) {
      String name = include.name().substring("asm/".length());
      candidates.add("include/uapi/asm-generic/" + name);
      if (name.equals("byteorder.h")) {
        candidates.add(LITTLE_ENDIAN);
      }
    }
    return candidates.stream().filter(file -> units.apply(file).isPresent()).findFirst();
  }

  private void add(int file) {
    if (indexed.contains(file)) {
      return;
    }
    synchronized (indexed) {
      Unit unit = units.apply(paths.get(file)).orElseThrow();
      if (indexed.contains(file)) {
        return;
      }
      for (Item item : unit.items()) {
        if (item.kind() == Item.Kind.CALL) {
          Index.Place place = new Index.Place(unit, item);
          UsedAlone.words(unit, item)
              .forEach(word -> mentioning.merge(word, List.of(place), Headers::both));
        }
        if (!item.name().isEmpty() && item.kind() != Item.Kind.INCLUDE) {
          index
              .computeIfAbsent(item.kind(), kind -> new ConcurrentHashMap<>())
              .merge(item.name(), List.of(new Index.Place(unit, item)), Headers::both);
        }
      }
      indexed.add(file);
    }
  }

  private static List<Index.Place> both(List<Index.Place> a, List<Index.Place> b) {
    List<Index.Place> all = new ArrayList<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}
