// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.source.Stamp;

/**
 * Which files of a tree are known to hold nothing of what is searched for: those that an earlier
 * run, or this one, searched and whose stamp is as it was.
 *
 * <p>A file that changed less than {@link #RECENT} before it was looked at is not remembered: it
 * may change again without its stamp showing it. Safe for several threads.
 */
public final class Memory {
  /**
   * Nanoseconds; file systems keep times no coarser than two seconds, and a clock may lag a little.
   */
  static final long RECENT = TimeUnit.SECONDS.toNanos(3);

  /** A table with more files loses those that were not met. */
  private static final int FULL = Table.FILES_MAX / 2;

  /** One in so many files of a table may be gone, or of a kind that one command alone reads. */
  private static final int SPARE = 4;

  private static final Seen NOT_KNOWN_AGAIN = new Seen(0, 0);

  private final Source source;
  private final boolean used;
  private final Table old;
  private final LongSupplier clock;

  /** By path. A stamp is taken before the first reading, so that it is never too new. */
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  private final Map<Long, Search> learned = new ConcurrentHashMap<>();
  private final Map<Both, Search> unions = new ConcurrentHashMap<>();

  private record Both(Search a, Search b) {}

  /**
   * A file of this run.
   *
   * @param print 0 where it is not to be known again
   * @param size in bytes
   */
  private record Seen(long print, long size) {}

  private Memory(Source source, boolean used, Table old, LongSupplier clock) {
    this.source = source;
    this.used = used;
    this.old = old;
    this.clock = clock;
  }

  /** Remembers nothing. */
  public static Memory none(Source source) {
    return new Memory(source, false, new Table(new SipHash(0, 0), List.of(), 0), () -> 0);
  }

  /**
   * @param source asked for the stamps of files
   * @param old what earlier runs learned
   * @param clock nanoseconds since 1970
   */
  static Memory of(Source source, Table old, LongSupplier clock) {
    return new Memory(source, true, old, clock);
  }

  /** Whether anything is remembered at all. */
  boolean used() {
    return used;
  }

  /** One search through many files. */
  public final class Pass {
    private final Search search;

    /** By the number of a search: whether it leaves nothing for this one to find. */
    private final boolean[] covered;

    private Pass(Search search) {
      this.search = search;
      this.covered = new boolean[old.searches().size()];
      for (int i = 0; i < covered.length; i++) {
        covered[i] = old.searches().get(i).covers(search);
      }
    }

    /** Whether the file is known to hold nothing of it. Ask before reading the file. */
    public boolean lacks(String path) {
      if (!used) {
        return false;
      }
      long print = seen(path).print();
      int place = print == 0 ? -1 : old.find(print);
      return place >= 0 && covered[old.lacking(place)];
    }

    /** The file was read, and nothing of it is there. */
    public void foundNothing(String path) {
      long print = seen.getOrDefault(path, NOT_KNOWN_AGAIN).print();
      if (print != 0 && learned.size() < Table.FILES_MAX) {
        int place = old.find(print);
        Search before = place < 0 ? search : both(old.searches().get(old.lacking(place)), search);
        learned.merge(print, before, Memory.this::both);
      }
    }
  }

  /** Begins one search through many files. */
  public Pass pass(Search search) {
    return new Pass(search);
  }

  private Search both(Search a, Search b) {
    return a.equals(b) ? a : unions.computeIfAbsent(new Both(a, b), key -> a.and(b));
  }

  /** Bytes of a file that some pass lacked. */
  public long size(String path) {
    return seen.getOrDefault(path, NOT_KNOWN_AGAIN).size();
  }

  private Seen seen(String path) {
    Seen known = seen.get(path);
    if (known == null) {
      known =
          source
              .stamp(path)
              .filter(this::isSettled)
              .map(stamp -> new Seen(print(path, stamp), stamp.size()))
              .orElse(NOT_KNOWN_AGAIN);
      seen.put(path, known);
    }
    return known;
  }

  private boolean isSettled(Stamp stamp) {
    return Math.max(stamp.modified(), stamp.changed()) < clock.getAsLong() - RECENT;
  }

  private long print(String path, Stamp stamp) {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    byte[] all =
        ByteBuffer.allocate(5 * Long.BYTES + name.length)
            .putLong(stamp.size())
            .putLong(stamp.modified())
            .putLong(stamp.changed())
            .putLong(stamp.inode())
            .putLong(stamp.device())
            .put(name)
            .array();
    long print = old.hash().of(all);
    return print == 0 ? 1 : print;
  }

  /** Takes the stamp of a file, unless it was taken before. */
  public void meet(String path) {
    seen(path);
  }

  /**
   * All files of a tree in one number: another when one of them is changed, comes or goes. Empty
   * where one may change without its stamp showing it.
   */
  OptionalLong print(Source.Listing listing) {
    ByteBuffer all = ByteBuffer.allocate((listing.files().size() + 2) * Long.BYTES);
    for (String path : listing.files()) {
      long print = seen(path).print();
      if (print == 0) {
        if (source.stamp(path).isPresent()) {
          return OptionalLong.empty(); // it has changed just now
        }
        print = mark(source.read(path, new byte[0])).print();
      }
      all.putLong(print);
    }
    all.putLong(hash(listing.problems().toString()));
    all.putLong(hash(String.join("\n", source.kconfig().files())));
    return OptionalLong.of(old.hash().of(all.array()));
  }

  private long hash(String text) {
    return old.hash().of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What a file is by its stamp; empty where that is not enough. */
  Optional<Mark> stamped(String path) {
    long print = seen(path).print();
    return print == 0 ? Optional.empty() : Optional.of(new Mark(true, print));
  }

  /** What a path is by what reading it gave. */
  Mark mark(Source.Content content) {
    if (content instanceof Source.Content.Bytes read) {
      return new Mark(false, old.hash().of(Arrays.copyOf(read.bytes(), read.length())));
    }
    return new Mark(false, hash(content.toString()));
  }

  /** Whether a path is what it was. */
  boolean isStill(String path, Mark mark) {
    return mark.stamped()
        ? stamped(path).filter(mark::equals).isPresent()
        : mark(source.read(path, new byte[0])).equals(mark);
  }

  /**
   * What the next run is to know, where that differs from what this one knew.
   *
   * @param whole whether all files of the tree were met, so that most others are gone
   */
  Optional<Table> changed(boolean whole) {
    Map<Long, Search> met = new HashMap<>();
    for (Seen file : seen.values()) {
      keep(met, file.print() == 0 ? -1 : old.find(file.print()));
    }
    int others = old.size() - met.size();
    boolean drop = whole && others > old.size() / SPARE || old.size() + learned.size() > FULL;
    if (learned.isEmpty() && !drop) {
      return Optional.empty();
    }
    if (!drop) {
      for (int place = 0; place < old.places(); place++) {
        keep(met, old.print(place) == 0 ? -1 : place);
      }
    }
    met.putAll(learned);
    return Optional.of(table(met));
  }

  private void keep(Map<Long, Search> kept, int place) {
    if (place >= 0) {
      kept.put(old.print(place), old.searches().get(old.lacking(place)));
    }
  }

  private Table table(Map<Long, Search> files) {
    Map<Search, Integer> numbers = new HashMap<>();
    List<Search> searches = new ArrayList<>();
    Map<Long, Integer> numbered = new HashMap<>();
    files.forEach(
        (print, search) -> {
          Integer number = numbers.get(search);
          if (number == null && searches.size() < Table.SEARCHES_MAX) {
            number = searches.size();
            searches.add(search);
            numbers.put(search, number);
          }
          if (number != null && numbered.size() < Table.FILES_MAX) {
            numbered.put(print, number);
          }
        });
    Table table = new Table(old.hash(), searches, numbered.size());
    numbered.forEach(table::put);
    return table;
  }
}
