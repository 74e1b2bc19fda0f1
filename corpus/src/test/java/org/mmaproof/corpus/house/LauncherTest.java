// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.corpus.program.Project;

/** Runs a copy of {@code mmaproof} with a Maven that writes down how it was called. */
final class LauncherTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      printf '%s|%s|%s\\n' "$PWD" "$JAVA_HOME" "$*" >>"$RECORD"
      [ ! -e "$BROKEN" ] || exit 1
      sleep "${PAUSE:-0}"
      mkdir -p analyzer/target
      cp "$JAR" analyzer/target/mmaproof.jar
      echo "a line of Maven's"
      """;

  @TempDir Path directory;
  private Path home;
  private Path jar;
  private Path record;
  private Shell shell;

  @BeforeEach
  void copyTheProject() throws IOException {
    home = Files.createDirectories(directory.toRealPath().resolve("a $dir with 'spaces'"));
    jar = home.resolve("analyzer/target/mmaproof.jar");
    record = directory.resolve("record");
    for (String module : List.of("model", "rules", "analyzer")) {
      Path sources = Files.createDirectories(home.resolve(module + "/src/main/java"));
      Files.writeString(sources.resolve("A.java"), "");
      Files.writeString(home.resolve(module + "/pom.xml"), "");
    }
    Files.writeString(home.resolve("pom.xml"), "");
    Files.writeString(home.resolve("LICENSE"), "");
    Files.copy(Project.top().resolve("mmaproof"), home.resolve("mmaproof"));
    Path bin = Files.createDirectory(directory.resolve("bin"));
    Files.writeString(bin.resolve("mvn"), MAVEN);
    assertThat(bin.resolve("mvn").toFile().setExecutable(true)).isTrue();
    assertThat(home.resolve("mmaproof").toFile().setExecutable(true)).isTrue();
    age(Duration.ofHours(1));
    shell =
        new Shell(
            Files.createDirectory(directory.resolve("elsewhere")),
            Map.of(
                "PATH", bin + ":" + System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"),
                "JAR", Project.jar().toString(),
                "BROKEN", directory.resolve("broken").toString(),
                "RECORD", record.toString()));
  }

  /** Makes everything in the copy that old. */
  private void age(Duration age) throws IOException {
    FileTime time = FileTime.from(Instant.now().minus(age));
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, time);
      }
    }
  }

  private Shell.Result version() throws IOException, InterruptedException {
    return shell.run(home.resolve("mmaproof").toString(), "--version");
  }

  private int builds() throws IOException {
    return Files.exists(record) ? Files.readAllLines(record).size() : 0;
  }

  private List<String> leftLocks() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(f -> f.contains("lock"))
          .toList();
    }
  }

  @Test
  void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
    Shell.Result first = version();
    assertThat(first.text()).contains("mmaproof: building").contains("mmaproof 0.1.0");
    assertThat(Files.readString(record))
        .startsWith(home + "|" + System.getProperty("java.home") + "|")
        .contains("-f " + home + "/pom.xml -pl analyzer -am -Dmaven.test.skip package");
    assertThat(version().text()).isEqualTo("mmaproof 0.1.0\n");
    assertThat(builds()).isEqualTo(1);
    assertThat(leftLocks()).isEmpty();
  }

  @Test
  void aBuildKeepsItsClassesAndARunThatFindsThemDamagedOrOfAnotherJarGoesOnWithout()
      throws Exception {
    Path cases = Files.createDirectories(home.resolve("corpus/cases"));
    Files.writeString(cases.resolve("driver.c"), "static int answer(void) { return 42; }\n");
    Path archive = home.resolve("analyzer/target/mmaproof.jsa");
    assertThat(version().text()).endsWith("mmaproof 0.1.0\n");
    assertThat(archive).isNotEmptyFile();
    assertThat(version().text()).isEqualTo("mmaproof 0.1.0\n");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    assertThat(version().text()).isEqualTo("mmaproof 0.1.0\n");
    Files.delete(archive);
    Files.writeString(archive, "no archive");
    assertThat(version().text()).isEqualTo("mmaproof 0.1.0\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aNewerSourceIsBuilt() throws Exception {
    version();
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(home.resolve("rules/src/main/java/A.java"), later);
    version();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aRemovedSourceIsBuilt() throws Exception {
    version();
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    Files.delete(home.resolve("model/src/main/java/A.java"));
    version();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aSymbolicLinkIsFollowed() throws Exception {
    Path first = directory.resolve("bin/first");
    Path second = directory.resolve("elsewhere/second");
    Files.createSymbolicLink(first, home.resolve("mmaproof"));
    Files.createSymbolicLink(second, Path.of("../bin/first"));
    assertThat(shell.run(second.toString(), "--version").text()).endsWith("mmaproof 0.1.0\n");
    assertThat(shell.run("sh", "-c", "first --version").text()).isEqualTo("mmaproof 0.1.0\n");
  }

  @Test
  void whatLiesInTheCurrentDirectoryDoesNothing() throws Exception {
    Path here = shell.directory();
    Files.createDirectory(here.resolve(".mvn"));
    Files.writeString(here.resolve(".mvn/jvm.config"), "-Xmx1k");
    for (String name : List.of("mvn", "java", "javac", "sed", "mmaproof.jar")) {
      Files.writeString(here.resolve(name), "#!/bin/sh\ntouch pwned\n");
      assertThat(here.resolve(name).toFile().setExecutable(true)).isTrue();
    }
    Shell dotted = shell.with("PATH", shell.environment().get("PATH") + ":.:");
    Shell.Result result = dotted.run(home.resolve("mmaproof").toString(), "--version");
    assertThat(result.text()).endsWith("mmaproof 0.1.0\n");
    assertThat(Files.readString(record)).startsWith(home + "|");
    assertThat(here.resolve("pwned")).doesNotExist();
  }

  @Test
  void aFailedBuildLeavesNothing() throws Exception {
    Files.writeString(directory.resolve("broken"), "");
    Shell.Result result = version();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).contains("mmaproof: the build failed");
    assertThat(jar).doesNotExist();
    assertThat(leftLocks()).isEmpty();
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Shell slow = shell.with("PAUSE", "1");
    List<CompletableFuture<Shell.Result>> both =
        Stream.of(1, 2).map(i -> CompletableFuture.supplyAsync(() -> start(slow))).toList();
    for (CompletableFuture<Shell.Result> one : both) {
      assertThat(one.get().text()).endsWith("mmaproof 0.1.0\n");
    }
    assertThat(builds()).isEqualTo(1);
  }

  private Shell.Result start(Shell in) {
    try {
      return in.run(home.resolve("mmaproof").toString(), "--version");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theLockOfAProcessThatIsNoMoreIsTaken() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(home.resolve(".build.lock"), gone.pid() + "\n");
    assertThat(version().text()).endsWith("mmaproof 0.1.0\n");
    assertThat(leftLocks()).isEmpty();
  }

  @Test
  void aJavaHomeWithoutJavaIsPassedOver() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin");
    Shell.Result result =
        shell
            .with("JAVA_HOME", "/nonexistent")
            .with("PATH", java + ":" + shell.environment().get("PATH"))
            .run(home.resolve("mmaproof").toString(), "--version");
    assertThat(result.text()).endsWith("mmaproof 0.1.0\n");
  }

  @Test
  void withoutJavaOneLineSaysSo() throws Exception {
    Path bare = Files.createDirectory(directory.resolve("bare"));
    for (String tool : List.of("sh", "readlink", "dirname", "sed", "find", "head")) {
      Path real = Shell.find(tool).orElseThrow();
      Files.writeString(bare.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
      assertThat(bare.resolve(tool).toFile().setExecutable(true)).isTrue();
    }
    Shell.Result result =
        shell
            .with("JAVA_HOME", "")
            .with("PATH", bare.toString())
            .run(home.resolve("mmaproof").toString(), "--version");
    assertThat(result)
        .isEqualTo(
            new Shell.Result(
                2, "mmaproof: needs Java 17 or newer; PATH has none and JAVA_HOME is not set\n"));
  }

  /** A Java that prints what it was given, in a home that tells its version. */
  private Shell withJavaThatPrints() throws IOException {
    Path java = Files.createDirectories(directory.resolve("java/bin/java"));
    Files.delete(java);
    Files.writeString(
        java, "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\nfor a in \"$@\"; do echo \"$a\"; done\n");
    Files.copy(java, java.resolveSibling("javac"));
    Files.writeString(directory.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
    for (String name : List.of("java", "javac")) {
      assertThat(java.resolveSibling(name).toFile().setExecutable(true)).isTrue();
    }
    return shell.with("JAVA_HOME", directory.resolve("java").toString());
  }

  @Test
  void aStreamThatIsNoTerminalIsSaidToBeNone() throws Exception {
    Shell.Result result =
        withJavaThatPrints().run(home.resolve("mmaproof").toString(), "scan", "a b");
    assertThat(result.text().lines())
        .contains("-Dmmaproof.stdout.terminal=false", "-Dmmaproof.stderr.terminal=false")
        .endsWith("-jar", jar.toString(), "scan", "a b");
  }

  @Test
  void aTerminalIsSaidToBeOne() throws Exception {
    assumeTrue(Shell.find("script").isPresent(), "script is not here");
    Shell printing = withJavaThatPrints();
    String quoted = "'" + home.toString().replace("'", "'\\''") + "/mmaproof'";
    for (String other : List.of("", "2>/dev/null")) {
      Shell.Result result =
          printing.run("script", "-qec", quoted + " --version " + other, "/dev/null");
      assertThat(result.text().lines())
          .contains(
              "-Dmmaproof.stdout.terminal=true", "-Dmmaproof.stderr.terminal=" + other.isEmpty());
    }
  }

  @Test
  void namesThatAreNotAsciiWorkInEveryLocale() throws Exception {
    Path driver = Files.createDirectory(directory.resolve("driver"));
    Files.copy(
        Project.top().resolve("corpus/cases/action-overwritten/example/pulley.c"),
        driver.resolve("plain.c"));
    String script =
        """
        file=$(printf 'k\\303\\244se.c')
        cp plain.c "$file"
        exec "$0" scan --quiet --format unix "$file"
        """;
    for (String locale : List.of("C", "C.UTF-8", "nonsense")) {
      Shell in = new Shell(driver, shell.environment()).with("LC_ALL", locale).with("LANG", "C");
      Shell.Result result = in.run("sh", "-c", script, home.resolve("mmaproof").toString());
      assertThat(result.text()).contains("k\u00e4se.c:20:2: error: ");
      assertThat(result.code()).isEqualTo(1);
    }
  }
}
