// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a hook and its driver's own callees were seen to do.
 *
 * @param deeds what is done somewhere
 * @param helpers functions of other code that are given the VMA and have no twin for descriptors
 */
record Reading(Set<Deed> deeds, Set<String> helpers) {

  /** One thing that a hook can do. */
  enum Deed {
    REMAPS,
    INSERTS,
    INSERTS_LOOSE_PAGES,
    MAPS_COHERENT,
    MAPS_PART,
    MANY_RANGES,
    OTHER_PROTECTION,
    CALLS_HOOK,
    KEEPS_STATE,
    KEEPS_VMA,
    REPLACES_FILE,
    REWRITES_RANGE,
    WALKS_PAGES,
    LOOKS_UP
  }

  static Reading empty() {
    return new Reading(EnumSet.noneOf(Deed.class), new TreeSet<>());
  }

  boolean does(Deed deed) {
    return deeds.contains(deed);
  }

  /** The class, by the rules of the census. */
  HookClass hookClass() {
    if (does(Deed.MANY_RANGES)) {
      return HookClass.MULTI_RANGE;
    }
    if (does(Deed.MAPS_COHERENT)) {
      return HookClass.DMA_COHERENT;
    }
    if (does(Deed.CALLS_HOOK)) {
      return HookClass.STACKED;
    }
    if (does(Deed.REWRITES_RANGE) || does(Deed.WALKS_PAGES) || does(Deed.LOOKS_UP)) {
      return HookClass.OTHER;
    }
    if (does(Deed.KEEPS_STATE) || does(Deed.KEEPS_VMA) || does(Deed.REPLACES_FILE)) {
      return HookClass.PER_MAPPING_STATE;
    }
    if (does(Deed.INSERTS) || does(Deed.INSERTS_LOOSE_PAGES)) {
      return HookClass.KERNEL_PAGES;
    }
    return does(Deed.REMAPS) ? HookClass.PFN_REMAP : HookClass.FIELDS;
  }

  /** What no action can do and no helper for descriptors does, as tokens in order. */
  Set<String> blockers() {
    Set<String> tokens = new TreeSet<>();
    helpers.forEach(helper -> tokens.add("helper:" + helper));
    add(tokens, Deed.MAPS_COHERENT, "action:dma-coherent");
    add(tokens, Deed.MANY_RANGES, "action:multi-range");
    add(tokens, Deed.MAPS_PART, "action:partial");
    add(tokens, Deed.INSERTS_LOOSE_PAGES, "action:pages");
    add(tokens, Deed.OTHER_PROTECTION, "action:prot");
    add(tokens, Deed.KEEPS_VMA, "state:vma-kept");
    add(tokens, Deed.REWRITES_RANGE, "state:range-rewritten");
    add(tokens, Deed.REPLACES_FILE, "state:file-replaced");
    return tokens;
  }

  private void add(Set<String> tokens, Deed deed, String token) {
    if (does(deed)) {
      tokens.add(token);
    }
  }
}
