// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.corpus.program.Mmaproof;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.corpus.program.Repository;
import org.mmaproof.corpus.program.Run;

/** Trees of git revisions, through the program. */
final class GitTest {
  private static final Path SMALL = Project.top().resolve("corpus/trees/small");
  private static final Path HPET = Project.top().resolve("corpus/pairs/hpet");

  @TempDir private Path folder;

  /** Every file below a directory, with its time and size. */
  private static Map<String, String> everything(Path directory) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        all.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    }
    return all;
  }

  private void isOneLine(Run run, String... words) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.said()).hasSize(1);
    assertThat(run.err()).contains(words);
  }

  @Test
  void whatIsNoRevisionIsOneLineAndTwo() throws Exception {
    Mmaproof mmaproof = Mmaproof.in(folder);
    isOneLine(mmaproof.run("scan", "git:HEAD"), "in no git repository");
    try (Repository repository = Repository.in(folder)) {
      isOneLine(mmaproof.run("scan", "git:HEAD"), "no revision HEAD");
      repository.add("a.c", "int a;\n").commit("a");
      isOneLine(mmaproof.run("scan", "git:nothing"), "no revision nothing");
      isOneLine(mmaproof.run("scan", "git:"), "no revision ''");
      isOneLine(mmaproof.run("scan", "git:HEAD:b.c"), "no b.c in HEAD");
      isOneLine(mmaproof.run("scan", "git:HEAD", "a.c"), "one git:REV");
      isOneLine(mmaproof.run("prove", "--git", "HEAD"), "BASE..HEAD");
      isOneLine(mmaproof.run("scan", "-C", "nowhere", "git:HEAD"), "nowhere");
    }
  }

  @Test
  void objectsOutsideTheRepositoryAreRefused() throws Exception {
    try (Repository repository = Repository.in(folder.resolve("one"))) {
      repository.add("a.c", "int a;\n").commit("a");
      Path other = Files.createDirectories(folder.resolve("two/objects"));
      Path list = repository.directory().resolve(".git/objects/info/alternates");
      Files.createDirectories(list.getParent());
      Files.writeString(list, other + "\n");
      isOneLine(Mmaproof.in(repository.directory()).run("scan", "git:HEAD"), "outside of it");
      Files.writeString(list, "../../../two/objects\n");
      isOneLine(Mmaproof.in(repository.directory()).run("scan", "git:HEAD"), "outside of it");
    }
  }

  @Test
  void settingsOutsideTheRepositoryAreNotRead() throws Exception {
    try (Repository repository = Repository.in(folder.resolve("one"))) {
      repository.add("a.c", Drivers.error("bell")).commit("a");
      Path broken = folder.resolve(".gitconfig");
      Files.writeString(broken, "[core\nthis is no configuration");
      Files.writeString(
          repository.directory().resolve(".git/config"),
          "[core]\n\trepositoryformatversion = 0\n[include]\n\tpath = " + broken + "\n");
      Run run =
          Mmaproof.in(repository.directory())
              .with("HOME", folder.toString())
              .with("GIT_CONFIG_GLOBAL", broken.toString())
              .having("user.home=" + folder)
              .run("scan", "--quiet", "git:HEAD");
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(run.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan --format text",
        "scan --format json",
        "scan --format sarif",
        "census --format text",
        "census --format csv",
        "census --format json",
        "ir --stats"
      })
  void aRevisionReadsAsADirectoryOfTheSameFilesDoes(String command) throws Exception {
    try (Repository repository = Repository.in(folder.resolve("git"))) {
      repository.add(SMALL).commit("small");
      Map<String, String> before = everything(repository.directory());
      List<String> words = List.of((command + " --quiet --no-cache").split(" "));
      Run disk = Mmaproof.in(SMALL).run(Stream.concat(words.stream(), Stream.of(".")).toList());
      Run git =
          Mmaproof.in(folder)
              .run(Stream.concat(words.stream(), Stream.of("-C", "git", "git:HEAD")).toList());
      assertThat(git.out()).isNotEmpty().isEqualTo(withoutPrefix(disk.out()));
      assertThat(git.code()).as(git.err()).isEqualTo(disk.code());
      assertThat(everything(repository.directory())).isEqualTo(before);
    }
  }

  /** This project's work tree goes on above the small tree. */
  private static String withoutPrefix(String report) {
    return report.replace("\"corpus/trees/small/", "\"");
  }

  @Test
  void aPartOfARevisionIsReportedOnAlone() throws Exception {
    try (Repository repository = Repository.in(folder)) {
      repository.add(SMALL).commit("small");
      Run run = Mmaproof.in(folder).run("census", "--format", "csv", "git:HEAD:drivers/bell");
      assertThat(run.out().lines().skip(1))
          .hasSize(3)
          .allMatch(row -> row.startsWith("drivers/bell/bell.c,"));
      Run ir = Mmaproof.in(folder).run("ir", "--quiet", "git:HEAD:drivers/gong/lamp.c");
      assertThat(ir.code()).as(ir.err()).isZero();
      assertThat(ir.out()).isNotEmpty();
    }
  }

  @Test
  void aWorkTreeOfARepositoryAndAShallowCloneAreRead() throws Exception {
    try (Repository repository = Repository.in(folder.resolve("main"))) {
      repository.add("a.c", Drivers.error("bell")).commit("one");
      String head = repository.add("b.c", Drivers.error("gong")).commit("two");
      Path git = repository.directory().resolve(".git");
      Path own = Files.createDirectories(git.resolve("worktrees/other"));
      Files.writeString(own.resolve("HEAD"), head + "\n");
      Files.writeString(own.resolve("commondir"), "../..\n");
      Path tree = Files.createDirectories(folder.resolve("other"));
      Files.writeString(own.resolve("gitdir"), tree.resolve(".git") + "\n");
      Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");
      assertThat(Mmaproof.in(tree).run("scan", "--quiet", "--format", "unix", "git:HEAD").out())
          .contains("a.c:6")
          .contains("b.c:6");
      Files.writeString(git.resolve("shallow"), head + "\n");
      assertThat(Mmaproof.in(tree).run("scan", "--quiet", "git:HEAD").code()).isEqualTo(1);
      isOneLine(Mmaproof.in(tree).run("scan", "git:HEAD~1"), "no revision HEAD~1");
    }
  }

  @Test
  void aConversionBetweenRevisionsIsProved() throws Exception {
    try (Repository repository = Repository.in(folder)) {
      repository.add(HPET.resolve("before")).commit("clock: as it was");
      repository.add(HPET.resolve("cached/after")).commit("clock: convert");
      Run range = Mmaproof.in(folder).run("prove", "--quiet", "--git", "HEAD~1..HEAD");
      assertThat(range.code()).as(range.err()).isEqualTo(1);
      assertThat(range.out()).startsWith("drivers/clock.c:10:clock_mmap_prepare  DIFFERENT\n");
      Run sides =
          Mmaproof.in(folder)
              .run("prove", "--quiet", "--before", "git:HEAD~1", "--after", "git:HEAD");
      assertThat(sides).isEqualTo(range);
      Run one =
          Mmaproof.in(folder)
              .run("prove", "--quiet", "--git", "HEAD~1..", "drivers/clock.c:clock_mmap");
      assertThat(one).isEqualTo(range);
    }
  }

  @Test
  void theCacheKnowsObjectsByTheirNames() throws Exception {
    String cache = folder.resolve("cache").toString();
    try (Repository repository = Repository.in(folder.resolve("git"))) {
      repository.add(SMALL).add("drivers/bell/more.c", "int more;\n").commit("one");
      Mmaproof mmaproof = Mmaproof.in(repository.directory());
      Run one = mmaproof.run("scan", "--quiet", "--cache-dir", cache, "git:HEAD");
      assertThat(Path.of(cache)).isNotEmptyDirectory();
      assertThat(mmaproof.run("scan", "--quiet", "--cache-dir", cache, "git:HEAD")).isEqualTo(one);
      repository.add("drivers/bell/more.c", Drivers.error("more")).commit("two");
      Run two = mmaproof.run("scan", "--quiet", "--cache-dir", cache, "git:HEAD");
      assertThat(two.out()).contains("drivers/bell/more.c:6");
      assertThat(mmaproof.run("scan", "--quiet", "--cache-dir", cache, "git:HEAD~1"))
          .isEqualTo(one);
      assertThat(mmaproof.run("scan", "--quiet", "--no-cache", "git:HEAD")).isEqualTo(two);
    }
  }
}
