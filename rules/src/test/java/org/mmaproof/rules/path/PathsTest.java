// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mmaproof.rules.fixture.Fixture;

/** What the walk along the paths of a function knows; f() and g() are calls of anything. */
final class PathsTest {

  /** Each path as the calls on it and whether it can return 0: {@code a b ok}, {@code a fails}. */
  private static List<String> told(String body) {
    return toldOf("int hook(int x, struct o *o)\n{\n" + body + "\n}\n");
  }

  private static List<String> toldOf(String text) {
    Paths paths = Fixture.paths("hook", text);
    assertThat(paths.unread()).isEmpty();
    return paths.paths().stream().map(PathsTest::told).distinct().sorted().toList();
  }

  private static String told(Path path) {
    String calls =
        path.steps().stream()
            .map(PathsTest::called)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(" "));
    return (calls + (path.maySucceed() ? " ok" : " fails")).strip();
  }

  private static String called(Step step) {
    if (step instanceof Step.Call call) {
      return call.name().isEmpty() ? "*" : call.name();
    }
    return step instanceof Step.Scope scope ? (scope.entered() ? "{" : "}") : "";
  }

  @Test
  void aReturnedErrorIsNotZero() {
    assertThat(told("int ret = f(); if (ret) return ret; g(); return 0;"))
        .containsExactly("f fails", "f g ok");
  }

  @Test
  void anErrorNumberIsNotZero() {
    assertThat(told("if (x) return -EINVAL; return 0;")).containsExactly("fails", "ok");
  }

  @Test
  void aResultThatNobodyTestedMayBeZero() {
    assertThat(told("return f();")).containsExactly("f ok");
  }

  @Test
  void aNegativeResultIsNotZero() {
    assertThat(told("int ret = f(); if (ret < 0) return ret; return 0;"))
        .containsExactly("f fails", "f ok");
  }

  @Test
  void theErrorOfAPointerIsNotZero() {
    assertThat(told("void *p = f(); if (IS_ERR(p)) return PTR_ERR(p); return 0;"))
        .containsExactly("f fails", "f ok");
  }

  @Test
  void theErrorOfAGoodPointerIsZero() {
    assertThat(told("void *p = f(); int e = PTR_ERR_OR_ZERO(p); if (!e) g(); return e;"))
        .containsExactly("f fails", "f g ok");
  }

  @Test
  void gotoUnwindsInTheOrderOfTheLabels() {
    assertThat(
            told(
                """
                int ret = -ENODEV;
                if (x == 1) goto out;
                a();
                if (x == 2) goto undo;
                return 0;
                undo: b();
                out: c();
                return ret;
                """))
        .containsExactly("a b c fails", "a ok", "c fails");
  }

  @Test
  void aSwitchFallsThrough() {
    assertThat(
            told(
                "switch (x) { case 0: a(); case 1: b(); break; default: return -EINVAL; } return 0;"))
        .containsExactly("a b ok", "b ok", "fails");
  }

  @Test
  void namesOfCasesExcludeEachOther() {
    assertThat(
            told(
                """
                switch (x) { case ONE: a(); break; default: break; }
                switch (x) { case TWO: b(); break; default: break; }
                return 0;
                """))
        .containsExactly("a ok", "b ok", "ok");
  }

  @Test
  void conditionsOnOneValueAgree() {
    assertThat(told("if (o->on) a(); f(); if (!o->on) b(); return 0;"))
        .containsExactly("a f ok", "f b ok");
  }

  @Test
  void aLoopRunsNotAtAllOnceAndTwice() {
    assertThat(told("while (f()) a(); return 0;"))
        .containsExactly("f a f a f ok", "f a f ok", "f ok");
  }

  @Test
  void aLoopThatCountsToMoreThanTwoEnds() {
    assertThat(told("int i; for (i = 0; i < 4; i++) a(); return 0;")).containsExactly("a a ok");
  }

  @Test
  void aLoopThatIsLeftByBreakOnlyIsLeft() {
    assertThat(told("for (;;) { if (f()) break; a(); } return 0;"))
        .containsExactly("f a f a f ok", "f a f ok", "f ok");
  }

  @Test
  void aLoopMacroRunsToo() {
    assertThat(told("struct n *n; list_for_each_entry(n, &o->list, link) a(n); return 0;"))
        .containsExactly("a a ok", "a ok", "ok");
  }

  @Test
  void andStopsAtTheFirstFalse() {
    assertThat(told("if (a() && b()) c(); return 0;"))
        .containsExactly("a b c ok", "a b ok", "a ok");
  }

  @Test
  void aConditionalExpressionGoesOneWay() {
    assertThat(told("return x ? a() : b();")).containsExactly("a ok", "b ok");
  }

  @Test
  void elvisGivesWhatWasAsked() {
    assertThat(told("return a() ?: b();")).containsExactly("a b ok", "a fails");
  }

  @Test
  void aStatementExpressionIsWalked() {
    assertThat(told("int y = ({ int z = a(); if (z) b(); z; }); return y;"))
        .containsExactly("a b fails", "a ok");
  }

  @Test
  void aGuardIsLeftOnEveryWayOut() {
    assertThat(told("guard(mutex)(&o->lock); if (x) return -EBUSY; a(); return 0;"))
        .containsExactly("{ a } ok", "{ } fails");
  }

  @Test
  void aGuardInABlockEndsWithIt() {
    assertThat(told("{ guard(mutex)(&o->lock); a(); } b(); return 0;"))
        .containsExactly("{ a } b ok");
  }

  @Test
  void aScopedGuardEndsWithItsStatement() {
    assertThat(told("scoped_guard(mutex, &o->lock) { if (x) return -EIO; a(); } b(); return 0;"))
        .containsExactly("{ a } b ok", "{ } fails");
  }

  @Test
  void aCleanUpRunsUnlessTheVariableIsGivenAway() {
    assertThat(
            told(
                "void *p __free(kfree) = f(); if (!p) return -ENOMEM; if (x) return 0;"
                    + " o->p = no_free_ptr(p); return 0;"))
        .containsExactly("f fails", "f kfree ok", "f ok");
  }

  @Test
  void aFunctionOfTheFileIsLookedInto() {
    assertThat(
            toldOf(
                """
                static int inner(int y) { if (y) return -EIO; a(); return 0; }
                int hook(int x) { int ret = inner(x); if (ret) b(); return ret; }
                """))
        .containsExactly("a ok", "b fails");
  }

  @Test
  void aFunctionThatCallsItselfIsACall() {
    assertThat(toldOf("int hook(int x) { if (x) return hook(x - 1); return 0; }"))
        .containsExactly("hook ok", "ok");
  }

  @Test
  void anOutParameterIsTheVariableOfTheCaller() {
    assertThat(
            toldOf(
                """
                static void make(int *out) { *out = -EINVAL; }
                int hook(void) { int ret; make(&ret); return ret; }
                """))
        .containsExactly("fails");
  }

  @Test
  void aMacroOfTheFileIsRead() {
    assertThat(
            toldOf(
                """
                #define CHECK(y) ((y) ? a() : b())
                int hook(int x) { return CHECK(x); }
                """))
        .containsExactly("a ok", "b ok");
  }

  @Test
  void aMacroOfStatementsIsRead() {
    assertThat(
            toldOf(
                """
                #define DO(y) do { if (y) a(); b(); } while (0)
                int hook(int x) { DO(x); return 0; }
                """))
        .containsExactly("a b ok", "b ok");
  }

  @Test
  void armsOfOneConditionalDoNotMix() {
    assertThat(
            toldOf(
                """
                static void inner(void) {
                #ifdef CONFIG_A
                a();
                #else
                b();
                #endif
                }
                int hook(int x) {
                #ifdef CONFIG_A
                c();
                #endif
                inner(); return 0; }
                """))
        .containsExactly("b ok", "c a ok");
  }

  @Test
  void aVariableOfAnInnerBlockIsAnother() {
    assertThat(told("int ret = 0; { int ret = -EIO; f(ret); } return ret;"))
        .containsExactly("f ok");
  }

  @Test
  void whatAnUnknownFunctionIsGivenTheAddressOfIsUnknown() {
    assertThat(told("int ret = 0; f(&ret); if (ret) return -EIO; return 0;"))
        .containsExactly("f fails", "f ok");
  }

  @Test
  void aFunctionPointerInAVariableIsCalled() {
    assertThat(told("int (*fn)(void) = x ? a : b; return fn();")).containsExactly("a ok", "b ok");
  }

  @Test
  void tooManyPathsAreNotAllTold() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      body.append("if (o->f").append(i).append(") a();\n");
    }
    assertThat(
            Fixture.paths("hook", "int hook(struct o *o)\n{\n" + body + "return 0; }").complete())
        .isFalse();
  }

  @Test
  void aCalleeWithTooManyPathsIsACallOfSomethingUnknown() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      body.append("if (o->f").append(i).append(") a();\n");
    }
    assertThat(
            toldOf(
                "static void big(struct o *o)\n{\n"
                    + body
                    + "}\nint hook(struct o *o) { big(o); return 0; }"))
        .containsExactly("big ok");
  }

  @Test
  void aPathThatCannotBeReadIsLeftOut() {
    Paths paths = Fixture.paths("hook", "int hook(int x) { if (x) { break; } return 0; }");
    assertThat(paths.paths()).hasSize(1);
    assertThat(paths.complete()).isTrue();
  }

  @Test
  void whatLeavesAStatementExpressionForALabelOutsideIsFollowed() {
    Paths paths =
        Fixture.paths(
            "hook", "int hook(int x) { if (x) { asm goto(\"x\" : : : : l); } l: return 0; }");
    assertThat(paths.paths()).hasSize(3);
    assertThat(paths.complete()).isTrue();
  }

  @Test
  void whatReturnsFromInsideAStatementExpressionEndsTheFunction() {
    assertThat(toldOf("int hook(struct o *o) { ({ if (o->f) return -5; a(); }); b(); return 0; }"))
        .containsExactly("a b ok", "fails");
  }
}
