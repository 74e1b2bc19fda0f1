// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.term;

import java.math.BigInteger;
import java.util.List;

/**
 * A term as it was asked for, never rewritten, with an evaluator of its own on whole numbers: the
 * witness against the simplifier.
 *
 * @param what the factory's method
 * @param bits a constant's value, a cut's width
 */
record Tree(String what, List<Tree> kids, String name, long bits) {
  private static final BigInteger ALL = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger HALF = BigInteger.ONE.shiftLeft(63);

  /** The term that the factory makes of it. */
  Term build(Terms terms) {
    List<Term> k = kids.stream().map(kid -> kid.build(terms)).toList();
    return switch (what) {
      case "constant" -> terms.constant(bits);
      case "variable" -> terms.variable(name);
      case "apply" -> terms.apply(name, k);
      case "add" -> terms.add(k.get(0), k.get(1));
      case "subtract" -> terms.subtract(k.get(0), k.get(1));
      case "multiply" -> terms.multiply(k.get(0), k.get(1));
      case "udiv" -> terms.udiv(k.get(0), k.get(1));
      case "sdiv" -> terms.sdiv(k.get(0), k.get(1));
      case "urem" -> terms.urem(k.get(0), k.get(1));
      case "srem" -> terms.srem(k.get(0), k.get(1));
      case "and" -> terms.and(k.get(0), k.get(1));
      case "or" -> terms.or(k.get(0), k.get(1));
      case "xor" -> terms.xor(k.get(0), k.get(1));
      case "shl" -> terms.shl(k.get(0), k.get(1));
      case "lshr" -> terms.lshr(k.get(0), k.get(1));
      case "ashr" -> terms.ashr(k.get(0), k.get(1));
      case "ucut" -> terms.cut(k.get(0), (int) bits, false);
      case "scut" -> terms.cut(k.get(0), (int) bits, true);
      case "choose" -> terms.choose(k.get(0), k.get(1), k.get(2));
      case "number" -> terms.number(k.get(0));
      case "truth" -> terms.truth(bits != 0);
      case "proposition" -> terms.proposition(name);
      case "equal" -> terms.equal(k.get(0), k.get(1));
      case "below" -> terms.below(k.get(0), k.get(1));
      case "notAbove" -> terms.notAbove(k.get(0), k.get(1));
      case "less" -> terms.less(k.get(0), k.get(1));
      case "notMore" -> terms.notMore(k.get(0), k.get(1));
      case "not" -> terms.not(k.get(0));
      case "both" -> terms.both(k.get(0), k.get(1));
      case "either" -> terms.either(k.get(0), k.get(1));
      case "all" -> terms.all(k);
      case "any" -> terms.any(k);
      case "implies" -> terms.implies(k.get(0), k.get(1));
      case "same" -> terms.same(k.get(0), k.get(1));
      case "isNonZero" -> terms.isNonZero(k.get(0));
      default -> throw new IllegalArgumentException(what);
    };
  }

  /** Its value, from 0 to 2^64 - 1; of a truth 1 or 0. */
  BigInteger value(Assignment names) {
    List<BigInteger> k = kids.stream().map(kid -> kid.value(names)).toList();
    BigInteger a = k.isEmpty() ? BigInteger.ZERO : k.get(0);
    BigInteger b = k.size() < 2 ? BigInteger.ZERO : k.get(1);
    return switch (what) {
      case "constant", "truth" -> wrapped(BigInteger.valueOf(bits));
      case "variable" -> wrapped(BigInteger.valueOf(names.number(name)));
      case "apply" ->
          wrapped(
              BigInteger.valueOf(
                  names.result(name, k.stream().map(BigInteger::longValue).toList())));
      case "add" -> wrapped(a.add(b));
      case "subtract" -> wrapped(a.subtract(b));
      case "multiply" -> wrapped(a.multiply(b));
      case "udiv" -> b.signum() == 0 ? ALL.subtract(BigInteger.ONE) : a.divide(b);
      case "urem" -> b.signum() == 0 ? a : a.remainder(b);
      case "sdiv" ->
          b.signum() == 0
              ? wrapped(BigInteger.valueOf(signed(a).signum() < 0 ? 1 : -1))
              : wrapped(signed(a).divide(signed(b)));
      case "srem" -> b.signum() == 0 ? a : wrapped(signed(a).remainder(signed(b)));
      case "and" -> a.and(b);
      case "or" -> a.or(b);
      case "xor" -> a.xor(b);
      case "shl" -> b.bitLength() > 7 ? BigInteger.ZERO : wrapped(a.shiftLeft(b.intValue()));
      case "lshr" -> b.bitLength() > 7 ? BigInteger.ZERO : a.shiftRight(b.intValue());
      case "ashr" -> wrapped(signed(a).shiftRight(b.bitLength() > 7 ? 64 : b.intValue()));
      case "ucut" -> a.mod(BigInteger.ONE.shiftLeft((int) bits));
      case "scut" -> {
        BigInteger low = a.mod(BigInteger.ONE.shiftLeft((int) bits));
        boolean negative = low.testBit((int) bits - 1);
        yield wrapped(negative ? low.subtract(BigInteger.ONE.shiftLeft((int) bits)) : low);
      }
      case "choose" -> a.signum() != 0 ? b : k.get(2);
      case "number" -> a;
      case "proposition" -> truth(names.truth(name));
      case "equal", "same" -> truth(a.equals(b));
      case "below" -> truth(a.compareTo(b) < 0);
      case "notAbove" -> truth(a.compareTo(b) <= 0);
      case "less" -> truth(signed(a).compareTo(signed(b)) < 0);
      case "notMore" -> truth(signed(a).compareTo(signed(b)) <= 0);
      case "not" -> truth(a.signum() == 0);
      case "isNonZero" -> truth(a.signum() != 0);
      case "both", "all" -> truth(k.stream().allMatch(kid -> kid.signum() != 0));
      case "either", "any" -> truth(k.stream().anyMatch(kid -> kid.signum() != 0));
      case "implies" -> truth(a.signum() == 0 || b.signum() != 0);
      default -> throw new IllegalArgumentException(what);
    };
  }

  /** The same in SMT-LIB 2, with the names as {@link Smt} writes them. */
  String smt() {
    List<String> k = kids.stream().map(Tree::smt).toList();
    String all = String.join(" ", k);
    return switch (what) {
      case "constant" -> String.format("#x%016x", bits);
      case "truth" -> bits != 0 ? "true" : "false";
      case "variable" -> "|n:" + name + "|";
      case "proposition" -> "|t:" + name + "|";
      case "apply" -> "(|f" + k.size() + ":" + name + "| " + all + ")";
      case "subtract" -> "(bvsub " + all + ")";
      case "add" -> "(bvadd " + all + ")";
      case "multiply" -> "(bvmul " + all + ")";
      case "ucut", "scut" ->
          String.format(
              "((_ %s_extend %d) ((_ extract %d 0) %s))",
              what.equals("ucut") ? "zero" : "sign", 64 - bits, bits - 1, all);
      case "choose" -> "(ite " + all + ")";
      case "number" -> "(ite " + all + " #x0000000000000001 #x0000000000000000)";
      case "equal", "same" -> "(= " + all + ")";
      case "below" -> "(bvult " + all + ")";
      case "notAbove" -> "(bvule " + all + ")";
      case "less" -> "(bvslt " + all + ")";
      case "notMore" -> "(bvsle " + all + ")";
      case "not" -> "(not " + all + ")";
      case "both", "all" -> "(and " + all + ")";
      case "either", "any" -> "(or " + all + ")";
      case "implies" -> "(=> " + all + ")";
      case "isNonZero" -> "(distinct " + all + " #x0000000000000000)";
      default -> "(bv" + what + " " + all + ")";
    };
  }

  private static BigInteger truth(boolean holds) {
    return holds ? BigInteger.ONE : BigInteger.ZERO;
  }

  private static BigInteger wrapped(BigInteger number) {
    return number.mod(ALL);
  }

  private static BigInteger signed(BigInteger number) {
    return number.compareTo(HALF) < 0 ? number : number.subtract(ALL);
  }
}
