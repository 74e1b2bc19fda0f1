// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.source.Stamp;

/** What is remembered of a file, and when it is forgotten. */
final class MemoryTest {
  private static final Search MMAP = new Search(true, false, Set.of());
  private static final Search MEMBER = new Search(false, true, Set.of());
  private static final Search WORD = new Search(false, false, Set.of("lantern"));
  private static final long NOW = 1_000_000_000_000_000L;
  private static final Stamp OLD = new Stamp(10, NOW / 2, NOW / 2, 7, 1);

  private final Map<String, Stamp> stamps = new HashMap<>();

  private final Source source =
      new Source() {
        @Override
        public Listing list(String under) {
          return Listing.NONE;
        }

        @Override
        public List<String> beside(String directory) {
          return List.of();
        }

        @Override
        public Content read(String path, byte[] buffer) {
          throw new AssertionError("opened: " + path);
        }

        @Override
        public Optional<Stamp> stamp(String path) {
          return Optional.ofNullable(stamps.get(path));
        }
      };

  private Memory fresh() {
    return after(new Table(new SipHash(1, 2), List.of(), 0));
  }

  private Memory after(Table table) {
    return Memory.of(source, table, () -> NOW);
  }

  /** What is known after a run that searched these files in vain. */
  private Table searched(Memory memory, Search search, String... paths) {
    search(memory, search, paths);
    return memory.changed(false).orElseThrow();
  }

  private static void search(Memory memory, Search search, String... paths) {
    Memory.Pass pass = memory.pass(search);
    for (String path : paths) {
      assertThat(pass.lacks(path)).as(path).isFalse();
      pass.foundNothing(path);
    }
  }

  private boolean lacks(Table table, Search search, String path) {
    return after(table).pass(search).lacks(path);
  }

  @Test
  void aFileThatWasNotSearchedIsNotKnown() {
    stamps.put("a.c", OLD);
    stamps.put("b.c", OLD);
    Table table = searched(fresh(), MMAP, "a.c");
    assertThat(lacks(table, MMAP, "b.c")).as("the same stamp, another path").isFalse();
    assertThat(lacks(table, MMAP, "c.c")).as("not there").isFalse();
  }

  @Test
  void aFileOfAnotherStampIsNotKnown() {
    stamps.put("a.c", OLD);
    Table table = searched(fresh(), MMAP, "a.c");
    for (Stamp other :
        List.of(
            new Stamp(11, OLD.modified(), OLD.changed(), 7, 1),
            new Stamp(10, OLD.modified() + 1, OLD.changed(), 7, 1),
            new Stamp(10, OLD.modified(), OLD.changed() + 1, 7, 1),
            new Stamp(10, OLD.modified(), OLD.changed(), 8, 1),
            new Stamp(10, OLD.modified(), OLD.changed(), 7, 2))) {
      stamps.put("a.c", other);
      assertThat(lacks(table, MMAP, "a.c")).as(other.toString()).isFalse();
    }
    stamps.put("a.c", OLD);
    assertThat(lacks(table, MMAP, "a.c")).isTrue();
  }

  @Test
  void aFileThatJustChangedIsNotRemembered() {
    long recent = NOW - Memory.RECENT;
    stamps.put("written.c", new Stamp(1, recent, 0, 1, 1));
    stamps.put("touched.c", new Stamp(1, 0, recent, 2, 1));
    stamps.put("future.c", new Stamp(1, NOW * 2, 0, 3, 1));
    stamps.put("settled.c", new Stamp(1, recent - 1, recent - 1, 4, 1));
    Memory memory = fresh();
    search(memory, MMAP, "written.c", "touched.c", "future.c");
    assertThat(memory.changed(false)).isEmpty();
    Table table = searched(memory, MMAP, "settled.c");
    assertThat(table.size()).isEqualTo(1);
    assertThat(lacks(table, MMAP, "settled.c")).isTrue();
  }

  @Test
  void theStampIsTakenBeforeTheFileIsRead() {
    stamps.put("a.c", OLD);
    Memory memory = fresh();
    Memory.Pass pass = memory.pass(MMAP);
    assertThat(pass.lacks("a.c")).isFalse();
    Stamp later = new Stamp(10, OLD.modified() + 1, OLD.changed() + 1, 7, 1);
    stamps.put("a.c", later); // while it was read, or just before
    pass.foundNothing("a.c");
    assertThat(lacks(memory.changed(false).orElseThrow(), MMAP, "a.c")).isFalse();
  }

  @Test
  void aSearchForMoreOpensTheFileAgain() {
    stamps.put("a.c", OLD);
    Table table = searched(fresh(), MEMBER, "a.c");
    assertThat(lacks(table, MMAP, "a.c")).isFalse();
    assertThat(lacks(table, WORD, "a.c")).isFalse();
    assertThat(lacks(table, MEMBER, "a.c")).isTrue();
  }

  @Test
  void whatSeveralSearchesDidNotFindIsKeptTogether() {
    stamps.put("a.c", OLD);
    Memory first = fresh();
    search(first, MMAP, "a.c");
    Table table = searched(first, WORD, "a.c");
    table = searched(after(table), new Search(false, false, Set.of("gong")), "a.c");
    assertThat(lacks(table, new Search(true, true, Set.of("gong", "lantern")), "a.c")).isTrue();
    assertThat(table.searches()).hasSize(1);
  }

  @Test
  void nothingNewIsNothingToWrite() {
    stamps.put("a.c", OLD);
    Memory again = after(searched(fresh(), MMAP, "a.c"));
    assertThat(again.pass(MMAP).lacks("a.c")).isTrue();
    assertThat(again.changed(true)).isEmpty();
    assertThat(again.size("a.c")).isEqualTo(10);
  }

  @Test
  void aRunOverAllFilesForgetsMostThatAreGoneAndAPartialRunDoesNot() {
    List<String> files = List.of("a.c", "b.c", "c.c", "d.c");
    files.forEach(file -> stamps.put(file, OLD));
    Table table = searched(fresh(), MMAP, files.toArray(String[]::new));
    Memory part = after(table);
    Memory.Pass pass = part.pass(MMAP);
    assertThat(pass.lacks("a.c") && pass.lacks("b.c")).isTrue();
    assertThat(part.changed(false)).isEmpty();
    assertThat(part.changed(true).orElseThrow().size()).isEqualTo(2);
    assertThat(pass.lacks("c.c")).isTrue();
    assertThat(part.changed(true)).as("one may be of a kind that this run does not read").isEmpty();
  }

  @Test
  void noMemoryRemembersNothing() {
    stamps.put("a.c", OLD);
    Memory none = Memory.none(source);
    search(none, MMAP, "a.c");
    search(none, MMAP, "a.c");
    assertThat(none.changed(true)).isEmpty();
  }
}
