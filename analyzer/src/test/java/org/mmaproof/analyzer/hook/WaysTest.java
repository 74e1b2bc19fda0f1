// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.Kernels;

/** Where calls go: known for sure, or opaque. */
final class WaysTest {
  private static final String TYPES =
      """
      struct lamp;
      struct lamp_ops { void (*open)(struct lamp *); void (*close)(struct lamp *); };
      struct lamp { const struct lamp_ops *ops; struct lamp_ops own; int lit; };
      void elsewhere(struct lamp *);
      static void f(struct lamp *lamp) { lamp->lit = 1; }
      static void g(struct lamp *lamp) { lamp->lit = 2; }
      static const struct lamp_ops table = { .open = f, .close = g };
      static struct lamp_ops loose = { .open = f };
      """;

  @TempDir Path directory;

  /** Where the last call in {@code probe} goes: names of functions, or {@code ?} and a pointer. */
  private List<String> ways(String text) throws IOException {
    Files.writeString(directory.resolve("a.c"), TYPES + text);
    try (KernelTree tree = new KernelTree(new Directory(directory, 1));
        ReachFinder finder = ReachFinder.of(tree, Kernels.newest())) {
      List<Function> probe = tree.functions("probe", "a.c");
      assertThat(probe).hasSize(1);
      List<Routed.Way> ways = finder.routed(probe.get(0)).ways();
      Routed.Way last = ways.get(ways.size() - 1);
      assertThat(last.missing()).isSubsetOf("elsewhere");
      return last.pointer().isPresent()
          ? List.of("?")
          : last.inlinable().stream().map(Function::name).toList();
    }
  }

  private void isOpaque(String text) throws IOException {
    assertThat(ways(text)).as(text).containsExactly("?");
  }

  private void goesTo(String text, String... functions) throws IOException {
    assertThat(ways(text)).as(text).containsExactlyInAnyOrder(functions);
  }

  @Test
  void aMemberOfWhatSomebodyElseMadeIsOpaque() throws IOException {
    isOpaque("void probe(struct lamp *lamp) { lamp->ops->close(lamp); }");
    isOpaque("void probe(struct lamp *lamp) { lamp->own.close(lamp); }");
  }

  @Test
  void aTableThatCanBeChangedIsOpaque() throws IOException {
    isOpaque("void probe(struct lamp *lamp) { loose.open(lamp); }");
    isOpaque("extern const struct lamp_ops far; void probe(struct lamp *l) { far.open(l); }");
  }

  @Test
  void aMemberStoredBeforeACallThatMayChangeItIsOpaque() throws IOException {
    isOpaque("void probe(struct lamp *l) { l->ops = &table; elsewhere(l); l->ops->close(l); }");
  }

  @Test
  void aMemberStoredOnOneWayOnlyIsOpaque() throws IOException {
    isOpaque("void probe(struct lamp *l) { if (l->lit) l->ops = &table; l->ops->close(l); }");
  }

  @Test
  void aStoreToAnotherLampMayBeToThisOne() throws IOException {
    isOpaque(
        """
        void probe(struct lamp *l, struct lamp *m, const struct lamp_ops *ops)
        { l->ops = &table; m->ops = ops; l->ops->close(l); }
        """);
  }

  @Test
  void aPointerThatMovedOnLeadsElsewhere() throws IOException {
    isOpaque(
        """
        void probe(struct lamp *l, struct lamp *m)
        { l->ops = &table; l = m; l->ops->close(l); }
        """);
  }

  @Test
  void aLocalWhoseAddressIsGivenAwayIsOpaque() throws IOException {
    isOpaque(
        """
        void fill(void (**hook)(struct lamp *));
        void probe(struct lamp *l)
        { void (*hook)(struct lamp *) = f; fill(&hook); hook(l); }
        """);
  }

  @Test
  void aParameterOfAFunctionThatOthersCanCallIsOpaque() throws IOException {
    isOpaque(
        """
        void probe(struct lamp *l, void (*hook)(struct lamp *)) { hook(l); }
        void caller(struct lamp *l) { probe(l, f); }
        """);
    isOpaque(
        """
        static void probe(struct lamp *l, void (*hook)(struct lamp *)) { hook(l); }
        void caller(struct lamp *l) { probe(l, f); }
        void *leak(void) { return probe; }
        """);
    isOpaque(
        """
        static void probe(struct lamp *l, void (*hook)(struct lamp *)) { hook(l); }
        void caller(struct lamp *l) { probe(l, f); }
        void *leaked = probe;
        """);
    isOpaque(
        """
        static void probe(struct lamp *l, void (*hook)(struct lamp *)) { hook(l); }
        void caller(struct lamp *l, void (*h)(struct lamp *)) { probe(l, f); probe(l, h); }
        """);
  }

  @Test
  void aNamedFunctionIsKnown() throws IOException {
    goesTo("void probe(struct lamp *lamp) { f(lamp); }", "f");
    goesTo("void probe(struct lamp *lamp) { elsewhere(lamp); }");
  }

  @Test
  void aMemberOfAConstantTableIsKnown() throws IOException {
    goesTo("void probe(struct lamp *lamp) { table.close(lamp); }", "g");
    goesTo("void probe(struct lamp *lamp) { (&table)->open(lamp); }", "f");
  }

  @Test
  void aMemberThatNobodySetsReachesNothing() throws IOException {
    goesTo(
        "static const struct lamp_ops half = { .open = f };"
            + "void probe(struct lamp *lamp) { half.close(lamp); }");
  }

  @Test
  void aPointerToATableIsFollowed() throws IOException {
    goesTo("void probe(struct lamp *l) { const struct lamp_ops *o = &table; o->close(l); }", "g");
    goesTo("void probe(struct lamp *l) { l->ops = &table; l->ops->close(l); }", "g");
    goesTo("void probe(struct lamp *l) { l->ops = &table; l->lit = 3; l->ops->close(l); }", "g");
  }

  @Test
  void bothWaysCount() throws IOException {
    goesTo(
        """
        void probe(struct lamp *l)
        {
        	void (*hook)(struct lamp *);
        	if (l->lit) hook = f; else hook = g;
        	hook(l);
        }
        """,
        "f",
        "g");
    goesTo(
        "void probe(struct lamp *l) { void (*h)(struct lamp *) = l->lit ? f : g; h(l); }",
        "f",
        "g");
  }

  @Test
  void aParameterIsWhatTheOnlyCallersPass() throws IOException {
    goesTo(
        """
        static void probe(struct lamp *l, void (*hook)(struct lamp *)) { hook(l); }
        void one(struct lamp *l) { probe(l, f); }
        void two(struct lamp *l) { probe(l, g); }
        """,
        "f",
        "g");
    goesTo(
        """
        static void probe(struct lamp *l, const struct lamp_ops *ops) { ops->close(l); }
        static void mid(struct lamp *l, const struct lamp_ops *ops) { probe(l, ops); }
        void one(struct lamp *l) { mid(l, &table); }
        """,
        "g");
  }

  @Test
  void conditionsOfATableAreKept() throws IOException {
    goesTo(
        """
        static const struct lamp_ops split = {
        #ifdef CONFIG_DARK
        	.open = f,
        #else
        	.open = g,
        #endif
        };
        void probe(struct lamp *lamp) { split.open(lamp); }
        """,
        "f",
        "g");
  }

  @Test
  void aNameThatStandsForAnotherIsSeenThrough() throws IOException {
    goesTo(
        """
        #ifdef CONFIG_DARK
        #define hook NULL
        #else
        #define hook g
        #endif
        static const struct lamp_ops named = { .open = hook };
        void probe(struct lamp *lamp) { named.open(lamp); }
        """,
        "g");
  }

  @Test
  void membersThatAMacroSetsAreKnown() throws IOException {
    goesTo(
        """
        #define LAMP_OPS(x) .open = x, .close = g
        static const struct lamp_ops made = { LAMP_OPS(f) };
        void probe(struct lamp *lamp) { made.open(lamp); }
        """,
        "f");
  }
}
