// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Putting one term for another. */
final class SubstitutionTest {
  private final Terms terms = new Terms();

  @Test
  void whatDoesNotHoldThePartStaysAsItIs() {
    Term other = terms.add(terms.variable("other"), terms.constant(1));
    assertThat(with(terms.variable("part"), terms.constant(3), other)).isSameAs(other);
  }

  @Test
  void aFlagThatIsSetAgainIsTheSameFlag() {
    Term part = terms.variable("part");
    Term set = terms.or(part, terms.constant(4));
    assertThat(with(part, set, set)).isSameAs(set);
  }

  @Test
  void aCountThatIsRaisedAgainIsAnotherCount() {
    Term part = terms.variable("part");
    Term raised = terms.add(part, terms.constant(1));
    assertThat(with(part, raised, raised)).isSameAs(terms.add(part, terms.constant(2)));
  }

  @Test
  void everyTermIsWorthWhatItIsWithTheValueOfThePart() {
    for (long seed = 0; seed < 3_000; seed++) {
      RandomTrees random = new RandomTrees(seed);
      Term term = random.number(4).build(terms);
      Assignment names = random.assignment();
      for (Term name : term.parts().filter(part -> part.op() == Term.Op.VARIABLE).toList()) {
        Term put = with(name, terms.constant(names.value(name)), term);
        assertThat(names.value(put)).as("%s for %s", name, term).isEqualTo(names.value(term));
        assertThat(put.parts()).doesNotContain(name);
      }
    }
  }

  private Term with(Term part, Term by, Term term) {
    return new Substitution(terms, part, by).in(term);
  }
}
