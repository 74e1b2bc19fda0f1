// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.flow.Target;

class GuardsTest {
  private static final String CLASSES =
      """
      struct mutex;
      struct spin;
      DEFINE_GUARD(mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))
      DEFINE_GUARD_COND(mutex, _try, mutex_trylock(_T))
      DEFINE_LOCK_GUARD_1(spin, struct spin, spin_lock(_T->lock, _T->flags),
      		    spin_unlock(_T->lock, _T->flags), unsigned long flags)
      DEFINE_LOCK_GUARD_0(rcu, rcu_read_lock(), rcu_read_unlock())
      DEFINE_FREE(put, void *, if (_T) put(_T))
      DEFINE_CLASS(ref, int, drop(_T), take(n), int n)
      """;

  private static List<String> trace(String text, long... arguments) {
    return trace(0, text, arguments);
  }

  private static List<String> trace(long answer, String text, long... arguments) {
    try (CParser parser = new CParser()) {
      OneFile names = OneFile.of(parser, CLASSES + text);
      try (Lowering lowering = new Lowering(names, Target.BITS64, name -> false)) {
        Machine machine = new Machine(names, lowering);
        machine.answer("mutex_trylock", answer);
        machine.answer("take", 77);
        Object[] given = new Object[arguments.length];
        for (int i = 0; i < given.length; i++) {
          given[i] = arguments[i];
        }
        Object result = machine.run("f", given);
        List<String> found = new ArrayList<>(machine.trace());
        found.removeIf(line -> line.startsWith("end "));
        found.add("= " + result);
        return found;
      }
    }
  }

  @Test
  void classesThatAreNotKnownAreCalledByName() {
    List<String> trace = trace("int f(long m) { guard(strange)(m); return 1; }", 5);
    assertThat(trace).hasSize(3);
    assertThat(trace.get(0)).isEqualTo("class_strange_constructor(5)");
    assertThat(trace.get(1)).startsWith("class_strange_destructor(");
  }

  @Test
  void valuesAreReturnedAsTheyWereBeforeTheRelease() {
    assertThat(
            trace(
                "int g; void mutex_unlock(long m) { g = 9; }"
                    + " int f(long m) { g = 1; guard(mutex)(m); return g; }",
                5))
        .containsExactly("mutex_lock(5)", "= 1");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,2", "3,3"})
  void everyWayOutReleases(long x, long result) {
    String text =
        """
        int f(long m, int x)
        {
        	for (;;) {
        		guard(mutex)(m);
        		if (x == 0)
        			return 0;
        		if (x == 1)
        			goto out;
        		if (x == 2)
        			break;
        		x = 4;
        		if (x == 4) {
        			x = 2;
        			return 3;
        		}
        		continue;
        	}
        	return 2;
        out:
        	return 1;
        }
        """;
    assertThat(trace(text, 5, x))
        .containsExactly("mutex_lock(5)", "mutex_unlock(5)", "= " + result);
  }

  @Test
  void theYoungestIsReleasedFirst() {
    String text =
        """
        int f(long m, long p)
        {
        	long q __free(put) = p;
        	guard(mutex)(m);
        	guard(rcu)();
        	work(q);
        	return 0;
        }
        """;
    assertThat(trace(text, 5, 6))
        .containsExactly(
            "mutex_lock(5)",
            "rcu_read_lock()",
            "work(6)",
            "rcu_read_unlock()",
            "mutex_unlock(5)",
            "put(6)",
            "= 0");
    assertThat(trace(text, 5, 0)).doesNotContain("put(0)");
  }

  @Test
  void scopesEndWithTheirBody() {
    String text = "int f(long m) { scoped_guard(mutex, m) { work(1); } work(2); return 0; }";
    assertThat(trace(text, 5))
        .containsExactly("mutex_lock(5)", "work(1)", "mutex_unlock(5)", "work(2)", "= 0");
    String left = "int f(long m) { scoped_guard(mutex, m) { if (m) break; work(1); } return 0; }";
    assertThat(trace(left, 5)).containsExactly("mutex_lock(5)", "mutex_unlock(5)", "= 0");
  }

  @Test
  void fatGuardsKeepTheirMembers() {
    assertThat(trace("int f(long l) { guard(spin)(l); return 0; }", 5))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("spin_lock(5, ");
  }

  @Test
  void whatMayFailIsReleasedOnlyWhenItWasTaken() {
    String text =
        "int f(long m) { scoped_cond_guard(mutex_try, return -16, m) { work(1); } return 0; }";
    assertThat(trace(1, text, 5))
        .containsExactly("mutex_trylock(5)", "work(1)", "mutex_unlock(5)", "= 0");
    assertThat(trace(0, text, 5)).containsExactly("mutex_trylock(5)", "= -16");
  }

  @Test
  void objectsOfClassesHaveNames() {
    assertThat(trace("int f(int x) { CLASS(ref, r)(x); return r; }", 5))
        .containsExactly("take(5)", "drop(77)", "= 77");
  }
}
