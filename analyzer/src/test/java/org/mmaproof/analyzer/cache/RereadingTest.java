// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.tree.TreeReader;
import org.mmaproof.analyzer.tree.TreeReader.Verdict;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.ir.Unit;

/** Which files a second reading opens. */
final class RereadingTest {
  private static final Search ASKED = new Search(true, false, Set.of("notes of ours"));

  @TempDir Path top;
  private final Queue<String> judged = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void writeTree() throws IOException {
    Files.createDirectory(top.resolve("tree"));
    for (String word : List.of("mmap", "noted", "plain")) {
      Files.writeString(top.resolve("tree").resolve(word + ".c"), "int " + word + ";\n");
    }
  }

  private static long later() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) + 2 * Memory.RECENT;
  }

  private Verdict judge(String path, byte[] bytes, int length) {
    judged.add(path);
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return text.contains("mmap")
        ? Verdict.MATTERS
        : text.contains("noted") ? Verdict.NOTED : Verdict.NOTHING;
  }

  /** Reads all files; answers the paths of those that were judged. */
  private List<String> read(Search asked) {
    Directory source = new Directory(top.resolve("tree"), 1);
    List<String> files = source.list("").files();
    CacheDirectory cache = new CacheDirectory(top.resolve("cache"));
    Memory memory = cache.recall(source, "", RereadingTest::later).memory();
    judged.clear();
    TreeReader reader = new TreeReader(source, new Workers(2), memory, path -> {});
    assertThat(reader.read(files, asked, this::judge, (path, length) -> {}).units())
        .extracting(Unit::path)
        .containsExactly("mmap.c");
    assertThat(cache.keep(memory, "", true)).isEmpty();
    return judged.stream().sorted().toList();
  }

  @Test
  void whatHoldsSomethingIsOpenedAgainAndWhatHoldsNothingIsNot() {
    assertThat(read(ASKED)).containsExactly("mmap.c", "noted.c", "plain.c");
    assertThat(read(ASKED)).containsExactly("mmap.c", "noted.c");
    Search more = ASKED.and(new Search(false, false, Set.of("other notes")));
    assertThat(read(more)).containsExactly("mmap.c", "noted.c", "plain.c");
    assertThat(read(ASKED)).containsExactly("mmap.c", "noted.c");
  }

  @Test
  void aFilterOfItsOwnSeesAllFilesEachTime() {
    read(ASKED);
    Directory source = new Directory(top.resolve("tree"), 1);
    List<String> files = source.list("").files();
    Memory memory =
        new CacheDirectory(top.resolve("cache")).recall(source, "", RereadingTest::later).memory();
    TreeReader reader = new TreeReader(source, new Workers(1), memory, path -> {});
    assertThat(reader.read(files, (path, bytes, length) -> length > 0).units()).hasSize(3);
  }
}
