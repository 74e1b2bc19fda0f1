// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

/** How much of real trees is read; {@code MMAPROOF_TREES} is a directory of kernel trees. */
@EnabledIfEnvironmentVariable(named = "MMAPROOF_TREES", matches = ".+")
class TreesTest {
  private static final List<String> ARGUMENTS = List.of("vm_area_struct", "vm_area_desc");

  private static boolean mentions(String text) {
    return ARGUMENTS.stream().anyMatch(text::contains);
  }

  /** Functions seen, and those of them that hold something that was not read. */
  private record Count(int functions, List<String> unread) {}

  private static Count count(CParser parser, Path file) {
    SourceText text;
    try {
      text = new SourceText(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      return new Count(0, List.of());
    }
    if (!mentions(text.text())) {
      return new Count(0, List.of());
    }
    Unit unit = Outline.read(text);
    List<Item> functions =
        unit.items().stream()
            .filter(item -> item.kind() == Item.Kind.FUNCTION)
            .filter(item -> mentions(text.slice(item.start(), item.end())))
            .toList();
    List<String> unread =
        functions.stream()
            .map(item -> parser.function(unit, item))
            .filter(function -> function.bodies().stream().anyMatch(b -> !b.problems().isEmpty()))
            .map(Function::name)
            .toList();
    return new Count(functions.size(), unread);
  }

  @Test
  void moreThan99Of100FunctionsThatSeeAMappingAreReadWhole() throws IOException {
    Path trees = Path.of(System.getenv("MMAPROOF_TREES"));
    try (CParser parser = new CParser();
        Stream<Path> files = Files.walk(trees)) {
      Count all =
          files
              .filter(file -> file.toString().endsWith(".c") || file.toString().endsWith(".h"))
              .filter(Files::isRegularFile)
              .map(file -> count(parser, file))
              .reduce(
                  new Count(0, List.of()),
                  (a, b) ->
                      new Count(
                          a.functions + b.functions,
                          Stream.concat(a.unread.stream(), b.unread.stream()).toList()));
      assertThat(all.functions()).isPositive();
      assertThat(all.unread()).hasSizeLessThan(all.functions() / 100 + 1);
    }
  }
}
