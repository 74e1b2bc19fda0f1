// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.corpus.program.Project;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/** Every shape of C that hooks are written in means what the compiler takes it to mean. */
final class ShapesTest {
  private static final String FILE = "drivers/lantern/shapes.c";
  private static final long INPUTS = 400;

  @TempDir Path directory;

  private static Path shapes() {
    return Project.top().resolve("corpus/src/test/resources/roundtrip/tree");
  }

  @TestFactory
  List<DynamicTest> aShapeDoesWhatItsTextDoes() throws IOException, InterruptedException {
    assumeTrue(Gcc.present(), "there is no gcc");
    List<DynamicTest> tests = new ArrayList<>();
    try (KernelTree tree = new KernelTree(new Directory(shapes(), 1))) {
      for (Item item : tree.unit(FILE).orElseThrow().items()) {
        if (item.kind() == Item.Kind.FUNCTION && item.name().startsWith("shape_")) {
          tests.add(DynamicTest.dynamicTest(item.name(), () -> check(shapes(), item.name())));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(40);
    return tests;
  }

  private void check(Path root, String name) throws IOException, InterruptedException {
    RoundTrip.Outcome outcome = compare(root, name);
    assertThat(outcome.stage()).as(outcome.why()).isEqualTo("compared");
    assertThat(outcome.different() + outcome.lopsided()).as(outcome.toString()).isZero();
    assertThat(outcome.ended()).as(outcome.toString()).isGreaterThan(INPUTS / 20);
  }

  private RoundTrip.Outcome compare(Path root, String name)
      throws IOException, InterruptedException {
    try (KernelTree tree = new KernelTree(new Directory(root, 1))) {
      Unit unit = tree.unit(FILE).orElseThrow();
      Item item =
          unit.items().stream()
              .filter(i -> i.kind() == Item.Kind.FUNCTION && i.name().equals(name))
              .findFirst()
              .orElseThrow();
      return new RoundTrip(tree, Configuration.plain(), directory)
          .compare(FILE, tree.function(unit, item), INPUTS);
    }
  }
}
