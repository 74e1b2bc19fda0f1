// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Target;

class LoweringTest {
  private static Object run(String text, Object... arguments) {
    Object[] result = new Object[1];
    on(text, machine -> result[0] = machine.run("f", arguments));
    return result[0];
  }

  /** The calls and ends of lives that running {@code f} leads to. */
  private static List<String> trace(String text, Object... arguments) {
    Object[] result = new Object[1];
    on(
        text,
        machine -> {
          machine.run("f", arguments);
          result[0] = machine.trace().stream().filter(t -> !t.startsWith("end ")).toList();
        });
    return ((List<?>) result[0]).stream().map(String::valueOf).toList();
  }

  private static void on(String text, Consumer<Machine> use) {
    try (CParser parser = new CParser()) {
      OneFile names = OneFile.of(parser, text);
      try (Lowering lowering = new Lowering(names, Target.BITS64, name -> false)) {
        use.accept(new Machine(names, lowering));
      }
    }
  }

  private static Graph graph(String text) {
    try (CParser parser = new CParser()) {
      OneFile names = OneFile.of(parser, text);
      try (Lowering lowering = new Lowering(names, Target.BITS64, name -> false)) {
        return lowering.lower(names.functions("f", "t.c").get(0)).get(0);
      }
    }
  }

  // ---- what cannot be read

  @Test
  void aTypeIsTextForAFunctionThatStaysACallAndAGapElsewhere() {
    String text = "void *f(void) { return make(struct lamp); }";
    try (CParser parser = new CParser()) {
      OneFile names = OneFile.of(parser, text);
      try (Lowering known = new Lowering(names, Target.BITS64, name -> name.equals("make"))) {
        Graph graph = known.lower(names.functions("f", "t.c").get(0)).get(0);
        assertThat(graph.gaps()).isEmpty();
        assertThat(graph.blocks().toString()).contains("text=lamp");
      }
    }
    assertThat(graph(text).gaps()).hasSize(1);
  }

  @Test
  void whatIsNotUnderstoodIsAGap() {
    assertThat(graph("int f(int a) { asm volatile(\"nop\" : : a); return 1; }").gaps()).hasSize(1);
    assertThat(graph("int f(void) { goto nowhere; }").gaps())
        .extracting(Graph.Gap::why)
        .containsExactly("no label nowhere");
    assertThat(graph("int f(void) { break; }").gaps()).hasSize(1);
  }

  @Test
  void whatIsNeverRunIsNoGap() {
    assertThat(graph("int f(int a) { if (0) asm(\"nop\" : : a); return 1; }").gaps()).isEmpty();
  }

  @Test
  void namesThatMeanNothingAreAssumed() {
    Graph graph = graph("int f(void) { return strange + 1; }");
    assertThat(graph.gaps()).isEmpty();
    assertThat(graph.assumptions())
        .containsExactly(new Graph.Assumption(Graph.Assumption.Kind.NAME, "what strange is"));
  }

  // ---- assembler

  @Test
  void assemblerIsACallThatIsGivenWhatItWritesAndReads() {
    Graph graph =
        graph("int f(int a) { int b; asm(\"op %0, %1\" : \"=r\"(b) : \"r\"(a)); return b; }");
    assertThat(graph.gaps()).isEmpty();
    assertThat(graph.blocks().toString()).contains("name=asm", "op %0, %1");
  }

  @Test
  void assemblerWithoutInstructionsOnlyMovesValues() {
    String text =
        "int f(int a) { int b; asm(\"\" : \"=r\"(b) : \"0\"(a)); asm(\"\" ::: \"memory\"); return b + 1; }";
    assertThat(run(text, 3L)).isEqualTo(4L);
    assertThat(trace(text, 3L)).isEmpty();
  }

  @Test
  void assemblerCanLeadToItsLabels() {
    Graph graph =
        graph(
            "int f(int a) { asm goto(\"b %l1\" : : \"r\"(a) : : out); return 11; out: return 22; }");
    assertThat(graph.gaps()).isEmpty();
    assertThat(graph.blocks().toString()).contains("bits=11", "bits=22");
  }

  // ---- macros with several definitions

  @Test
  void aMacroWhosePiecesDependOnTheConfigurationIsReadForEach() {
    String text =
        """
        #ifdef CONFIG_A
        #define TEST if (x)
        #else
        #define TEST if (0)
        #endif
        #define G(x) do { TEST y = 1; else y = 2; } while (0)
        int f(int x) { int y; G(x); return y; }
        """;
    assertThat(graph(text).gaps()).isEmpty();
  }

  @Test
  void aListCanBeAnotherOneInEachConfiguration() {
    String text =
        """
        #ifdef CONFIG_A
        #define L { 1 }
        #else
        #define L { 2, 3 }
        #endif
        #define M L
        struct s { int a; int b; };
        int f(void) { struct s v = (struct s) M; return v.a; }
        """;
    assertThat(graph(text).gaps()).isEmpty();
  }

  @Test
  void aPlaceCanBeAnotherOneInEachConfiguration() {
    String text =
        """
        #ifdef CONFIG_A
        #define P a.x
        #else
        #define P b.x
        #endif
        struct s { int x; };
        struct s a;
        struct s b;
        int *f(void) { return &P; }
        """;
    assertThat(graph(text).gaps()).isEmpty();
  }

  // ---- what is declared inside

  @Test
  void constantsOfALocalEnumHaveTheirValues() {
    assertThat(run("int f(int x) { enum { A = 4, B }; return A + B + x; }", 1L)).isEqualTo(10L);
  }

  @Test
  void aLocalWithStaticStorageHasItsFirstValueBeforeTheFunctionRuns() {
    String text = "int f(void) { static const int n = 3; static int m; return n + m; }";
    try (CParser parser = new CParser()) {
      OneFile names = OneFile.of(parser, text);
      try (Lowering lowering = new Lowering(names, Target.BITS64, name -> false)) {
        assertThat(lowering.statics(names.functions("f", "t.c").get(0)))
            .extracting(Graph::name)
            .containsExactly("f.n", "f.m");
      }
    }
  }

  @Test
  void aMacroCanOpenAStruct() {
    String text =
        "lock_struct(lamp) { int a; int b; };\nint f(void) { return sizeof(struct lamp); }";
    assertThat(run(text)).isEqualTo(8L);
  }

  @Test
  void aStepBindsTighterThanNot() {
    assertThat(run("int f(int x) { return !x++ ? x : 7; }", 0L)).isEqualTo(1L);
  }

  // ---- operators

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "x * 2 + 1 # 7",
        "x > 2 && x < 4 # 1",
        "x == 2 || !x # 0",
        "x ?: 9 # 3",
        "(x - 3) ?: 9 # 9",
        "x > 2 ? 10 : 20 # 10",
        "(x, 5) # 5",
        "-x # -3",
        "~x # -4",
        "x << 4 >> 1 # 24",
        "(unsigned char)(x + 254) # 1",
        "(signed char)(x + 126) # -127",
        "(bool)(x - 1) # 1",
        "-1 < 0u # 0",
        "(int)sizeof(long) # 8",
        "sizeof(x) # 4",
        "0 + 'a' # 97",
        "x++ + x # 7",
        "x-- - --x # 2",
        "(x += 4) + x # 14",
        "({ int y = x; y * y; }) # 9",
        "x % 2 # 1",
        "x / -2 # -1",
        "(x & 1) | (x ^ 8) # 11",
        "x >= 3 # 1",
        "x != 3 # 0",
        "__builtin_expect(!!(x), 0) # 1",
        "__builtin_choose_expr(1, x, \"none\") # 3"
      })
  void operators(String expression, long expected) {
    assertThat(run("long f(int x) { return " + expression + "; }", 3L)).isEqualTo(expected);
  }

  @Test
  void valuesAreKeptBeforeTheyChange() {
    assertThat(trace("void f(int a) { g(a, a++, a); }", 1L)).containsExactly("g(1, 1, 2)");
    assertThat(run("int f(int i) { i = i++ + i; return i; }", 3L)).isEqualTo(7L);
    assertThat(run("int f(int i) { int a[3] = {7, 8, 9}; return a[i++] * 10 + i; }", 1L))
        .isEqualTo(82L);
  }

  // ---- statements

  @ParameterizedTest
  @CsvSource({"0,5", "1,110", "2,10", "3,33", "5,33", "6,5", "8,1"})
  void switchesFallThroughAndHaveRangesAndADefaultInTheMiddle(long x, long expected) {
    String text =
        """
        int f(int x)
        {
        	int r = 0;
        	switch (x) {
        	case 1:
        		r += 100;
        		fallthrough();
        	case 2:
        		r += 10;
        		break;
        	default:
        		r = 5;
        		break;
        	case 3 ... 5:
        		return 33;
        	case 8: {
        		r = 1;
        	}
        	}
        	return r;
        }
        """;
    assertThat(run(text.replace("fallthrough();", ""), x)).isEqualTo(expected);
  }

  @Test
  void loops() {
    assertThat(run("int f(int n) { int s = 0; while (n) s += n--; return s; }", 4L)).isEqualTo(10L);
    assertThat(run("int f(int n) { int s = 0; do s += n; while (--n > 0); return s; }", 4L))
        .isEqualTo(10L);
    assertThat(
            run(
                "int f(int n) { int s = 0; for (int i = 0; i < n; i++) { if (i == 1) continue;"
                    + " if (i == 4) break; s += i; } return s; }",
                9L))
        .isEqualTo(5L);
    assertThat(run("int f(int n) { do { if (n) break; n = 5; } while (0); return n; }", 0L))
        .isEqualTo(5L);
  }

  @Test
  void gotoGoesBackForwardAndIntoBlocks() {
    assertThat(run("int f(int n) { int s = 0; again: s += n; if (--n) goto again; return s; }", 4L))
        .isEqualTo(10L);
    assertThat(
            run(
                "int f(int n) { if (n) goto in; if (n == 7) { int y; in: y = 3; n += y; } "
                    + "return n; }",
                2L))
        .isEqualTo(5L);
  }

  @Test
  void livesEndWithTheirBlockInReverse() {
    on(
        "void f(void) { int a = 1; { int b = a; int c = b; g(c); } h(a); }",
        machine -> {
          machine.run("f");
          assertThat(machine.trace()).containsExactly("g(1)", "end c", "end b", "h(1)", "end a");
        });
  }

  @Test
  void innerNamesHideOuterOnes() {
    assertThat(run("int f(int x) { { int x = 5; x++; } return x; }", 3L)).isEqualTo(3L);
  }

  @Test
  void localStaticsAreGlobalsOfTheFunction() {
    on(
        "int f(void) { static int n; return ++n; }",
        machine -> {
          assertThat(machine.run("f")).isEqualTo(1L);
          assertThat(machine.run("f")).isEqualTo(2L);
          assertThat(machine.read(new Machine.Cell("f.n", ""))).isEqualTo(2L);
        });
  }

  // ---- places

  private static final String STRUCTS =
      """
      struct in { int a; int b; };
      struct s { int x; struct in in; int many[4]; struct { int deep; union { int u; char c; }; };
      	unsigned int low : 3; int high : 5; };
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "struct s s = { .in.b = 4, .x = 2 }; return s.in.b * 10 + s.x + s.many[3]; | 42",
        "struct s s = { 1, 2, 3, { 4, 5 } }; return s.in.a * 100 + s.in.b * 10 + s.many[1]; | 235",
        "struct s s = { .in = { 1 }, .many = { [1 ... 2] = 7, 9 } };"
            + " return s.in.b + s.many[1] + s.many[2] + s.many[3] + s.many[0]; | 23",
        "struct s s, *p = &s; p->deep = 5; p->u = 6; return s.deep * 10 + s.u; | 56",
        "struct s s; s.low = 9; s.high = 31; return s.low * 10 + s.high; | 9",
        "struct s s, t; s.x = 4; t = s; s.x = 5; return t.x; | 4",
        "struct s *p = &(struct s){ .x = 8 }; return p->x; | 8",
        "int a[] = { 1, 2, [5] = 3 }; return sizeof(a) / sizeof(a[0]) + a[4] + a[5]; | 9",
        "char t[] = \"abc\"; return sizeof(t) * 1000 + t[1] + t[3]; | 4098",
        "char t[8] = \"ab\"; return t[0] + t[5]; | 97",
        "int a[3] = { 1, 2, 3 }, *p = a; p++; return *p++ * 10 + *p; | 23",
        "int a[3] = { 1, 2, 3 }, *p = a + 2, *q = &a[0]; return p - q; | 2",
        "int a[3] = { 1, 2, 3 }; return 2[a] + *(a + 1); | 5",
        "int a[3] = { 1, 2, 3 }, *p = a; return p[1] + (p < a + 1) + !p; | 3",
        "int x = 1, *p = &x, **q = &p; **q = 6; return x; | 6",
        "struct in v[2] = { { 1, 2 }, { 3, 4 } }; return v[1].a * 10 + v[0].b; | 32",
        "typeof(x) y = x; __auto_type z = &y; *z = 5; return y; | 5",
        "auto y = x; y++; return y; | 1"
      })
  void places(String body, long expected) {
    assertThat(run(STRUCTS + "int f(int x) { " + body + " }", 0L)).isEqualTo(expected);
  }

  // ---- calls

  @Test
  void argumentsAndResultsAreConverted() {
    assertThat(run("char g(char c) { return c + 1; } int f(int x) { return g(x); }", 255L))
        .isEqualTo(0L);
    assertThat(run("unsigned char f(int x) { return x; }", 300L)).isEqualTo(44L);
    assertThat(trace("void g(unsigned char c, ...); void f(short s) { g(s, s); }", -1L))
        .containsExactly("g(255, -1)");
  }

  @Test
  void functionsAreCalledThroughPointers() {
    String text =
        "struct ops { int (*op)(int); }; int g(int x) { return x + 1; }"
            + " int f(int x) { struct ops o = { .op = g }; int (*p)(int) = &g;"
            + " return o.op(x) + p(x) + (*p)(x) + (*o.op)(x); }";
    assertThat(run(text, 1L)).isEqualTo(8L);
  }

  @Test
  void theNameOfTheFunctionIsAText() {
    assertThat(trace("void f(void) { g(__func__, __LINE__); }")).containsExactly("g(f, 1)");
  }

  // ---- macros

  @Test
  void macrosAreReplaced() {
    String text =
        """
        #define TWICE(x) ((x) * 2)
        #define LIMIT TWICE(5)
        #define SWAP(a, b) do { typeof(a) t = a; a = b; b = t; } while (0)
        #define VALUE(p) ((p)->v)
        struct s { int v; };
        int f(int x)
        {
        	struct s s;
        	int y = LIMIT;
        	SWAP(x, y);
        	VALUE(&s) = y;
        	return x + TWICE(s.v);
        }
        """;
    assertThat(run(text, 3L)).isEqualTo(16L);
  }

  @Test
  void whatAMacroDeclaresIsSeenBehindIt() {
    assertThat(run("#define DECLARE(n) int n = 4\nint f(void) { DECLARE(y); return y; }"))
        .isEqualTo(4L);
  }

  @Test
  void macroLoopsLoop() {
    String text =
        "#define for_each(i, n) for (i = 0; i < n; i++)\n"
            + "int f(int n) { int i, s = 0; for_each(i, n) s += i; return s; }";
    assertThat(run(text, 4L)).isEqualTo(6L);
  }

  @Test
  void conditionalMacrosChooseByConfiguration() {
    String text =
        """
        #ifdef CONFIG_BIG
        #define SIZE 100
        #else
        #define SIZE 1
        #endif
        int f(void) { if (IS_ENABLED(CONFIG_OTHER)) return 5; return SIZE; }
        """;
    assertThat(run(text)).isEqualTo(1L);
    on(
        text,
        machine -> {
          machine.configure("defined(CONFIG_BIG)");
          assertThat(machine.run("f")).isEqualTo(100L);
          machine.configure("defined(CONFIG_OTHER)");
          assertThat(machine.run("f")).isEqualTo(5L);
        });
  }

  @Test
  void sitesOfReplacedTextPointAtTheUseAndAtTheBody() {
    String text = "#define CALL g(1)\nvoid f(void) { CALL; }\n";
    Graph graph = graph(text);
    assertThat(graph.blocks().get(0).ops()).hasSize(1);
    assertThat(graph.blocks().get(0).ops().get(0).at().at().start())
        .isEqualTo(text.lastIndexOf("CALL"));
    assertThat(graph.blocks().get(0).ops().get(0).at().text().start())
        .isEqualTo(text.indexOf("g(1)"));
  }
}
