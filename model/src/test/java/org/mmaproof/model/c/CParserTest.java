// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CParserTest {
  private CParser parser;

  @BeforeAll
  void open() {
    parser = new CParser();
  }

  @AfterAll
  void close() {
    parser.close();
  }

  private static Unit unit(String c) {
    return Outline.read(SourceText.of("t.c", c));
  }

  private static Item item(Unit unit, Item.Kind kind) {
    return unit.items().stream().filter(i -> i.kind() == kind).findFirst().orElseThrow();
  }

  private Function function(String c) {
    Unit unit = unit(c);
    return parser.function(unit, item(unit, Item.Kind.FUNCTION));
  }

  /** The statements of a function with that body, which is read without a problem. */
  private String body(String statements) {
    Function f = function("int f(void)\n{\n" + statements + "\n}\n");
    assertThat(f.bodies()).hasSize(1);
    assertThat(f.bodies().get(0).problems()).isEmpty();
    String shown = Show.of(f.bodies().get(0).block());
    return shown.substring(1, shown.length() - 1);
  }

  private List<Variable> variables(String c) {
    Unit unit = unit(c);
    return parser.variables(unit, unit.items().get(0));
  }

  private CType.Composite composite(String c) {
    Unit unit = unit(c);
    return parser.composite(unit, unit.items().get(0)).orElseThrow();
  }

  // What must not be understood.

  @Test
  void aStatementThatDoesNotParseIsOpaqueAndAProblemWithItsLine() {
    Function f = function("int f(void)\n{\n\ta = 1;\n\tb = = ;\n\tc = 3;\n}\n");
    Function.Body body = f.bodies().get(0);
    assertThat(Show.of(body.block())).contains("a = 1").contains("OPAQUE");
    assertThat(body.problems())
        .extracting(Problem::kind, Problem::line)
        .containsOnly(org.assertj.core.api.Assertions.tuple(Problem.Kind.PARSE, 4));
  }

  @Test
  void aFunctionThatIsNoneIsOpaqueAsAWhole() {
    Unit unit = unit("int f(void) { } }\nint g(void) {");
    Item whole =
        new Item(Item.Kind.FUNCTION, "f", 0, 17, 1, 4, 12, 17, false, List.of(), false, List.of());
    Function f = parser.function(unit, whole);
    assertThat(Show.of(f.bodies().get(0).block())).isEqualTo("{OPAQUE;}");
    assertThat(f.bodies().get(0).problems()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  /* no */ ",
        "a +",
        "a) + (b",
        "}",
        "a b c",
        "if (x) y",
        "#x",
        "a ## b",
        "\"a"
      })
  void whatIsNoExpressionIsOpaque(String text) {
    assertThat(parser.expression(text)).isInstanceOf(Expr.Opaque.class);
  }

  @Test
  void moreChoicesThanTheLimitAreNotRead() {
    StringBuilder c = new StringBuilder("int f(void)\n{\n");
    for (int i = 0; i < 7; i++) {
      c.append("#ifdef A").append(i).append("\n\ta(").append(i).append(");\n#endif\n");
    }
    Function f = function(c.append("}\n").toString());
    Function.Body rest = f.bodies().get(f.bodies().size() - 1);
    assertThat(rest.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.LIMIT);
    assertThat(Show.of(rest.block())).isEqualTo("{OPAQUE;}");
    assertThat(Show.of(f.type())).isEqualTo("() -> int");
  }

  @Test
  void asmAndASelectionLookLikeCalls() {
    assertThat(body("asm volatile(\"x\" : \"=r\"(a) : \"m\" X(b));"))
        .startsWith("asm(")
        .doesNotContain("OPAQUE");
    assertThat(body("asm volatile(\"x\" : \"=r\" a);")).isEqualTo("OPAQUE;");
    assertThat(body("x = _Generic(y, int: 1, default: z(struct q));"))
        .isEqualTo("[x = _Generic(y, <int>, 1, default, z(<struct q>))];");
    assertThat(body("goto *table[i];")).isEqualTo("OPAQUE;");
  }

  // Heads.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static int __init __weird f(struct file *a, int b) {}",
        "STATIC int f(struct file *a, int b) __must_hold(&x) __odd {}",
        "static __always_inline int noinline f(struct file __user *a, int b __maybe_unused)\n{}",
        "__printf(1, 2)\nint\nf(struct file *a, int b)\n{}",
        "asmlinkage int __attribute__((cold)) f(const struct file *a, int b) {}"
      })
  void annotationsOfAHeadLeaveNoTrace(String c) {
    Function f = function(c);
    assertThat(f.name()).isEqualTo("f");
    assertThat(Show.of(f.type())).isEqualTo("(a: struct file*, b: int) -> int");
    assertThat(f.bodies().get(0).problems()).isEmpty();
  }

  @Test
  void theTypedefNameOfAHeadIsNotTakenForAnAnnotation() {
    assertThat(Show.of(function("static vm_fault_t __cold f(int a) {}").type()))
        .isEqualTo("(a: int) -> vm_fault_t");
    assertThat(Show.of(function("__weird size_t f(void) {}").type())).isEqualTo("() -> size_t");
    assertThat(Show.of(function("struct foo *f(int (*cb)(void *, ...)) {}").type()))
        .isEqualTo("(cb: (: void*, ...) -> int*) -> struct foo*");
  }

  @Test
  void aMacroThatMakesAHeadKeepsTheBody() {
    Function f = function("CALL_DEFINE2(name, int, a, struct x *, b)\n{\n\treturn a;\n}\n");
    assertThat(Show.of(f.bodies().get(0).block())).isEqualTo("{return a;}");
    assertThat(f.type().returns()).isInstanceOf(CType.Unknown.class);
  }

  @Test
  void spansAreThoseOfTheFile() {
    String c = "/* \u00e9 */\nint f(void)\n{\n\treturn value;\n}\n";
    Unit unit = unit(c);
    Function f = parser.function(unit, item(unit, Item.Kind.FUNCTION));
    Stmt.Return stmt = (Stmt.Return) f.bodies().get(0).block().statements().get(0);
    Expr value = stmt.value().orElseThrow();
    assertThat(unit.text().slice(value.at().start(), value.at().end())).isEqualTo("value");
    assertThat(value.at().line()).isEqualTo(4);
    assertThat(unit.text().slice(f.nameAt().start(), f.nameAt().end())).isEqualTo("f");
  }

  // Statements.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          if (a) b(); else if (c) d(); else { e(); } | if a b(); else if c d(); else {e();}
          while (a) ; | while a {}
          do x++; while (--y); | do x++; while --y
          for (int i = 0, j; i < 3; i++, j--) continue; | for (var i: int = 0, j: int; [i < 3]; [i++, j--]) continue;
          for (;;) break; | for (;;) break;
          switch (x) { case 1 ... A + 1: f(); break; case B: default: ; } | switch x {case 1 ... [A + 1]: f(); break; case B: default: {}}
          out: a(); err: return; | out: a(); err: return;
          goto out; | goto out;
          fallthrough; | fallthrough;
          int a = 1, *b, c[2] = {}; | var a: int = 1, b: int*, c: int[2] = {};
          static const unsigned long __read_mostly x; | var x: unsigned long;
          struct foo *p __free(kfree) = q, *r; | var p: struct foo* = q free kfree, r: struct foo*;
          __free(p); | __free(p);
          auto x = f(); | var x: typeof f() = f();
          __auto_type x = f(); | var x: typeof f() = f();
          typeof(*p) x = *p; | var x: typeof [*p] = [*p];
          __typeof__(struct foo *) x; | var x: struct foo*;
          const typeof(a) *x = (typeof(a) *)b; | var x: typeof a* = (typeof a*)b;
          register long r asm("r0") = 1; | var r: long = 1;
          static DEFINE_MUTEX(lock); | DEFINE_MUTEX(lock);
          guard(mutex)(&x->lock); | guard(mutex)([&x->lock]);
          guard(rcu)(); | guard(rcu)();
          CLASS(fd, f)(n); | CLASS(fd, f)(n);
          """)
  void statementsAreReadAsWritten(String c, String expected) {
    assertThat(body(c)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          list_for_each_entry(p, &head, node) { f(p); } | loop list_for_each_entry(p, [&head], node) {f(p);}
          for_each_thing(a, b) x = 1; | loop for_each_thing(a, b) [x = 1];
          for_each_thing(a, b) if (c) d(); else e(); | loop for_each_thing(a, b) if c d(); else e();
          for_each_x(i) for_each_y(j) *p = 1; | loop for_each_x(i) loop for_each_y(j) [[*p] = 1];
          if (a) for_each_x(i) b(); else c(); | if a loop for_each_x(i) b(); else c();
          FOR_EACH(struct foo *, p, (a, b)) { } | loop FOR_EACH(<struct foo*>, p, [a, b]) {}
          for_each_x(struct foo *p, list) f(p); | loop for_each_x(({var p: struct foo*;}), list) f(p);
          bus_for_each_dev(bus, NULL, data, fn); | bus_for_each_dev(bus, NULL, data, fn);
          ITER(p) { f(p); } | loop ITER(p) {f(p);}
          scoped_guard(mutex, &x->lock) { f(); } | scope scoped_guard(mutex, [&x->lock]) {f();}
          scoped_guard(rcu) f(); | scope scoped_guard(rcu) f();
          scoped_with_unit() { f(); } | scope scoped_with_unit() {f();}
          scoped_cond_guard(mutex_intr, return -EINTR, &l) f(); | scope scoped_cond_guard(mutex_intr, ({return [-EINTR];}), [&l]) f();
          with_lock(a) { f(); } | scope with_lock(a) {f();}
          device_for_each_child_scoped(a, b) { f(); } | loop device_for_each_child_scoped(a, b) {f();}
          do { f(); } while_each_item(a, b); | do {f();} while while_each_item(a, b)
          """)
  void macrosThatOpenALoopOrAScopeKeepTheirName(String c, String expected) {
    assertThat(body(c)).isEqualTo(expected);
  }

  @Test
  void aMacroWithoutSemicolonIsAStatementAndTheNextLineItsBodyOnlyWhenIndented() {
    assertThat(body("\tCHECK(a)\n\treturn b;")).isEqualTo("CHECK(a); return b;");
    assertThat(body("\tCHECK(a)\n\tf(b);")).isEqualTo("CHECK(a); f(b);");
    assertThat(body("\tEACH(a)\n\t\tf(b);")).isEqualTo("loop EACH(a) f(b);");
    assertThat(body("\tif (a)\n\t\tCHECK(a)\n")).isEqualTo("if a CHECK(a);");
  }

  // Expressions.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a ?: b | [a ?  : b]
          a ? b : c | [a ? b : c]
          (a, b) | [a, b]
          &&out | [&&out]
          a && &b | [a && [&b]]
          !a->b.c[1] | [!a->b.c[1]]
          -1 + ~x | [[-1] + [~x]]
          x-- - --y | [x-- - --y]
          a.b <<= 2 | [a.b <<= 2]
          'a' == 0x1fUL | ['a' == 0x1fUL]
          "x" PRIu64 "y" | "x" PRIu64 "y"
          f(KERN_ERR PFX "x", 1) | f(KERN_ERR PFX "x", 1)
          f(A "x" B(1) "y") | f(A "x" B(1) "y")
          ({ int t = 1; t; }) | ({var t: int = 1; t;})
          (struct s){ .a = 1, [2 ... 3] = {0}, 5, .b.c[1] = 4 } | (struct s){.a = 1, [2 ... 3] = {0}, 5, .b.c[1] = 4}
          { .a = f, { 1 }, } | {.a = f, {1}}
          (u64)-a * b | [(u64)[-a] * b]
          (size_t)*p | (size_t)[*p]
          (u8)(x) | (u8)x
          (u8)*p | (u8)[*p]
          (u32)(x) + 1 | [(u32)x + 1]
          (void *)x | (void*)x
          (struct foo *)x->y | (struct foo*)x->y
          (fn)(1, 2) | fn(1, 2)
          (*fn)(1) | [*fn](1)
          sizeof(struct foo) | sizeof <struct foo>
          sizeof(u32) | sizeof <u32>
          sizeof x->y | sizeof x->y
          sizeof(*p) * n | [sizeof [*p] * n]
          offsetof(struct a, b.c[2]) | offsetof(<struct a>, b.c[2])
          __alignof__(struct a) | __alignof__(<struct a>)
          container_of(p, struct foo, m.n) | container_of(p, <struct foo>, m.n)
          f(struct foo *, unsigned long, const char **, u32 *) | f(<struct foo*>, <unsigned long>, <char**>, <u32*>)
          f(bool, size_t, enum e) | f(<bool>, <size_t>, <enum e>)
          f(a, ==, b) | f(a, OPAQUE, b)
          f({ 1, 2 }) | f({1, 2})
          f(.a = 1, .b = g) | f({.a = 1}, {.b = g})
          f(typeof(x), y) | f(<typeof x>, y)
          struct foo * | <struct foo*>
          f(100baseT, 0x) | f(100baseT, 0x)
          __extension__ a | a
          true && NULL | [true && NULL]
          x /* why */ + y | [x + y]
          """)
  void expressionsAreReadAsWritten(String c, String expected) {
    assertThat(Show.of(parser.expression(c))).isEqualTo(expected);
  }

  @Test
  void aTypeOfManyWordsAsArgumentIsNotAnExpression() {
    Expr.Call call = (Expr.Call) parser.expression("f(int (*)(void))");
    assertThat(call.arguments().get(0)).isInstanceOf(Expr.StatementExpr.class);
  }

  @Test
  void theSpansOfAFragmentStandWhereTheCallerSaid() {
    SourceText text = SourceText.of("m.h", "#define M(x) f((x), \\\n struct foo)\n");
    Expr.Call call = (Expr.Call) parser.expression(text, 13, text.length());
    assertThat(text.slice(call.at().start(), call.at().end())).isEqualTo("f((x), \\\n struct foo)");
    Expr type = call.arguments().get(1);
    assertThat(type).isInstanceOf(Expr.TypeName.class);
    assertThat(text.slice(type.at().start(), type.at().end())).isEqualTo("struct foo");
  }

  @Test
  void statementsOfAMacroBodyNeedNoFinalSemicolon() {
    SourceText text = SourceText.of("m.h", "do { a(); } while (0)");
    assertThat(parser.statements(text, text.text(), 0).stream().map(Show::of).toList())
        .startsWith("do {a();} while 0");
    assertThat(parser.statements(text, "a(", 0).stream().map(Show::of).toList())
        .containsExactly("OPAQUE;");
  }

  // Conditionals.

  @Test
  void aBodyIsReadOnceForEachChoiceAndContradictionsAreDropped() {
    Function f =
        function(
            """
            int f(void)
            {
            #ifdef A
            	a();
            #else
            	b();
            #endif
            	c();
            #if defined(A) && 1
            	d();
            #endif
            }
            """);
    Presence a = Presence.atom("defined(A)");
    assertThat(f.bodies()).extracting(Function.Body::when).containsExactly(a, a.not());
    assertThat(f.bodies().stream().map(body -> Show.of(body.block())))
        .containsExactly("{a(); c(); d();}", "{b(); c();}");
  }

  @Test
  void choicesInsideIfAndElseKeepTheStatementWhole() {
    Function f =
        function(
            """
            int f(void)
            {
            	if (a) {
            		b();
            #if IS_ENABLED(CONFIG_X)
            	} else if (c) {
            		d();
            # if 0
            		nothing(((;
            # endif
            #endif
            	}
            }
            """);
    assertThat(f.bodies().stream().map(body -> Show.of(body.block())))
        .containsExactly("{if a {b();} else if c {d();}}", "{if a {b();}}");
    assertThat(f.bodies()).allMatch(body -> body.problems().isEmpty());
  }

  @Test
  void aConditionThatContradictsTheFunctionsOwnIsNoChoice() {
    Function f = function("#ifdef A\nint f(void)\n{\n#ifndef A\n\tx(;\n#endif\n}\n#endif\n");
    assertThat(f.bodies()).hasSize(1);
    assertThat(f.bodies().get(0).problems()).isEmpty();
  }

  @Test
  void elementsOfAnInitialiserKeepTheirConditions() {
    Variable ops =
        variables(
                """
                static const struct file_operations ops = {
                	.open = o,
                #ifdef A
                	.mmap = m,
                #elif defined(B)
                	.mmap = n,
                #endif
                };
                """)
            .get(0);
    assertThat(Show.of(ops))
        .isEqualTo(
            "ops: struct file_operations = {.open = o, .mmap = m if defined(A), "
                + ".mmap = n if !defined(A) && defined(B)}");
  }

  @Test
  void anElementThatIsCutByAConditionalIsReadChoiceByChoice() {
    Variable ops =
        variables(
                """
                struct ops ops = {
                	.open = o,
                	.mmap =
                #ifdef A
                		m,
                #else
                		n,
                #endif
                };
                """)
            .get(0);
    assertThat(Show.of(ops))
        .isEqualTo(
            "ops: struct ops = {.open = o, .mmap = m if defined(A), .mmap = n if !defined(A)}");
  }

  @Test
  void membersOfAStructKeepTheirConditions() {
    CType.Composite c =
        composite("struct s {\n\tint a;\n#ifdef A\n\tint b;\n#endif\n\tint c;\n};\n");
    assertThat(c.fields().stream().map(f -> f.name() + f.guards().size()))
        .containsExactly("a0", "b1", "c0");
    assertThat(c.fields().get(1).guards().get(0).written()).isEqualTo("defined(A)");
  }

  // Variables and types.

  @Test
  void tablesAreReadInEveryShape() {
    assertThat(
            Show.of(variables("struct ops x[2] = { { .mmap = a }, [1] = { .mmap = b } };").get(0)))
        .isEqualTo("x: struct ops[2] = {{.mmap = a}, [1] = {.mmap = b}}");
    assertThat(
            Show.of(
                variables("static struct o x __ro_after_init = { DEFAULT_OPS, .mmap = a };")
                    .get(0)))
        .isEqualTo("x: struct o = {DEFAULT_OPS, .mmap = a}");
    assertThat(Show.of(variables("struct o x = {\n\tDEFAULT(a)\n\t.mmap = b,\n};").get(0)))
        .isEqualTo("x: struct o = {DEFAULT(a), .mmap = b}");
    assertThat(
            Show.of(variables("struct o x = { mmap: a, .b = &(struct p){ .mmap = c } };").get(0)))
        .isEqualTo("x: struct o = {.mmap = a, .b = [&(struct p){.mmap = c}]}");
  }

  @Test
  void aStructThatDeclaresAVariableGivesBoth() {
    String c = "static struct s {\n\tint a;\n} x = { .a = 1 }, *y;\n";
    assertThat(composite(c).tag()).isEqualTo("s");
    assertThat(variables(c).stream().map(Show::of))
        .containsExactly("x: {a: int} = {.a = 1}", "y: {a: int}*");
  }

  @Test
  void membersOfEveryShapeAreFound() {
    CType.Composite c =
        composite(
            """
            struct s {
            	int (*mmap)(struct file *f, struct vm_area_struct *vma) __must_check;
            	unsigned int a:3, b:4;
            	struct { int c; union { long d; char e[4]; }; };
            	struct inner { int f; } g;
            	DECLARE_BITMAP(map, 64);
            	DECLARE_THING(fifo, struct x *, 16);
            	struct_group(grouped,
            		int h;
            		int i;
            	);
            	u8 data[] __counted_by(a);
            	struct foo __rcu *p ____cacheline_aligned;
            } __packed;
            """);
    assertThat(c.fields().stream().map(f -> f.name() + ": " + Show.of(f.type())))
        .containsExactly(
            "mmap: (f: struct file*, vma: struct vm_area_struct*) -> int*",
            "a: unsigned int",
            "b: unsigned int",
            ": {c: int; : {d: long; e: char[4]}}",
            "g: {f: int}",
            "map: unsigned long[BITS_TO_LONGS(64)]",
            "fifo: ?DECLARE_THING(fifo, struct x *, 16)",
            ": {: {h: int; i: int}; grouped: {h: int; i: int}}",
            "data: u8[]",
            "p: struct foo*");
    assertThat(c.fields().get(1).bits()).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          typedef int (*name)(struct file *, void *p); | (: struct file*, p: void*) -> int*
          typedef int name(int a, ...); | (a: int, ...) -> int
          typedef unsigned long __bitwise name; | unsigned long
          typedef struct { int a; } name; | {a: int}
          typedef struct foo name; | struct foo
          typedef uint32_t name; | uint32_t
          """)
  void aliasesAreTheTypeTheyStandFor(String c, String expected) {
    Unit unit = unit(c);
    assertThat(parser.alias(unit, unit.items().get(0)).map(Show::of)).contains(expected);
  }

  @Test
  void aPrototypeGivesTheSignature() {
    Unit unit =
        unit("extern int __must_check f(struct file *a, const char *fmt, ...) __printf(2, 3);");
    assertThat(parser.prototype(unit, unit.items().get(0)).map(Show::of))
        .contains("(a: struct file*, fmt: char*, ...) -> int");
  }
}
