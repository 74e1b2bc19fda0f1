// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

class ExpanderTest {
  private static final String FILE = "drivers/a.c";

  /** What names mean in one file. */
  private record OneUnit(Unit unit) implements Names {
    @Override
    public Optional<Unit> unit(String path) {
      return path.equals(unit.path()) ? Optional.of(unit) : Optional.empty();
    }

    @Override
    public List<Function> functionsMentioning(String path, String mention) {
      return List.of();
    }

    @Override
    public List<Function> functions(String name, String from) {
      return List.of();
    }

    @Override
    public List<Macro> macros(String name, String from) {
      return unit.items().stream()
          .filter(item -> item.kind() == Item.Kind.MACRO && item.name().equals(name))
          .map(item -> Macros.of(unit, item))
          .toList();
    }

    @Override
    public List<Variable> variables(String name, String from) {
      return List.of();
    }

    @Override
    public Optional<CType.Composite> composite(CType.Tag kind, String tag, String from) {
      return Optional.empty();
    }

    @Override
    public Optional<CType> alias(String name, String from) {
      return Optional.empty();
    }

    @Override
    public Optional<CType.Function> signature(String name, String from) {
      return Optional.empty();
    }
  }

  private final CParser parser = new CParser();
  private OneUnit names = new OneUnit(Outline.read(SourceText.of(FILE, "")));
  private Expander expander = new Expander(names);

  @AfterEach
  void close() {
    parser.close();
    expander.close();
  }

  /** The body of the function that {@code statement} stands in, under {@code defines}. */
  private Stmt.Block body(String defines, String statement) {
    expander.close();
    names =
        new OneUnit(
            Outline.read(
                SourceText.of(FILE, defines + "\nint f(int x)\n{\n\t" + statement + "\n}\n")));
    expander = new Expander(names);
    Item item =
        names.unit.items().stream()
            .filter(i -> i.kind() == Item.Kind.FUNCTION)
            .findFirst()
            .orElseThrow();
    return parser.function(names.unit, item).bodies().get(0).block();
  }

  private static Expr first(Stmt.Block block) {
    return Walk.expressions(block).get(0);
  }

  private Macro macro(Expr use) {
    String name = written(use).split("\\W", 2)[0];
    return expander.macros(name, use.at(), FILE).get(0);
  }

  private String written(Expr use) {
    return use instanceof Expr.Name name
        ? name.text()
        : use instanceof Expr.Call call ? written(call.callee()) : "";
  }

  private Replacement<Expr> expression(String defines, String use) {
    Expr written = first(body(defines, use + ";"));
    return expander.expression(macro(written), written, FILE);
  }

  private Replacement<List<Stmt>> statements(String defines, String use) {
    Expr written = first(body(defines, use + ";"));
    return expander.statements(macro(written), written, FILE);
  }

  private Expr tree(String defines, String use) {
    return expression(defines, use).expanded().orElseThrow().tree();
  }

  /** The tree and, if it is a use of a macro again, what that stands for, to the end. */
  private Expr end(String defines, String use) {
    return end(tree(defines, use));
  }

  private Expr end(Expr start) {
    Expr now = start;
    while (!expander.macros(written(now), now.at(), FILE).isEmpty()) {
      Optional<Replacement.Expanded<Expr>> next =
          expander.expression(macro(now), now, FILE).expanded();
      if (next.isEmpty()) {
        return now;
      }
      now = next.get().tree();
    }
    return now;
  }

  private String text(Span at) {
    return names.unit.text().slice(at.start(), at.end());
  }

  private static Replacement.Kept<?> kept(Replacement<?> replacement) {
    return (Replacement.Kept<?>) replacement;
  }

  // ---- what stays

  @Test
  void aFunctionLikeMacroThatIsNotCalledStays() {
    assertThat(kept(expression("#define M(a) a", "M")).reason())
        .isEqualTo(Replacement.Reason.NO_USE);
  }

  @Test
  void aMacroStaysInItsOwnReplacement() {
    Expr.Call inner = (Expr.Call) tree("#define M(a) M((a) + 1)", "M(x)");

    assertThat(written(inner)).isEqualTo("M");
    assertThat(expander.macros("M", inner.at(), FILE)).isEmpty();
  }

  @Test
  void aMacroInItsOwnArgumentIsReplaced() {
    Expr.Binary sum = (Expr.Binary) tree("#define M(a) (a) + 1", "M(M(x))");

    assertThat(expander.macros("M", sum.left().at(), FILE)).hasSize(1);
  }

  @Test
  void twoMacrosThatNameEachOtherEnd() {
    assertThat(written(end("#define A B\n#define B A", "A"))).isEqualTo("A");
  }

  @Test
  void assemblerIsReadWhereItsOperandsAre() {
    assertThat(
            expression("#define M(a) ({ asm volatile(\"nop\" : : \"r\"(a)); })", "M(x)").expanded())
        .isPresent();

    Replacement.Kept<?> kept =
        kept(expression("#define M(a) ({ asm volatile(\"nop\" : : \"r\" a); })", "M(x)"));

    assertThat(kept.reason()).isEqualTo(Replacement.Reason.UNREADABLE);
    assertThat(kept.why()).isEqualTo("asm");
  }

  @Test
  void aBraceThatAnotherMacroClosesIsNotRead() {
    Replacement.Kept<?> kept = kept(statements("#define BEGIN(a) if (a) {", "BEGIN(x)"));

    assertThat(kept.reason()).isEqualTo(Replacement.Reason.UNREADABLE);
    assertThat(kept.why()).isEqualTo("brackets without partner");
  }

  @Test
  void anotherNumberOfArgumentsIsNotRead() {
    assertThat(kept(expression("#define M(a, b) a", "M(x)")).why())
        .isEqualTo("another number of arguments");
  }

  @Test
  void nothingIsNoExpression() {
    assertThat(kept(expression("#define M", "M")).why()).isEqualTo("stands for nothing");
  }

  @Test
  void macrosThatDoubleEndSomewhere() {
    StringBuilder defines = new StringBuilder("#define M0(a) a, a\n");
    for (int i = 1; i < 40; i++) {
      defines.append("#define M").append(i).append("(a) M").append(i - 1).append("(a)##a\n");
    }
    assertThat(expression(defines.toString(), "M39(x)").expanded()).isEmpty();
  }

  // ---- expressions

  @Test
  void anObjectLikeMacroIsItsBody() {
    assertThat(tree("#define SIZE (1 << 4) /* pages */", "SIZE")).isInstanceOf(Expr.Binary.class);
  }

  @Test
  void macrosInTheResultKeepTheirNames() {
    Expr.Binary sum = (Expr.Binary) tree("#define A 1\n#define B (A + x)", "B");

    assertThat(written(sum.left())).isEqualTo("A");
    assertThat(((Expr.Number) end("#define A 1\n#define B A", "B")).text()).isEqualTo("1");
  }

  @Test
  void anArgumentKeepsItsMacrosUntilTheyAreAskedFor() {
    Expr.Binary sum = (Expr.Binary) tree("#define A 1\n#define B(a) ((a) + 1)", "B(A)");

    assertThat(written(sum.left())).isEqualTo("A");
  }

  @Test
  void hashTakesTheArgumentAsWrittenAndAnotherMacroInBetweenAsReplaced() {
    String defines = "#define A 1 + 2\n#define S(a) #a\n#define XS(a) S(a)";

    assertThat(((Expr.Text) end(defines, "S(A)")).text()).isEqualTo("\"A\"");
    assertThat(((Expr.Text) end(defines, "XS(A)")).text()).isEqualTo("\"1 + 2\"");
  }

  @Test
  void pastingMakesOneName() {
    assertThat(written(tree("#define P(a, b) a##_##b", "P(one, two)"))).isEqualTo("one_two");
  }

  @Test
  void pastingTakesArgumentsOfArgumentsAsReplaced() {
    String defines = "#define A one\n#define P_(a, b) a##b\n#define P(a, b) P_(a, b)";

    assertThat(written(end(defines, "P(A, 2)"))).isEqualTo("one2");
    assertThat(written(end(defines, "P_(A, 2)"))).isEqualTo("A2");
  }

  @Test
  void variableArgumentsAreAllTheRest() {
    Expr.Call call = (Expr.Call) tree("#define M(f, a...) g(f, ##a)", "M(1, 2, x)");
    assertThat(call.arguments()).hasSize(3);
    call = (Expr.Call) tree("#define M(f, ...) g(f, ##__VA_ARGS__)", "M(1)");
    assertThat(call.arguments()).hasSize(1);
    call = (Expr.Call) tree("#define M(f, ...) g(f __VA_OPT__(,) __VA_ARGS__)", "M(1, 2)");
    assertThat(call.arguments()).hasSize(2);
  }

  @Test
  void anArgumentThatStandsForTwoIsTwoForTheMacroInside() {
    String defines = "#define PAIR 1, x\n#define H(a, b) ((a) - (b))\n#define G(p) H(p)";

    assertThat(end(defines, "G(PAIR)")).isInstanceOf(Expr.Binary.class);
  }

  @Test
  void anObjectLikeMacroThatNamesAnotherIsCalled() {
    assertThat(end("#define G(a) ((a) - 1)\n#define F G", "F(x)")).isInstanceOf(Expr.Binary.class);
  }

  @Test
  void typesMembersAndOperatorsAreArguments() {
    Expr entry =
        tree(
            """
            #define container_of(p, type, member) ({ \\
            	void *__mptr = (void *)(p); \\
            	((type *)(__mptr - offsetof(type, member))); })
            """,
            "container_of(x, struct dev, list)");
    assertThat(Walk.all(Expr.Cast.class, ((Expr.StatementExpr) entry).block()))
        .extracting(cast -> cast.type())
        .contains(new CType.Pointer(new CType.Tagged(CType.Tag.STRUCT, "dev")));
    Expr.Binary compared = (Expr.Binary) tree("#define CMP(a, op, b) ((a) op (b))", "CMP(x, <, 3)");
    assertThat(compared.operator()).isEqualTo("<");
  }

  @Test
  void aCountedNameIsTheSameWhereverItIsWrittenOut() {
    String defines =
        """
        #define PASTE_(a, b) a##b
        #define PASTE(a, b) PASTE_(a, b)
        #define UNIQUE(p) PASTE(p, __COUNTER__)
        #define ONCE(a, u) ({ typeof(a) u = (a); u + u; })
        #define TWICE(a) ONCE(a, UNIQUE(v_))
        """;
    Expr.StatementExpr twice = (Expr.StatementExpr) end(defines, "TWICE(x)");

    String name = Walk.variables(twice.block()).get(0).name();
    assertThat(name).startsWith("v_");
    assertThat(Walk.all(Expr.Name.class, twice.block()))
        .extracting(Expr.Name::text)
        .filteredOn(n -> n.equals(name))
        .hasSize(2);
  }

  @Test
  void whatIsNoCWithoutMoreLevelsGetsThem() {
    String defines =
        """
        #define TYPE struct dev *
        #define DECLARE(t, n) t n = (t)0
        #define CLASS(n, v) class_##n v = class_##n##_make
        #define GUARD(n) CLASS(n, g)
        """;
    assertThat(statements(defines, "DECLARE(TYPE, d)").expanded()).isPresent();
    Expr guard = end(defines, "GUARD(mutex)(&lock)");
    assertThat(written(guard)).isEqualTo("CLASS");
    List<Stmt> read =
        expander.statements(macro(guard), guard, FILE).expanded().orElseThrow().tree();
    assertThat(((Stmt.Declare) read.get(0)).variables().get(0).name()).isEqualTo("g");
  }

  @Test
  void aTypeIsAnExpressionThatNamesAType() {
    assertThat(tree("#define member_t(T, m) typeof(((T *)0)->m)", "member_t(struct dev, a)"))
        .isInstanceOf(Expr.TypeName.class);
  }

  @Test
  void aSelectionBetweenQualifiersIsNoneAndAnotherStays() {
    String same =
        """
        #define C(p) _Generic(p, const int *: (const char *)g(p), default: ((char *)g(p)))
        #define D(p) (_Generic((p), const int *: (const char *)(p), int *: (char *)(p)))
        """;
    assertThat(tree(same, "C(x)")).isInstanceOf(Expr.Call.class);
    assertThat(tree(same, "D(x)")).isInstanceOf(Expr.Cast.class);
  }

  @Test
  void theCompilerDefinesWhereAUseStands() {
    String defines = "#define HERE g(__LINE__, __FILE__)";
    Expr.Call call = (Expr.Call) tree(defines, "HERE");
    Expr line = call.arguments().get(0);

    assertThat(((Expr.Number) end(line)).text()).isEqualTo("4");
    assertThat(((Expr.Text) end(call.arguments().get(1))).text()).isEqualTo("\"drivers/a.c\"");
  }

  // ---- statements

  @Test
  void aLoopThatEndsAtOnceIsOneStatement() {
    List<Stmt> read =
        statements("#define M(a) do { g(a); } while (0)", "M(x)").expanded().orElseThrow().tree();

    assertThat(read).hasSize(1).first().isInstanceOf(Stmt.DoWhile.class);
  }

  @Test
  void severalStatementsWithoutTheLastSemicolonAreRead() {
    assertThat(
            statements("#define M(a) g(a); if (a) return", "M(x)").expanded().orElseThrow().tree())
        .hasSize(2);
  }

  @Test
  void nothingIsNoStatement() {
    assertThat(statements("#define M(a)", "M(x)").expanded().orElseThrow().tree()).isEmpty();
  }

  @Test
  void aMacroDeclares() {
    List<Stmt> read =
        statements("#define DECLARE_W(n, t) struct wait n = { .task = t, }", "DECLARE_W(w, x)")
            .expanded()
            .orElseThrow()
            .tree();

    assertThat(read).hasSize(1);
    assertThat(((Stmt.Declare) read.get(0)).variables().get(0).name()).isEqualTo("w");
  }

  // ---- loops and scopes

  @Test
  void theBodyOfALoopIsTheBodyOfTheUse() {
    Stmt.MacroLoop use =
        (Stmt.MacroLoop)
            body(
                    "#define for_each_page(p, n) for (p = 0; p < (n); p++) if (p == 7) {} else",
                    "for_each_page(x, 9) { g(x); }")
                .statements()
                .get(0);
    Stmt loop =
        expander
            .loop(expander.macros(use.macro(), use.at(), FILE).get(0), use, FILE, Presence.ALWAYS)
            .expanded()
            .orElseThrow()
            .tree();

    assertThat(((Stmt.If) ((Stmt.For) loop).body()).otherwise()).contains(use.body());
  }

  @Test
  void aLoopInALoopMacroIsALoopAgain() {
    Stmt.MacroLoop use =
        (Stmt.MacroLoop)
            body(
                    "#define list_for_each(p, h) for (p = (h)->next; p != (h); p = p->next)\n"
                        + "#define for_each_dev(p) list_for_each(p, &devices)",
                    "for_each_dev(x)\n\t\tg(x);")
                .statements()
                .get(0);
    Stmt.MacroLoop inner =
        (Stmt.MacroLoop)
            expander
                .loop(
                    expander.macros(use.macro(), use.at(), FILE).get(0), use, FILE, Presence.ALWAYS)
                .expanded()
                .orElseThrow()
                .tree();
    Stmt loop =
        expander
            .loop(
                expander.macros(inner.macro(), inner.at(), FILE).get(0),
                inner,
                FILE,
                Presence.ALWAYS)
            .expanded()
            .orElseThrow()
            .tree();

    assertThat(((Stmt.For) loop).body()).isEqualTo(use.body());
  }

  // ---- places

  @Test
  void everySpanLeadsBackToTheArgumentOrTheBody() {
    String defines = "#define IN(b) ((b) * 2)\n#define OUT(a) (IN(a + 1) - LIMIT)";
    Expr.Binary difference = (Expr.Binary) tree(defines, "OUT(x->y)");
    assertThat(text(expander.origin(difference.right().at()))).isEqualTo("LIMIT");
    assertThat(text(expander.origin(difference.at()))).isEqualTo("IN(a + 1) - LIMIT");
    assertThat(text(expander.use(difference.at()))).isEqualTo("OUT(x->y)");

    Expr inner = difference.left();
    Expr.Binary product =
        (Expr.Binary)
            expander.expression(macro(inner), inner, FILE).expanded().orElseThrow().tree();
    assertThat(text(expander.origin(product.right().at()))).isEqualTo("2");
    assertThat(text(expander.use(product.right().at()))).isEqualTo("OUT(x->y)");
    Expr.Binary sum = (Expr.Binary) product.left();
    assertThat(text(expander.origin(sum.left().at()))).isEqualTo("x->y");
    assertThat(text(expander.origin(sum.right().at()))).isEqualTo("1");
    assertThat(text(expander.origin(sum.at()))).isEqualTo("a + 1");
  }
}
