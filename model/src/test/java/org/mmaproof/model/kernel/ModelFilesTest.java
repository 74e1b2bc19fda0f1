// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Unit;

/** What must hold of every file under {@code kernel/}. */
class ModelFilesTest {

  static List<Generation> generations() {
    return Generation.all();
  }

  /** Its own files, of both sides. */
  private static List<Unit> own(Generation generation) {
    return Stream.of(Side.values())
        .flatMap(side -> Declared.ownOf(generation, side).units().stream())
        .toList();
  }

  private static Stream<Arguments> generationsAndSides() {
    return Generation.all().stream()
        .flatMap(one -> Stream.of(Side.values()).map(side -> Arguments.of(one, side)));
  }

  @Test
  void theListOfGenerationsIsTheOneOfFolders() throws IOException, URISyntaxException {
    Path root =
        Path.of(ModelFilesTest.class.getResource("/kernel/generations").toURI()).getParent();
    for (Generation generation : Generation.all()) {
      try (Stream<Path> files = Files.list(root.resolve(generation.name()))) {
        assertThat(files.map(file -> file.getFileName().toString()).sorted())
            .isEqualTo(generation.files());
      }
    }
    try (Stream<Path> folders = Files.list(root).filter(Files::isDirectory)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Generation.all().stream().map(Generation::name).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("generations")
  void everyFileHasALicenceAndNoProblem(Generation generation) {
    for (Unit unit : own(generation)) {
      assertThat(unit.text().text()).startsWith("/* SPDX-License-Identifier: Apache-2.0 */\n");
      assertThat(unit.problems()).isEmpty();
      assertThat(unit.items()).extracting(Item::kind).doesNotContain(Item.Kind.OTHER);
    }
  }

  @ParameterizedTest
  @MethodSource("generationsAndSides")
  void everyFunctionParsesAndStatesItsContract(Generation generation, Side side) {
    Set<String> known = new HashSet<>();
    Generation.all().forEach(one -> known.add(one.name()));
    Kernel kernel = Kernels.of(generation, side);
    List<String> wrong = new ArrayList<>();
    try (CParser parser = new CParser()) {
      for (Unit unit : Declared.ownOf(generation, side).units()) {
        for (Item item : unit.items()) {
          if (item.kind() == Item.Kind.FUNCTION) {
            Function function = parser.function(unit, item);
            boolean clean =
                function.bodies().size() == 1
                    && function.bodies().get(0).problems().isEmpty()
                    && function.name().equals(item.name());
            boolean stated =
                kernel.contractOf(item.name()).filter(c -> known.contains(c.since())).isPresent();
            if (!clean || !stated) {
              wrong.add(item.name() + " " + function.bodies());
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("generations")
  void everyStructParses(Generation generation) {
    try (CParser parser = new CParser()) {
      for (Unit unit : own(generation)) {
        for (Item item : unit.items()) {
          if (item.kind() == Item.Kind.COMPOSITE) {
            assertThat(parser.composite(unit, item)).get().extracting("tag").isEqualTo(item.name());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("generationsAndSides")
  void aNameIsDeclaredOnceAndUndefinedOnlyWhereItWas(Generation generation, Side side) {
    List<String> declared = new ArrayList<>();
    Set<String> inherited = new TreeSet<>();
    Set<String> enums = new HashSet<>();
    Stream.concat(
            generation.over().flatMap(Generation::of).map(g -> Declared.of(g, side)).stream(),
            side == Side.MMU ? Stream.of() : Stream.of(Declared.of(generation, Side.MMU)))
        .forEach(
            under -> {
              inherited.addAll(under.names());
              enums.addAll(under.constants().values());
            });
    for (Unit unit : Declared.ownOf(generation, side).units()) {
      for (Item item : unit.items()) {
        if (item.kind() == Item.Kind.UNDEF) {
          assertThat(inherited.contains(item.name()) || enums.contains(item.name()))
              .as("%s does not have %s to lose", generation, item.name())
              .isTrue();
        }
        if (!item.name().isEmpty()) {
          declared.add(item.name());
        }
      }
    }
    assertThat(declared).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("generationsAndSides")
  void everyCallIsModelledOrAnIntrinsic(Generation generation, Side side) {
    Map<String, Declared.Place> functions = Declared.of(generation, side).all(Declared.FUNCTIONS);
    Set<String> unknown = new TreeSet<>();
    for (Declared.Place place : functions.values()) {
      Item item = place.item();
      String head = place.unit().text().slice(item.start(), item.bodyStart());
      Matcher call = CALL.matcher(place.unit().text().slice(item.bodyStart(), item.bodyEnd()));
      while (call.find()) {
        String callee = call.group(1);
        if (!KNOWN.contains(callee)
            && !functions.containsKey(callee)
            && !head.contains("(*" + callee + ")")) {
          unknown.add(item.name() + " calls " + callee);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("generations")
  void everyEventIsInTheTableOfEvents(Generation generation) {
    String table = Resources.text("README.md");
    for (Unit unit : own(generation)) {
      Matcher event = EVENT.matcher(unit.text().text());
      while (event.find()) {
        assertThat(table).contains("`" + event.group(1) + "`");
      }
    }
  }

  private static final Pattern EVENT = Pattern.compile("__event\\(\"([^\"]*)\"");
  private static final Pattern CALL = Pattern.compile("(?<![\\w.>])(\\w+)\\(");

  private static final Set<String> KNOWN =
      Set.of(
          "__fault",
          "__event",
          "__acquire",
          "__release",
          "__alloc",
          "__clear",
          "__record",
          "__free",
          "__lock",
          "__unlock",
          "__sleeps",
          "__undefined",
          "__bug",
          "__opaque",
          "__assume",
          "NULL");
}
