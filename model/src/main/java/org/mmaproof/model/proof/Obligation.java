// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that a converted hook owes, and whether it keeps it.
 *
 * @param place where it is broken, or where the answer could not be had
 * @param why half a sentence: how it is broken, why it is not known, why it cannot matter
 * @param counterexample a case in which it is broken
 */
public record Obligation(
    Id id,
    Holds holds,
    Optional<Place> place,
    Optional<String> why,
    Optional<Counterexample> counterexample) {

  /** Whether an obligation is kept. */
  public enum Holds {
    TRUE,
    FALSE,
    UNKNOWN;

    /** As reports write it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An obligation that holds. */
  public static Obligation holds(Id id) {
    return new Obligation(id, Holds.TRUE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An obligation that is broken in {@code counterexample}. */
  public static Obligation violated(
      Id id, Optional<Place> place, String why, Counterexample counterexample) {
    return new Obligation(id, Holds.FALSE, place, Optional.of(why), Optional.of(counterexample));
  }

  /** An obligation of which nothing is known. */
  public static Obligation unknown(Id id, Optional<Place> place, String why) {
    return new Obligation(id, Holds.UNKNOWN, place, Optional.of(why), Optional.empty());
  }

  /** The obligations there are. */
  public enum Id {
    O1("without a failure of the core the hook returns what the old one did"),
    O2("a hook returns 0 or a negative errno"),
    O3("errors of mapping pages come out as they used to"),
    O4("an error of mapping pages that was ignored is not ignored in silence"),
    O5("start, end and pgoff are the same"),
    O6("the flags are the same"),
    O7("the protection is the same, of the mapping and of its pages"),
    O8("the same pages are mapped at the same places, and nothing outside"),
    O9("the VMA operations do the same, and are there unless the mapping is anonymous"),
    O10("the private data is the same"),
    O11("the mapped file is the same, and its references balance"),
    O12("the counters of the address space and of the file are the same"),
    O13("no permission is gained"),
    O14("tests of sharing stay tests of the same flag"),
    O15("private mappings are refused and accepted as before"),
    O16("the hook leaves nothing behind that nobody releases"),
    O17("what the old hook took for a mapping, mapped takes"),
    O18("a failure after the insertion leaves nothing behind, and close survives it"),
    O19("nothing is released that was not taken"),
    O20("what is allocated for a mapping is allocated in mapped, and the mapping never merges"),
    O21("below a stacked file nothing leaks when the outer hook fails"),
    O22("the descriptor is read and written as its contract says, and does not escape"),
    O23("the hook's state is found through the descriptor's file"),
    O24("exactly one of mmap and mmap_prepare is set, and nobody calls it directly"),
    O25("the action's range is aligned, not empty and inside the mapping; one action at most"),
    O26("what is checked under a lock still holds when the action runs"),
    O27("a revocation between insertion and action leaves no page behind"),
    O28("the hook sleeps and allocates only where it may"),
    O29("effects on hardware and memory are harmless where a later step fails");

    private final String meaning;

    Id(String meaning) {
      this.meaning = meaning;
    }

    /** What is owed: one sentence. */
    public String meaning() {
      return meaning;
    }

    /** As reports write it: {@code O1} to {@code O29}. */
    public String text() {
      return name().toUpperCase(Locale.ROOT);
    }
  }
}
