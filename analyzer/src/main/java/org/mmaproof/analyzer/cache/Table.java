// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.util.List;

/**
 * Which files lack what, each file known by its print alone: a hash, under a key of this table, of
 * its path and its stamp.
 *
 * <p>Prints stand at their place or behind it; 0 is no print. Immutable once filled.
 */
final class Table {
  /** Files of one table; with more of them nothing is learned any more. */
  static final int FILES_MAX = 1 << 19;

  /** Different searches of one table, likewise. */
  static final int SEARCHES_MAX = 1 << 10;

  private final SipHash hash;
  private final List<Search> searches;
  private final long[] prints;
  private final short[] lacking;
  private int size;

  /**
   * @param files how many it must hold, at most {@link #FILES_MAX}
   * @param searches at most {@link #SEARCHES_MAX}
   */
  Table(SipHash hash, List<Search> searches, int files) {
    this.hash = hash;
    this.searches = List.copyOf(searches);
    this.prints = new long[Integer.highestOneBit(Math.max(1, files)) * 4];
    this.lacking = new short[prints.length];
  }

  SipHash hash() {
    return hash;
  }

  /** The searches by number. */
  List<Search> searches() {
    return searches;
  }

  /** How many files are known. */
  int size() {
    return size;
  }

  /** How many places there are. */
  int places() {
    return prints.length;
  }

  /** The print at a place, 0 where there is none. */
  long print(int place) {
    return prints[place];
  }

  /** The number of the search that finds nothing in the file at a place. */
  int lacking(int place) {
    return lacking[place];
  }

  /** Adds a file; one that is there already is replaced. */
  void put(long print, int search) {
    int place = placeOf(print);
    if (prints[place] == 0) {
      size++;
    }
    prints[place] = print;
    lacking[place] = (short) search;
  }

  /** Where {@code print} stands, or -1. */
  int find(long print) {
    int place = placeOf(print);
    return prints[place] == 0 ? -1 : place;
  }

  /** Where {@code print} stands, or the empty place where it would; there always is one. */
  private int placeOf(long print) {
    int mask = prints.length - 1;
    int place = (int) (print ^ print >>> 32) & mask;
    while (prints[place] != 0 && prints[place] != print) {
      place = place + 1 & mask;
    }
    return place;
  }
}
