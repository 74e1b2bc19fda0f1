// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;

/**
 * A second run says what the first would have said, whatever happened between them.
 *
 * <p>Its tests mostly wait for files to settle, so they do that together.
 */
@Execution(ExecutionMode.CONCURRENT)
final class CacheTest {
  /** A file in which nothing is to be found, as long as a driver. */
  private static final String PLAIN = plain(Drivers.error("gong"));

  @TempDir Path directory;
  private Tree tree;
  private Path cache;

  private static String plain(String like) {
    return "/*" + "-".repeat(like.length() - 5) + "*/\n";
  }

  @BeforeEach
  void writeTree() throws IOException {
    cache = directory.resolve("cache");
    tree =
        new Tree(directory.resolve("linux"))
            .kernel()
            .file("drivers/lantern/lantern.c", Drivers.error("lantern"))
            .file("drivers/lantern/plain.c", PLAIN)
            .file("drivers/lantern/other.c", PLAIN)
            .file("include/linux/plain.h", "int plain;\n")
            .file("rust/plain.rs", "fn main() {}\n");
  }

  /** So long after a change that the file counts as settled. */
  private static void settle() throws InterruptedException {
    Thread.sleep(3100);
  }

  private Run cached(String command, String... more) throws Exception {
    return run(command, "--cache-dir=" + cache, more);
  }

  private Run run(String command, String option, String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command, "--format=json", option));
    arguments.addAll(List.of(more));
    return Mmaproof.in(tree.root()).run(arguments);
  }

  /** That a scan says with the cache what it says without it. */
  private void check(String as) throws Exception {
    check("scan", as);
  }

  private void check(String command, String as) throws Exception {
    assertThat(cached(command)).as(as).isEqualTo(run(command, "--no-cache"));
  }

  /** What is kept of files; answers are kept beside it. */
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(cache)) {
      return all.filter(file -> !file.toString().endsWith(".answer")).sorted().toList();
    }
  }

  @Test
  void theSecondRunSaysWhatTheFirstSaid() throws Exception {
    settle();
    for (String as : List.of("first", "second")) {
      check("scan", as);
      check("census", as);
    }
    assertThat(files()).singleElement().asString().endsWith(".cache");
    byte[] before = Files.readAllBytes(files().get(0));
    cached("scan");
    cached("census");
    assertThat(Files.readAllBytes(files().get(0))).as("nothing new to keep").isEqualTo(before);
  }

  @Test
  void aFileThatCameToMatterIsRead() throws Exception {
    settle();
    check("before");
    tree.file("drivers/lantern/plain.c", Drivers.error("gong"));
    check("of the same length, just now");
    settle();
    check("settled");
    tree.file("drivers/lantern/plain.c", PLAIN);
    check("it matters no more");
    assertThat(cached("scan").out()).doesNotContain("drivers/lantern/plain.c");
  }

  @Test
  void aFileWhoseTimeWasSetBackIsRead() throws Exception {
    Path plain = tree.path("drivers/lantern/plain.c");
    FileTime then = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(plain, then);
    settle();
    check("before");
    Files.writeString(plain, Drivers.error("gong"));
    assertThat(Files.size(plain)).isEqualTo(PLAIN.length());
    Files.setLastModifiedTime(plain, then);
    settle();
    check("the same path, length, time and inode");
    assertThat(cached("scan").out()).contains("drivers/lantern/plain.c");
  }

  @Test
  void aFileThatChangesWithinTheMomentOfARunIsRead() throws Exception {
    settle();
    for (int i = 0; i < 2; i++) {
      tree.file("drivers/lantern/plain.c", PLAIN);
      cached("scan");
      tree.file("drivers/lantern/plain.c", Drivers.error("gong"));
      assertThat(cached("scan").out()).contains("drivers/lantern/plain.c");
    }
  }

  @Test
  void filesMayComeGoAndChangeTheirNames() throws Exception {
    settle();
    check("before");
    tree.file("drivers/lantern/added.c", Drivers.error("added"));
    Files.delete(tree.path("drivers/lantern/other.c"));
    settle();
    check("one more, one less");
    Path lantern = tree.path("drivers/lantern/lantern.c");
    Path plain = tree.path("drivers/lantern/plain.c");
    Files.move(plain, tree.path("spare.c"));
    Files.move(lantern, plain);
    Files.move(tree.path("spare.c"), lantern);
    check("two names exchanged");
    assertThat(cached("scan").out())
        .contains("drivers/lantern/plain.c")
        .doesNotContain("drivers/lantern/lantern.c");
  }

  @Test
  void aFileTouchedWithoutChangeIsReadAndNothingElseHappens() throws Exception {
    settle();
    check("before");
    Path plain = tree.path("drivers/lantern/plain.c");
    Files.setLastModifiedTime(plain, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    settle();
    check("touched");
    check("and again");
  }

  @Test
  void aNewMacroThatRegistersIsLookedForInFilesThatDidNotMatter() throws Exception {
    tree.file("include/linux/plain.h", "int plain;\n")
        .file(
            "drivers/lantern/user.c",
            """
            #include <linux/fs.h>
            #include <linux/plain.h>
            static const struct file_operations user_fops = {
            	LANTERN_OPS,
            };
            """);
    settle();
    assertThat(cached("census").out()).doesNotContain("user.c");
    tree.file("include/linux/plain.h", "#define LANTERN_OPS .mmap = lantern_common_mmap\n");
    check("census", "after");
    assertThat(cached("census").out()).contains("user.c");
    tree.file("include/linux/plain.h", "int plain;\n");
    assertThat(cached("census").out()).doesNotContain("user.c");
  }

  @Test
  void aPartOfTheTreeAndSingleFilesUseTheSameCache() throws Exception {
    settle();
    for (String part : List.of("drivers", "drivers/lantern/lantern.c", "include", ".")) {
      Run alone = run("scan", "--no-cache", part);
      assertThat(cached("scan", part)).as(part).isEqualTo(alone);
      assertThat(cached("scan", part)).as(part + " again").isEqualTo(alone);
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void anUnreadableFileIsAProblemAgain() throws Exception {
    settle();
    check("before");
    Path plain = tree.path("drivers/lantern/plain.c");
    Files.delete(plain);
    Files.createDirectory(plain);
    check("a directory of that name");
    assertThat(cached("scan").out()).contains("not a file, though its name is that of one");
  }

  @Test
  void theHeadersOfAnotherKernelAreKeptApart() throws Exception {
    Tree driver = new Tree(directory.resolve("driver")).file("a.c", Drivers.error("a"));
    driver.file("plain.c", PLAIN);
    settle();
    for (int i = 0; i < 2; i++) {
      Run with = driver.mmaproof().run("scan", "--kernel", "../linux", "--cache-dir=" + cache, ".");
      assertThat(with)
          .isEqualTo(driver.mmaproof().run("scan", "--kernel", "../linux", "--no-cache", "."));
    }
    driver.mmaproof().run("scan", "--cache-dir=" + cache, ".");
    assertThat(files()).hasSize(2);
    driver.file("include/linux/plain.h", "struct vm_operations_struct { int mmap; };\n");
    assertThat(driver.mmaproof().run("scan", "--kernel", "../linux", "--cache-dir=" + cache, "."))
        .as("a header of the driver's own hides the kernel's")
        .isEqualTo(driver.mmaproof().run("scan", "--kernel", "../linux", "--no-cache", "."));
  }

  @Test
  void runsAtOnceDoNotDisturbEachOther() throws Exception {
    settle();
    Run alone = run("scan", "--no-cache");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(
          Mmaproof.in(tree.root())
              .builder("scan", "--format=json", "--cache-dir=" + cache)
              .redirectOutput(directory.resolve("out" + i).toFile())
              .redirectError(directory.resolve("err" + i).toFile())
              .start());
    }
    for (int i = 0; i < processes.size(); i++) {
      assertThat(processes.get(i).waitFor()).isEqualTo(alone.code());
      assertThat(directory.resolve("out" + i)).hasContent(alone.out());
      assertThat(directory.resolve("err" + i)).hasContent(alone.err());
    }
    assertThat(files()).hasSize(1);
    check("after them");
  }

  @Test
  void aDamagedCacheIsOneLineAndTheReportIsTheSame() throws Exception {
    settle();
    Run alone = run("scan", "--no-cache");
    cached("scan");
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 4;
    for (byte[] damaged :
        List.of(
            Arrays.copyOf(whole, whole.length - 1),
            flipped,
            new byte[1 << 24],
            "<html>\u001b[31m\n::error::\n".getBytes(StandardCharsets.UTF_8))) {
      Files.write(file, damaged);
      Run run = cached("scan");
      assertThat(run.out()).isEqualTo(alone.out());
      assertThat(run.code()).isEqualTo(alone.code());
      assertThat(run.said()).hasSize(alone.said().size() + 1);
      assertThat(run.said().get(0)).startsWith("mmaproof: the cache in ").contains("damaged");
    }
    assertThat(cached("scan")).as("renewed").isEqualTo(alone);
    Files.write(file, flipped);
    assertThat(cached("scan", "--quiet").err()).isEmpty();
  }

  @Test
  void whereItCannotBeKeptTheRunGoesOn() throws Exception {
    settle();
    Run alone = run("scan", "--no-cache");
    Path closed = Files.createDirectory(directory.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    assumeTrue(!Files.isWritable(closed), "root writes everywhere");
    Run run = run("scan", "--cache-dir=" + closed);
    assertThat(run.out()).isEqualTo(alone.out());
    assertThat(run.code()).isEqualTo(alone.code());
    assertThat(run.said()).hasSize(alone.said().size() + 1);
  }

  @Test
  void aDirectoryThatCannotBeMadeIsOneLine() throws Exception {
    Run alone = run("scan", "--no-cache");
    Run run = run("scan", "--cache-dir=/proc/nowhere/cache");
    assertThat(run.out()).isEqualTo(alone.out());
    assertThat(run.said()).hasSizeLessThanOrEqualTo(alone.said().size() + 1);
  }

  @Test
  void aDirectoryForEverybodyIsNotUsed() throws Exception {
    Files.createDirectory(cache);
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    settle();
    Run run = cached("scan");
    assertThat(run.out()).isEqualTo(run("scan", "--no-cache").out());
    assertThat(run.said())
        .filteredOn(line -> line.contains("the cache"))
        .singleElement()
        .asString()
        .contains("others may write to it");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void withoutACacheNothingIsReadOrWritten() throws Exception {
    settle();
    Path home = Files.createDirectory(directory.resolve("home"));
    Mmaproof here =
        Mmaproof.in(tree.root()).with("HOME", home.toString()).with("XDG_CACHE_HOME", "");
    here.run("scan", "--no-cache");
    assertThat(home).isEmptyDirectory();
    here.run("scan");
    assertThat(home.resolve(".cache/mmaproof")).isNotEmptyDirectory();
    Path caches = directory.resolve("caches");
    here.with("XDG_CACHE_HOME", caches.toString()).run("scan");
    assertThat(caches.resolve("mmaproof")).isNotEmptyDirectory();
    here.with("XDG_CACHE_HOME", "relative").run("scan");
    assertThat(tree.path("relative")).as("only absolute paths count").doesNotExist();
  }

  @Test
  void nothingIsWrittenIntoTheTree() throws Exception {
    settle();
    Run asked = run("scan", "--cache-dir=" + tree.path("cache"));
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.said()).singleElement().asString().contains("--cache-dir", "in the tree");
    Files.createSymbolicLink(directory.resolve("link"), tree.root());
    assertThat(run("scan", "--cache-dir=" + directory.resolve("link/x")).code()).isEqualTo(2);
    Mmaproof.in(tree.root())
        .with("HOME", tree.root().toString())
        .with("XDG_CACHE_HOME", "")
        .run("scan");
    assertThat(tree.path(".cache")).doesNotExist();
    assertThat(tree.path("cache")).doesNotExist();
  }

  @Test
  void aCacheDirectoryThatIsAFileIsWrongUse() throws Exception {
    Run run = run("scan", "--cache-dir=" + tree.path("MAINTAINERS"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.said()).singleElement().asString().contains("--cache-dir", "not a directory");
    assertThat(run("scan", "--cache-dir=").code()).isEqualTo(2);
  }
}
