// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment above a model function, read.
 *
 * @param fidelity how closely the function follows the kernel's
 * @param why what is different, empty for {@link Fidelity#EXACT}
 * @param since the generation that has it first; the oldest one means that or before
 * @param file the kernel's file
 * @param symbol the kernel's name in it
 * @param note what else the comment says, may be empty
 */
public record Contract(
    Fidelity fidelity, String why, String since, String file, String symbol, String note) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(EXACT)|(APPROXIMATE|STUB) \\(([^()]+)\\)), since (\\S+), ([^\\s:]+):(\\w+)\\.?\\s*(.*)");

  /** What {@code comment} says, its stars and line ends already gone. */
  static Optional<Contract> parse(String comment) {
    Matcher matcher = FORM.matcher(comment);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean exact = matcher.group(1) != null;
    return Optional.of(
        new Contract(
            exact ? Fidelity.EXACT : Fidelity.valueOf(matcher.group(2)),
            exact ? "" : matcher.group(3),
            matcher.group(4),
            matcher.group(5),
            matcher.group(6),
            matcher.group(7)));
  }

  /** Fidelity and reason, then file and symbol: {@code STUB (why) mm/shmem.c:shmem_zero_setup}. */
  @Override
  public String toString() {
    String reason = why.isEmpty() ? "" : " (" + why + ")";
    return fidelity + reason + " " + file + ":" + symbol;
  }
}
