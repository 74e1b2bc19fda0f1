// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.cache.Memory;
import org.mmaproof.analyzer.cache.Search;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.TreeReader;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.corpus.program.Run;
import org.mmaproof.corpus.program.Tree;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.Unit;

/** Files that change while the tree is read. */
final class VanishingTest {
  @TempDir Path directory;

  @Test
  void aFileThatIsGoneOrIsOneNoMoreIsAProblemAndTheOthersAreRead() throws Exception {
    Tree tree =
        new Tree(directory)
            .file("gone.c", HostileText.driver("gone"))
            .file("kept.c", HostileText.driver("kept"))
            .file("moved/x.c", HostileText.driver("moved"));
    Source source = new Directory(directory, 1);
    Source.Listing listing = source.list("");
    Files.delete(tree.path("gone.c"));
    Files.move(tree.path("moved"), tree.path("elsewhere"));
    TreeReader.Reading reading =
        new TreeReader(source, new Workers(1), Memory.none(source), path -> {})
            .read(listing.files(), new Search(true, false, Set.of()), (path, length) -> {});
    assertThat(reading.units()).extracting(Unit::path).containsExactly("kept.c");
    assertThat(reading.problems()).extracting(Problem::file).containsExactly("gone.c", "moved/x.c");
    assertThat(reading.problems()).extracting(Problem::kind).containsOnly(Problem.Kind.UNREADABLE);
  }

  @Test
  void aRunSurvivesATreeThatIsRemovedMeanwhile() throws Exception {
    Tree tree = new Tree(directory.resolve("tree"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      tree.file("d" + i % 10 + "/f" + i + ".c", HostileText.driver("f" + i));
      files.add(tree.path("d" + i % 10 + "/f" + i + ".c"));
    }
    Path report = directory.resolve("report");
    Process process =
        tree.mmaproof()
            .builder("scan", "--format=json", "--quiet", ".")
            .redirectOutput(report.toFile())
            .redirectError(directory.resolve("said").toFile())
            .start();
    for (Path file : files) {
      Files.delete(file);
    }
    int code = process.waitFor();
    Run run = new Run(code, Files.readString(report), Files.readString(directory.resolve("said")));
    assertThat(run.code()).as(run.err()).isBetween(0, 1);
    for (JsonNode problem : run.json().path("problems")) {
      assertThat(problem.path("kind").asText()).isEqualTo("unreadable");
    }
  }
}
