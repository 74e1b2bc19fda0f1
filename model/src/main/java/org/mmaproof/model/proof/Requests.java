// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.term.Assignment;
import org.mmaproof.model.term.Term;
import org.mmaproof.model.term.Terms;

/** What values of the inputs mean to a process, and which values a reader likes best. */
record Requests(Terms terms) {
  private static final long PAGE = 4096;
  private static final long PAGES = (1L << 47) - PAGE;
  private static final long OFFSETS = (1L << 50) - 1;
  private static final long FIRST = 0x10000000L;
  private static final long PROT = 7;
  private static final long MAYSHARE = 0x80;
  private static final long LOCKED = 0x2000;
  private static final long NORESERVE = 0x200000;
  private static final long SYNC = 0x800000;
  private static final long FLAGS_ASKED = PROT | LOCKED | NORESERVE | SYNC | 0x40000000L;

  /** The least request first: no failure, one page, no offset, few flags, a plain address. */
  List<Term> wishes() {
    List<Term> wishes = new ArrayList<>();
    wishes.add(terms.equal(input("len", PAGES), terms.constant(PAGE)));
    wishes.add(terms.equal(input("neighbour len", PAGES), terms.constant(PAGE)));
    wishes.add(terms.equal(input("pgoff", OFFSETS), terms.constant(0)));
    for (String flags : List.of("flags", "neighbour flags", "second flags", "later")) {
      for (int bit = 0; bit < 31; bit++) {
        if ((FLAGS_ASKED >> bit & 1) != 0) {
          wishes.add(terms.equal(input(flags, 1L << bit), terms.constant(0)));
        }
      }
      wishes.add(terms.equal(input(flags, MAYSHARE), terms.constant(0)));
    }
    wishes.add(terms.equal(input("addr", PAGES), terms.constant(FIRST)));
    return wishes;
  }

  private Term input(String name, long mask) {
    return terms.and(terms.variable(name), terms.constant(mask));
  }

  /** The mapping that is judged. */
  Request request(Assignment values, Plot plot) {
    boolean second = plot.fixed();
    boolean above = plot.neighbours() == Request.Neighbours.BEFORE;
    long flags = values.value(terms.variable(second ? "second flags" : "flags"));
    long pgoff = values.value(terms.variable(second ? "second pgoff" : "pgoff")) & OFFSETS;
    long addr = values.value(terms.variable("addr")) & PAGES;
    long offset = above ? values.value(terms.variable("neighbour len")) & PAGES : 0;
    return new Request(
        addr + offset,
        values.value(terms.variable("len")) & PAGES,
        flags & PROT,
        mapFlags(flags, plot),
        access(values),
        pgoff,
        plot.fixed(),
        plot.neighbours(),
        plot.then());
  }

  private static long mapFlags(long flags, Plot plot) {
    return ((flags & MAYSHARE) != 0 ? 1 : 2)
        | (plot.fixed() || plot.neighbours() != Request.Neighbours.NONE ? 0x10 : 0)
        | ((flags & LOCKED) != 0 ? 0x2000 : 0)
        | ((flags & NORESERVE) != 0 ? 0x4000 : 0)
        | ((flags & SYNC) != 0 ? 0x80000 : 0);
  }

  private Request.Access access(Assignment values) {
    Term mode =
        terms.apply(
            "load",
            List.of(terms.apply(".f_mode", List.of(terms.variable("file"))), terms.constant(0)));
    return (values.value(mode) & 2) != 0 ? Request.Access.RW : Request.Access.R;
  }
}
