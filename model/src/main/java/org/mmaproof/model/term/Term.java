// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A number (64 bits) or a truth, immutable and hash-consed: two equal terms of one {@link Terms}
 * are the same object, so that equality is {@code ==}. Made by {@link Terms} alone.
 */
public final class Term {
  /** What a term is made with. Numbers first, truths from {@link #TRUE} on. */
  public enum Op {
    /** {@link Term#bits}. */
    CONSTANT,
    /** A free number, by {@link Term#name}. */
    VARIABLE,
    /** An uninterpreted function, by {@link Term#name}, of numbers. */
    APPLY,
    /** The sum of two or more kids, modulo 2^64. A constant kid comes last. */
    ADD,
    /** The product of two kids, modulo 2^64. A constant kid comes first. */
    MULTIPLY,
    /** Unsigned quotient; by zero all ones, as SMT-LIB. */
    UDIV,
    /** Signed quotient towards zero; by zero 1 or -1, as SMT-LIB. */
    SDIV,
    /** Unsigned remainder; by zero the first kid. */
    UREM,
    /** Signed remainder with the sign of the first kid; by zero the first kid. */
    SREM,
    /** Bitwise, two or more kids. A constant kid comes last. */
    AND,
    /** Bitwise, two or more kids. A constant kid comes last. */
    OR,
    /** Bitwise, two or more kids. A constant kid comes last. */
    XOR,
    /** Shift left; by 64 or more zero. */
    SHL,
    /** Shift right with zeros; by 64 or more zero. */
    LSHR,
    /** Shift right with the sign; by 64 or more the sign everywhere. */
    ASHR,
    /** The low {@link Term#width} bits of the kid, extended to 64 by {@link Term#signed}. */
    CUT,
    /** If the first kid (a truth) holds the second, else the third. */
    ITE,
    /** Holds. */
    TRUE,
    /** Does not hold. */
    FALSE,
    /** A free truth, by {@link Term#name}. */
    PROPOSITION,
    /** Both numbers, or both truths, are the same. */
    EQ,
    /** Unsigned {@code <}. */
    ULT,
    /** Unsigned {@code <=}. */
    ULE,
    /** Signed {@code <}. */
    SLT,
    /** Signed {@code <=}. */
    SLE,
    /** The kid does not hold. */
    NOT,
    /** All kids, two or more, hold. */
    ALL,
    /** One of the kids, two or more, holds. */
    ANY
  }

  private final int number;
  private final Op op;
  private final List<Term> kids;
  private final String name;
  private final long bits;
  private final int width;
  private final boolean signed;
  private final Known known;

  Term(int number, Op op, List<Term> kids, String name, long bits, int width, boolean signed) {
    this.number = number;
    this.op = op;
    this.kids = kids;
    this.name = name;
    this.bits = bits;
    this.width = width;
    this.signed = signed;
    this.known = KnownOf.term(this);
  }

  /** What it is made with. */
  public Op op() {
    return op;
  }

  /** What it is made of, in the order that {@link Op} says. */
  public List<Term> kids() {
    return kids;
  }

  /** The name of a VARIABLE, APPLY or PROPOSITION; else empty. */
  public String name() {
    return name;
  }

  /** The value of a CONSTANT; else 0. */
  public long bits() {
    return bits;
  }

  /** How many bits a CUT keeps, 1 to 63; else 64. */
  public int width() {
    return width;
  }

  /** Whether a CUT extends the sign. */
  public boolean signed() {
    return signed;
  }

  /** Dense, in the order of making, within one {@link Terms}. */
  public int number() {
    return number;
  }

  /** A truth, not a number. */
  public boolean isTruth() {
    return op.compareTo(Op.TRUE) >= 0;
  }

  /** A number that is known. */
  public boolean isConstant() {
    return op == Op.CONSTANT;
  }

  /** What is known of a number. */
  Known known() {
    return known;
  }

  /** It and everything that it is made of, each once. */
  public Stream<Term> parts() {
    Set<Term> parts = new LinkedHashSet<>(List.of(this));
    Deque<Term> open = new ArrayDeque<>(parts);
    while (!open.isEmpty()) {
      for (Term kid : open.pop().kids) {
        if (parts.add(kid)) {
          open.push(kid);
        }
      }
    }
    return parts.stream();
  }

  /** The kid at a place. */
  Term kid(int place) {
    return kids.get(place);
  }

  /** Infix, for people; a large term is cut short. */
  @Override
  public String toString() {
    return TermText.of(this);
  }
}
