// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What hooks do with addresses, flags and results comes out the same however it is written. */
final class NormalFormTest {
  private final Terms t = new Terms();
  private final Term addr = t.variable("addr");
  private final Term len = t.variable("len");
  private final Term flags = t.variable("flags");
  private final Term page = t.constant(12);
  private final Term p = t.proposition("p");
  private final Term q = t.proposition("q");

  @Test
  void sumsThatMayWrapAreNotCompared() {
    assertThat(t.below(t.add(addr, t.constant(1)), t.add(len, t.constant(1))))
        .isNotSameAs(t.below(addr, len));
    assertThat(t.below(t.add(addr, len), addr)).isNotSameAs(t.truth(false));
    assertThat(t.equal(t.shl(addr, page), t.shl(len, page))).isNotSameAs(t.equal(addr, len));
  }

  @Test
  void aShiftForthAndBackLosesTheHighBits() {
    Term back = t.lshr(t.shl(addr, page), page);
    assertThat(back).isNotSameAs(addr).isSameAs(t.cut(addr, 52, false));
    assertThat(t.ashr(t.shl(addr, t.constant(32)), t.constant(32))).isSameAs(t.cut(addr, 32, true));
  }

  @Test
  void otherNamesAreOtherTerms() {
    assertThat(t.variable("a")).isNotSameAs(t.variable("b"));
    assertThat(t.apply("f", List.of(addr))).isNotSameAs(t.apply("f", List.of(len)));
    assertThat(t.apply("f", List.of())).isNotSameAs(t.variable("f"));
    assertThat(t.cut(addr, 32, true)).isNotSameAs(t.cut(addr, 32, false));
  }

  @Test
  void theLengthOfARangeIsItsLength() {
    Term end = t.add(addr, len);
    assertThat(t.subtract(end, addr)).isSameAs(len);
    assertThat(t.lshr(t.subtract(end, addr), page)).isSameAs(t.lshr(len, page));
    assertThat(t.equal(end, addr)).isSameAs(t.equal(len, t.constant(0)));
    assertThat(t.equal(t.add(addr, t.constant(4096)), addr)).isSameAs(t.truth(false));
  }

  @Test
  void sizesInPagesAndInBytesMeet() {
    Term pages = t.lshr(len, page);
    assertThat(t.shl(pages, page)).isSameAs(t.and(len, t.constant(-4096)));
    assertThat(t.lshr(t.shl(pages, page), page)).isSameAs(pages);
    assertThat(t.subtract(len, t.and(len, t.constant(-4096))))
        .isSameAs(t.and(len, t.constant(4095)));
    assertThat(t.udiv(len, t.constant(4096))).isSameAs(pages);
    assertThat(t.urem(len, t.constant(4096))).isSameAs(t.and(len, t.constant(4095)));
    Term few = t.cut(addr, 40, false);
    Term many = t.cut(len, 40, false);
    assertThat(t.below(t.shl(few, page), t.shl(many, page))).isSameAs(t.below(few, many));
    assertThat(t.lshr(t.add(t.shl(few, page), t.shl(many, page)), page)).isSameAs(t.add(few, many));
  }

  @Test
  void theOrderOfSettingAndClearingFlagsVanishes() {
    Term set = t.constant(0x4400);
    Term kept = t.constant(~0x60L);
    Term setFirst = t.and(t.or(flags, set), kept);
    Term clearedFirst = t.or(t.and(flags, kept), set);
    assertThat(setFirst).isSameAs(clearedFirst);
    assertThat(t.isNonZero(t.and(setFirst, t.constant(0x400)))).isSameAs(t.truth(true));
    assertThat(t.isNonZero(t.and(setFirst, t.constant(0x20)))).isSameAs(t.truth(false));
    assertThat(t.isNonZero(t.and(setFirst, t.constant(8))))
        .isSameAs(t.isNonZero(t.and(flags, t.constant(8))));
  }

  @Test
  void aTestOfTwoFlagsIsATestOfEach() {
    assertThat(t.equal(t.and(flags, t.constant(0x28)), t.constant(0x28)))
        .isSameAs(
            t.both(
                t.isNonZero(t.and(flags, t.constant(8))),
                t.isNonZero(t.and(flags, t.constant(0x20)))));
    assertThat(t.isNonZero(t.and(t.lshr(flags, t.constant(3)), t.constant(1))))
        .isSameAs(t.isNonZero(t.and(flags, t.constant(8))));
  }

  @Test
  void whatAChoiceIsAskedIsAskedOfItsTruth() {
    Term result = t.choose(p, t.constant(-22), t.choose(q, t.constant(-12), t.constant(0)));
    assertThat(t.less(result, t.constant(0))).isSameAs(t.either(p, q));
    assertThat(t.equal(result, t.constant(-12))).isSameAs(t.both(q, t.not(p)));
    assertThat(t.isNonZero(t.number(p))).isSameAs(p);
    assertThat(t.equal(t.number(p), t.constant(0))).isSameAs(t.not(p));
    assertThat(t.choose(t.not(p), addr, len)).isSameAs(t.choose(p, len, addr));
    Term changed = t.choose(p, t.or(flags, t.constant(1)), t.and(flags, t.constant(~2L)));
    assertThat(t.and(changed, t.constant(4))).isSameAs(t.and(flags, t.constant(4)));
  }

  @Test
  void whatFitsIsNotCut() {
    Term small = t.cut(addr, 16, false);
    assertThat(t.cut(small, 32, true)).isSameAs(small);
    assertThat(t.cut(t.cut(addr, 32, true), 16, false)).isSameAs(small);
    assertThat(t.cut(t.number(p), 1, false)).isSameAs(t.number(p));
    assertThat(t.cut(t.lshr(addr, t.constant(40)), 32, true))
        .isSameAs(t.lshr(addr, t.constant(40)));
    Term i = t.cut(addr, 32, true);
    Term more = t.cut(t.add(i, t.constant(1)), 32, true);
    assertThat(t.cut(t.subtract(more, t.constant(1)), 32, true)).isSameAs(i);
    assertThat(t.cut(addr, 64, true)).isSameAs(addr);
  }

  @Test
  void truthsHaveOneForm() {
    assertThat(t.not(t.below(addr, len))).isSameAs(t.notAbove(len, addr));
    assertThat(t.not(t.both(p, q))).isSameAs(t.either(t.not(p), t.not(q)));
    assertThat(t.both(p, t.not(p))).isSameAs(t.truth(false));
    assertThat(t.either(p, t.both(p, q))).isSameAs(p);
    assertThat(t.both(p, t.either(t.not(p), q))).isSameAs(t.both(q, p));
    assertThat(t.same(p, t.not(q))).isSameAs(t.not(t.same(q, p)));
    assertThat(t.implies(p, p)).isSameAs(t.truth(true));
    assertThat(t.all(List.of())).isSameAs(t.truth(true));
    assertThat(t.any(List.of())).isSameAs(t.truth(false));
  }

  @Test
  void divisionsByZeroAreThoseOfSmtLib() {
    Term none = t.constant(0);
    assertThat(t.udiv(addr, none)).isSameAs(t.constant(-1));
    assertThat(t.urem(addr, none)).isSameAs(addr);
    assertThat(t.srem(addr, none)).isSameAs(addr);
    assertThat(t.sdiv(t.constant(-5), none)).isSameAs(t.constant(1));
    assertThat(t.shl(addr, t.constant(64))).isSameAs(none);
    assertThat(t.ashr(t.constant(-5), t.constant(99))).isSameAs(t.constant(-1));
  }

  @Test
  void aTermIsReadable() {
    assertThat(t.choose(t.below(addr, len), t.add(addr, t.constant(8)), t.constant(-22)))
        .hasToString("(addr <u len) ? (addr + 8) : -22");
    Term deep = addr;
    for (int i = 0; i < 60; i++) {
      deep = t.multiply(deep, t.add(deep, t.constant(1)));
    }
    assertThat(deep.toString()).contains("...").hasSizeLessThan(10_000);
  }
}
