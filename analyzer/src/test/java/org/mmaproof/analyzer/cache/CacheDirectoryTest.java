// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.source.Source;

/** What may be read and written, and where. */
final class CacheDirectoryTest {
  private static final Search MMAP = new Search(true, false, Set.of());

  @TempDir Path top;
  private Path kept;
  private CacheDirectory cache;

  @BeforeEach
  void writeTree() throws IOException {
    kept = top.resolve("a/b/cache");
    cache = new CacheDirectory(kept);
    Files.createDirectory(top.resolve("tree"));
    for (String name : List.of("a.c", "b.c")) {
      Path file =
          Files.writeString(top.resolve("tree").resolve(name), "int " + name.charAt(0) + ";\n");
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }
  }

  private Source source() {
    Directory source = new Directory(top.resolve("tree"), 1);
    source.list("");
    return source;
  }

  /** A clock by which what was just written is old. */
  private static long later() {
    return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) + 2 * Memory.RECENT;
  }

  /** Runs once; answers what was said. */
  private List<String> run(String identity) {
    CacheDirectory.Recalled recalled = cache.recall(source(), identity, CacheDirectoryTest::later);
    List<String> said = new ArrayList<>(recalled.note().stream().toList());
    Memory.Pass pass = recalled.memory().pass(MMAP);
    for (String path : List.of("a.c", "b.c")) {
      if (!pass.lacks(path)) {
        pass.foundNothing(path);
      }
    }
    cache.keep(recalled.memory(), identity, true).ifPresent(said::add);
    return said;
  }

  private boolean knows(String identity) {
    return cache
        .recall(source(), identity, CacheDirectoryTest::later)
        .memory()
        .pass(MMAP)
        .lacks("a.c");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(kept)) {
      return all.sorted().toList();
    }
  }

  @Test
  void aFileIsForOneTreeAndBuildAndForUsAlone() throws Exception {
    assertThat(run("one")).isEmpty();
    assertThat(knows("one")).isTrue();
    assertThat(knows("two")).isFalse();
    assertThat(files()).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
        .isEqualTo("rw-------");
    for (Path made : List.of(kept, kept.getParent(), kept.getParent().getParent())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aDirectoryThatOthersMayWriteToIsNotUsed() throws Exception {
    run("one");
    for (String open : List.of("rwxrwx---", "rwxr-xrwx")) {
      Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString(open));
      assertThat(run("one")).singleElement().asString().contains("others may write to it");
      assertThat(knows("one")).isFalse();
    }
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(run("one")).isEmpty();
    assertThat(knows("one")).isTrue();
  }

  @Test
  void aLinkToADirectoryAndAPlainFileAreNotUsed() throws Exception {
    Files.createDirectories(kept.getParent());
    Path elsewhere = Files.createDirectory(top.resolve("elsewhere"));
    Files.createSymbolicLink(kept, elsewhere);
    assertThat(run("one")).singleElement().asString().contains("symbolic link");
    assertThat(elsewhere).isEmptyDirectory();
    Files.delete(kept);
    Files.writeString(kept, "mine");
    assertThat(run("one")).singleElement().asString().contains("not a directory");
    assertThat(kept).hasContent("mine");
  }

  @Test
  void nothingIsReadOrWrittenThroughALink() throws Exception {
    run("one");
    Path file = files().get(0);
    Path outside = top.resolve("outside");
    Files.move(file, outside);
    byte[] before = Files.readAllBytes(outside);
    Files.createSymbolicLink(file, outside);
    assertThat(run("one")).singleElement().asString().contains("not a plain file");
    assertThat(knows("one")).isFalse();
    assertThat(Files.readAllBytes(outside)).isEqualTo(before);
    Files.delete(file);
    CacheDirectory.Recalled recalled = cache.recall(source(), "one", CacheDirectoryTest::later);
    Memory.Pass pass = recalled.memory().pass(MMAP);
    assertThat(pass.lacks("a.c")).isFalse();
    pass.foundNothing("a.c");
    Files.createSymbolicLink(file, outside); // between reading and writing
    assertThat(cache.keep(recalled.memory(), "one", true)).isEmpty();
    assertThat(Files.readAllBytes(outside)).isEqualTo(before);
    assertThat(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).as("took its place").isTrue();
  }

  @Test
  void aDamagedFileIsToldAndRenewed() throws Exception {
    run("one");
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (byte[] damaged :
        List.of(
            new byte[0],
            Arrays.copyOf(whole, 40),
            new byte[whole.length],
            "{}".getBytes(StandardCharsets.UTF_8))) {
      Files.write(file, damaged);
      assertThat(run("one")).singleElement().asString().contains("damaged").doesNotContain("\n");
      assertThat(run("one")).as("renewed").isEmpty();
      assertThat(knows("one")).isTrue();
    }
  }

  @Test
  void aFileThatIsTooLongIsNotRead() throws Exception {
    run("one");
    try (OutputStream out = Files.newOutputStream(files().get(0))) {
      for (int i = 0; i < 9; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    assertThat(run("one")).singleElement().asString().contains("damaged");
    assertThat(Files.size(files().get(0))).isLessThan(1000);
  }

  @Test
  void whereNothingCanBeWrittenTheRunGoesOn() throws Exception {
    Path file = Files.writeString(top.resolve("file"), "");
    cache = new CacheDirectory(file.resolve("cache"));
    assertThat(run("one")).singleElement().asString().contains("is not used");
    cache = new CacheDirectory(Path.of("/dev/full/cache"));
    assertThat(run("one")).singleElement().asString().contains("is not used");
  }

  @Test
  void whatWasNotUsedForLongestGoesAndForeignFilesStay() throws Exception {
    run("one");
    Path ours = files().get(0);
    Instant start = Instant.parse("2021-01-01T00:00:00Z");
    List<Path> others = new ArrayList<>();
    for (int i = 0; i < Eviction.FILES_MAX; i++) {
      Path other = Files.writeString(kept.resolve("%032x.cache".formatted(i)), "x");
      Files.setLastModifiedTime(other, FileTime.from(start.plusSeconds(i)));
      others.add(other);
    }
    Path foreign = Files.writeString(kept.resolve("notes.txt"), "mine");
    Path left = Files.writeString(kept.resolve(".00ff.part"), "half");
    Files.setLastModifiedTime(left, FileTime.from(start));
    Path busy = Files.writeString(kept.resolve(".00fe.part"), "another run writes this");
    Files.setLastModifiedTime(ours, FileTime.from(start.minusSeconds(9)));
    new Eviction(kept).leave(ours);
    assertThat(ours).exists();
    assertThat(foreign).hasContent("mine");
    assertThat(left).doesNotExist();
    assertThat(busy).exists();
    assertThat(others.get(0)).doesNotExist();
    assertThat(others.get(Eviction.FILES_MAX - 1)).exists();
    assertThat(run("one")).isEmpty();
    assertThat(Files.getLastModifiedTime(ours).toInstant())
        .as("used")
        .isAfter(start.plusSeconds(999));
  }

  @Test
  void filesThatAreTooMuchTogetherGo() throws Exception {
    Files.createDirectories(kept);
    List<Path> sparse = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path file = kept.resolve("%032x.cache".formatted(i));
      try (SeekableByteChannel out =
          Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        out.position(Eviction.BYTES_MAX / 2 - 1);
        out.write(ByteBuffer.wrap(new byte[1]));
      }
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2021-01-01T00:00:0" + i + "Z")));
      sparse.add(file);
    }
    new Eviction(kept).leave(kept.resolve("none"));
    assertThat(sparse.get(0)).doesNotExist();
    assertThat(sparse.get(1)).exists();
    assertThat(sparse.get(2)).exists();
  }

  @Test
  void manyRunsAtOnceLeaveOneWholeFile() throws Exception {
    List<Thread> runs = new ArrayList<>();
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 8; i++) {
      Thread thread = new Thread(() -> said.addAll(run("one")));
      runs.add(thread);
      thread.start();
    }
    for (Thread thread : runs) {
      thread.join();
    }
    assertThat(said).isEmpty();
    assertThat(files()).hasSize(1);
    assertThat(knows("one")).isTrue();
  }
}
