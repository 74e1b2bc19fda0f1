// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mmaproof.analyzer.kconfig.Kernel.module;
import static org.mmaproof.analyzer.kconfig.Kernel.yes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.c.Condition;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.ir.Presence;

class KconfigTest {
  @TempDir Path root;
  private Kernel kernel;

  @BeforeEach
  void makeTree() {
    kernel = new Kernel(root);
  }

  private boolean dropped(Presence... all) {
    Presence when = Presence.ALWAYS;
    for (Presence each : all) {
      when = when.and(each);
    }
    return kernel.configurations().drops(when);
  }

  @Test
  void nothingIsKnownOfAnOptionThatNoFileDefines() throws IOException {
    kernel.file("Kconfig", "config A\n\tbool\n");
    assertThat(dropped(module("UNKNOWN"))).isFalse();
    assertThat(dropped(yes("UNKNOWN"))).isFalse();
    assertThat(dropped(yes("UNKNOWN"), module("UNKNOWN"))).as("never both").isTrue();
  }

  @Test
  void aTreeThatIsNotAllThereConstrainsNothing() throws IOException {
    kernel.file("Kconfig", "source \"gone/Kconfig\"\nconfig A\n\tbool\n\tdepends on B\n");
    assertThat(dropped(module("A"))).isFalse();
    assertThat(dropped(yes("A"), yes("B").not(), module("B").not())).isFalse();
    kernel.file("Kconfig", "if B\nconfig A\n\tbool\n");
    assertThat(dropped(yes("A"), yes("B").not(), module("B").not())).as("no endif").isFalse();
    assertThat(new Kernel(root.resolve("empty")).configurations().drops(module("A"))).isFalse();
  }

  @Test
  void aBoolIsNeverAModuleAndATristateCanBeOne() throws IOException {
    kernel.file("Kconfig", "config A\n\tbool \"a\"\nconfig B\n\ttristate \"b\"\nconfig N\n\tint\n");
    assertThat(dropped(module("A"))).isTrue();
    assertThat(dropped(module("N"))).isTrue();
    assertThat(dropped(module("B"))).isFalse();
    assertThat(dropped(yes("B"), module("B"))).isTrue();
    Presence enabled = Condition.parse("IS_ENABLED(CONFIG_A) && !defined(CONFIG_A)");
    assertThat(dropped(enabled)).isTrue();
    assertThat(dropped(Condition.parse("IS_ENABLED(CONFIG_B) && !defined(CONFIG_B)"))).isFalse();
    assertThat(dropped(Condition.parse("CONFIG_A && !defined(CONFIG_A)"))).isTrue();
  }

  @Test
  void anOptionOfTwoTypesOrWithAModuleByNameIsNotConstrained() throws IOException {
    kernel.file(
        "Kconfig",
        "config A\n\tbool\nconfig A\n\ttristate\nconfig B\n\tbool\nconfig B_MODULE\n\tbool\n");
    assertThat(dropped(module("A"))).isFalse();
    assertThat(dropped(yes("B"), module("B"))).isFalse();
  }

  @Test
  void anOptionNeedsWhatItDependsOn() throws IOException {
    kernel.file(
        "Kconfig",
        """
        config A
        	bool "a" # why
        config T
        	tristate "t"
        config B
        	tristate "b" if A
        	depends on A && \\
        	  T
        config C
        	bool
        	depends on B!=n
        	help
        	  depends on no such thing
        	    config NO
        config D
        	def_tristate m
        	depends on T=y || T=m
        """);
    assertThat(dropped(yes("B"), yes("A").not())).isTrue();
    assertThat(dropped(yes("B"), module("T"))).as("y is more than m").isTrue();
    assertThat(dropped(module("B"), module("T"))).isFalse();
    assertThat(dropped(yes("C"), yes("A").not())).as("two steps away").isTrue();
    assertThat(dropped(yes("C"), module("B"))).isFalse();
    assertThat(dropped(yes("D"), module("T"))).isFalse();
    assertThat(dropped(yes("D"), module("T").or(yes("T")).not())).isTrue();
    assertThat(Kernel.read(root).definitions()).doesNotContainKey("NO");
  }

  @Test
  void whatSelectsAnOptionDoesNotAskForItsDependencies() throws IOException {
    kernel.file(
        "Kconfig",
        """
        config A
        	bool "a"
        config B
        	bool "b"
        	depends on A
        config C
        	bool "c"
        	select B if D
        config D
        	bool "d"
        """);
    assertThat(dropped(yes("B"), yes("A").not())).isFalse();
    assertThat(dropped(yes("B"), yes("A").not(), yes("C").not())).isTrue();
    assertThat(dropped(yes("B"), yes("A").not(), yes("D").not())).isTrue();
  }

  @Test
  void anOptionNeedsWhatStandsAroundItAndAroundItsFile() throws IOException {
    kernel.file("Kconfig", "config A\n\tbool\nif A\nsource \"arch/$(SRCARCH)/Kconfig\"\nendif\n");
    kernel.file("arch/one/Kconfig", "menu \"m\"\n\tdepends on X\n\nconfig B\n\tbool\nendmenu\n");
    kernel.file("arch/two/Kconfig", "choice\n\tprompt \"c\"\nconfig C\n\tbool\nendchoice\n");
    kernel.file("arch/two/Kconfig.unread", "config A\n\ttristate\nendif\n");
    assertThat(dropped(yes("B"), yes("A").not())).isTrue();
    assertThat(dropped(yes("B"), yes("X").not(), module("X").not())).isTrue();
    assertThat(dropped(yes("B"), module("X"))).isFalse();
    assertThat(dropped(yes("C"), yes("A").not())).isTrue();
    assertThat(dropped(yes("C"), yes("A"))).isFalse();
  }

  @Test
  void twoDefinitionsAreTwoWays() throws IOException {
    kernel.file("Kconfig", "config X\n\tbool\n\tdepends on A\nconfig X\n\tdepends on B\n");
    Presence notA = yes("A").or(module("A")).not();
    assertThat(dropped(yes("X"), notA)).isFalse();
    assertThat(dropped(yes("X"), notA, yes("B").or(module("B")).not())).isTrue();
  }

  @Test
  void commandsAreNotRunAndEitherWay() throws IOException {
    kernel.file(
        "Kconfig",
        """
        A := $(shell,touch touched)
        config A
        	bool
        	depends on $(success,touch touched)
        config B
        	bool
        	depends on CC_VERSION > 9 && A if $(x) # no
        """);
    assertThat(dropped(yes("A"))).isFalse();
    assertThat(dropped(yes("B"), yes("A").not())).isFalse();
    assertThat(root.resolve("touched")).doesNotExist();
  }

  @Test
  void anyTextIsRead() throws IOException {
    for (String text :
        new String[] {
          "",
          "endif\nendmenu\n",
          "config\nconfig A\n depends\n depends on\n depends on ((\n",
          "if ".repeat(5000),
          "if A\n".repeat(5000),
          "help\n",
          "config A\n\\",
          "select\n",
          "config A\n\tbool\n\tdepends on " + "(".repeat(5000),
          "source \"\nsource \"$(\"\nsource",
          "source \"Kconfig\"\n",
          "source \"../Kconfig\"\nsource \"/etc/passwd\"\n",
          "config \"\n"
        }) {
      kernel.file("Kconfig", text);
      assertThat(dropped(yes("A"), yes("B"))).as(text).isFalse();
    }
  }

  @Test
  void aLinkOutOfTheTreeIsNotFollowed(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("Kconfig"), "config A\n\tbool\n");
    Files.createDirectories(root.resolve("d"));
    Files.createSymbolicLink(root.resolve("d/Kconfig"), outside.resolve("Kconfig"));
    Files.createSymbolicLink(root.resolve("Kconfig"), outside.resolve("Kconfig"));
    assertThat(dropped(module("A"))).isFalse();
    Files.delete(root.resolve("Kconfig"));
    kernel.file("Kconfig", "source \"d/Kconfig\"\n");
    assertThat(dropped(module("A"))).isFalse();
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "MMAPROOF_TREES", matches = ".+")
  void realTreesAreReadWhole() throws IOException {
    List<Path> trees = new ArrayList<>();
    try (var entries = Files.list(Path.of(System.getenv("MMAPROOF_TREES")))) {
      entries.filter(tree -> Files.exists(tree.resolve("Kconfig"))).forEach(trees::add);
    }
    assertThat(trees).isNotEmpty();
    for (Path tree : trees) {
      Kconfig all = Kconfig.read(new Directory(tree, 2), new Workers(2));
      assertThat(all.whole()).as(tree.toString()).isTrue();
      Map<KconfigFile.Type, Integer> count = all.count();
      assertThat(count.get(KconfigFile.Type.BOOL)).isGreaterThan(5000);
      assertThat(count.get(KconfigFile.Type.TRISTATE)).isGreaterThan(5000);
      assertThat(count.values().stream().mapToInt(each -> each).sum())
          .as("nearly every option has one type")
          .isGreaterThan(all.definitions().size() - 20);
      Configurations configurations = new KconfigConfigurations(() -> all);
      assertThat(configurations.drops(yes("MMU"))).isFalse();
      assertThat(configurations.drops(module("MMU"))).isTrue();
      assertThat(configurations.drops(yes("DRM").and(yes("HAS_DMA")))).isFalse();
    }
  }
}
