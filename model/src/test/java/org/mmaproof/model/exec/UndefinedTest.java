// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What C or the kernel leaves undefined is an outcome with its place, or told with its place. */
final class UndefinedTest {
  private static Ran run(String body) {
    return Ran.of("long main_(void)\n{\n" + body + "\n}\n");
  }

  private static Stream<Arguments> undefined() {
    return Stream.of(
        Arguments.of("struct file *f = NULL;\nreturn f->f_mode;", "NULL_POINTER in line 4"),
        Arguments.of("struct file *f = (void *)1ul;\nreturn f->f_mode;", "WILD_POINTER in line 4"),
        Arguments.of(
            "struct file *f = __alloc(\"file\");\n__free(f);\nreturn f->f_mode;",
            "USE_AFTER_FREE in line 5"),
        Arguments.of("int *p;\n{\nint i = 1;\np = &i;\n}\nreturn *p;", "USE_AFTER_FREE in line 8"),
        Arguments.of("int i;\nif (i)\nreturn 1;\nreturn 0;", "UNSET_VALUE in line 4"),
        Arguments.of("int i = __undefined();\nreturn i + 1;", "UNSET_VALUE in line 4"),
        Arguments.of("int i = 0;\nreturn 1 / i;", "DIVISION in line 4"),
        Arguments.of("int i = 0;\nreturn 1 % i;", "DIVISION in line 4"),
        Arguments.of("int i = 32;\nreturn 1 << i;", "SHIFT in line 4"),
        Arguments.of("int i = -1;\nreturn 1 >> i;", "SHIFT in line 4"),
        Arguments.of(
            "void *p = __alloc(\"x\");\n__free(p);\n__free(p);\nreturn 0;",
            "DOUBLE_RELEASE in line 5"),
        Arguments.of("int a[3] = { };\nint i = 3;\nreturn a[i];", "OUT_OF_BOUNDS in line 5"),
        Arguments.of(
            "int a[3] = { };\nint i = -1;\na[i] = 1;\nreturn 0;", "OUT_OF_BOUNDS in line 5"),
        Arguments.of("int a[3] = { };\nint *p = a + 3;\nreturn *p;", "OUT_OF_BOUNDS in line 5"),
        Arguments.of("int a[3] = { };\nint *p = a + 4;\nreturn 0;", "OUT_OF_BOUNDS in line 4"));
  }

  @ParameterizedTest
  @MethodSource("undefined")
  void itIsStatedWithItsPlace(String body, String what) {
    assertThat(run(body).undefined()).isEqualTo(what);
  }

  @Test
  void theAddressOfAnArraysEndIsDefined() {
    assertThat(run("int a[3] = { };\nint *end = &a[3];\nreturn end - a;").value()).isEqualTo(3);
    assertThat(run("int a[3] = { };\nint *end = a + 3;\nreturn end - a;").value()).isEqualTo(3);
  }

  @Test
  void memoryWhoseLengthNobodySaysHasNoBounds() {
    assertThat(run("long *p = __alloc(\"bytes\");\np[70] = 5;\nreturn p[70];").value())
        .isEqualTo(5);
  }

  @Test
  void aLockThatIsHeldIsNotTakenAgainUnlessItNests() {
    assertThat(
            run("struct page *p = __alloc(\"p\");\n__lock(\"mutex\", p);\n__lock(\"mutex\", p);\nreturn 0;")
                .told())
        .containsExactly("lock mutex in line 4", "deadlock mutex in line 5");
    assertThat(run("__lock(\"rcu\", NULL);\n__lock(\"rcu\", NULL);\nreturn 0;").told())
        .containsExactly("lock rcu in line 3", "lock rcu in line 4");
  }

  @Test
  void aLockThatIsNotHeldIsNotGivenBack() {
    assertThat(
            run("__lock(\"mutex\", NULL);\n__unlock(\"mutex\", NULL);\n__unlock(\"mutex\", NULL);\nreturn 0;")
                .told())
        .containsExactly(
            "lock mutex in line 3", "unlock mutex in line 4", "bad unlock mutex in line 5");
  }

  @Test
  void nothingSleepsUnderASpinLockOrInAReaderSection() {
    for (String kind : new String[] {"spin", "rcu", "preemption"}) {
      String body =
          "__lock(\"%s\", NULL);\n__sleeps();\n__unlock(\"%s\", NULL);\n__sleeps();\nreturn 0;";
      assertThat(run(body.formatted(kind, kind)).told())
          .contains("sleeps under " + kind + " in line 4")
          .doesNotContain("sleeps under " + kind + " in line 6");
    }
    assertThat(run("__lock(\"mutex\", NULL);\n__sleeps();\nreturn 0;").told())
        .noneMatch(told -> told.startsWith("sleeps"));
  }

  @Test
  void anAllocationThatMayWaitIsToldOfUnderASpinLock() {
    String body = "__lock(\"spin\", NULL);\nkfree(kmalloc(8, %s));\nreturn 0;";
    assertThat(run(body.formatted("GFP_ATOMIC")).told()).noneMatch(t -> t.startsWith("sleeps"));
    assertThat(run(body.formatted("GFP_KERNEL")).told()).anyMatch(t -> t.startsWith("sleeps"));
  }
}
