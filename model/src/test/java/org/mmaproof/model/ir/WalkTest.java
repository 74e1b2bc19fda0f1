// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.c.CParser;

class WalkTest {
  private static Stmt.Block block(String statements) {
    try (CParser parser = new CParser()) {
      SourceText text = SourceText.of("w.c", statements);
      return new Stmt.Block(text.span(0, text.length()), parser.statements(text, statements, 0));
    }
  }

  private static List<String> names(Stmt root) {
    return Walk.all(Expr.Name.class, root).stream().map(Expr.Name::text).toList();
  }

  @Test
  void typesHoldNoExpressionsToWalk() {
    assertThat(names(block("typeof(hidden) x; f((typeof(hidden))1, struct s);")))
        .containsExactly("f");
  }

  @Test
  void everyKindOfStatementIsEntered() {
    String c =
        """
        { int v1 = n1, v2; n2; if (n3) n4; else n5; while (n6) n7; do n8; while (n9);
        for (n10; n11; n12) n13; for_each_x(n14, n15) { n16; } scoped_guard(n17, n18) { n19; }
        switch (n20) { case n21 ... n22: n23; default: out: goto out; break; }
        continue; return n24; }
        """;
    assertThat(names(block(c)))
        .containsExactly(
            java.util.stream.IntStream.rangeClosed(1, 24)
                .mapToObj(i -> "n" + i)
                .toArray(String[]::new));
    assertThat(Walk.variables(block(c))).extracting(Variable::name).containsExactly("v1", "v2");
  }

  @Test
  void everyKindOfExpressionIsEnteredInSourceOrder() {
    String c =
        """
        n1(n2, 1, "a").m[n3] += -n4 * n5++ ? (int)n6 : sizeof(n7->m),
        (struct s){ .a = n8, [n9 ... n10] = { n11 } }, ({ n12; }), n13 ?: n14;
        """;
    assertThat(names(block(c)))
        .containsExactly(
            java.util.stream.IntStream.rangeClosed(1, 14)
                .mapToObj(i -> "n" + i)
                .toArray(String[]::new));
  }

  @Test
  void theOutsideComesBeforeTheInside() {
    assertThat(Walk.all(Expr.Call.class, block("f(g(h()));")))
        .extracting(call -> ((Expr.Name) call.callee()).text())
        .containsExactly("f", "g", "h");
  }
}
