// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mmaproof.analyzer.source.Unusable;

/**
 * Puts hunks into a text as {@code patch(1)} does: near the line that they name, with up to two
 * lines of context left out where it does not fit whole.
 */
final class Applier {
  private static final int FUZZ_MAX = 2;

  /** Lines compared for one series; what needs more is made to be slow. */
  private static final long WORK_MAX = 300_000_000;

  private long work;

  /** The lines of a hunk that are looked for: less of its context with more fuzz. */
  private record Part(
      List<String> before, List<String> after, int cut, boolean first, boolean last) {
    /**
     * GNU patch's rule: context that is shorter on one side says that the file begins or ends
     * there.
     */
    private static Part of(Hunk hunk, int fuzz) {
      int context = Math.max(hunk.leading(), hunk.trailing());
      int head = fuzz + hunk.leading() - context;
      int tail = fuzz + hunk.trailing() - context;
      int cut = Math.min(Math.max(head, 0), hunk.leading());
      int rest = Math.min(Math.max(tail, 0), hunk.trailing());
      List<String> before = hunk.before();
      List<String> after = hunk.after();
      return new Part(
          before.subList(cut, Math.max(cut, before.size() - rest)),
          after.subList(cut, Math.max(cut, after.size() - rest)),
          cut,
          head < 0 && hunk.start() <= 1,
          tail < 0);
    }
  }

  /**
   * {@code text} with all hunks in it.
   *
   * @param patch names the patch in messages
   * @param file names the file
   * @throws Unusable when a hunk does not fit
   */
  List<String> apply(List<String> text, List<Hunk> hunks, String patch, String file) {
    List<String> out = new ArrayList<>();
    int done = 0;
    int offset = 0;
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      int named = hunk.before().isEmpty() ? hunk.start() : hunk.start() - 1;
      boolean fits = false;
      int fuzzMax = Math.min(FUZZ_MAX, Math.max(hunk.leading(), hunk.trailing()));
      for (int fuzz = 0; fuzz <= fuzzMax && !fits; fuzz++) {
        Part part = Part.of(hunk, fuzz);
        OptionalInt place = place(text, part, named + part.cut() + offset, done, patch);
        if (place.isPresent()) {
          int at = place.getAsInt();
          out.addAll(text.subList(done, at));
          out.addAll(part.after());
          done = at + part.before().size();
          offset = at - part.cut() - named;
          fits = true;
        }
      }
      if (!fits) {
        throw new Unusable(
            "%s: %s: hunk %d of %d, for line %d, does not apply"
                .formatted(patch, file, i + 1, hunks.size(), hunk.start()));
      }
    }
    out.addAll(text.subList(done, text.size()));
    return out;
  }

  /** The line nearest to {@code wanted}, not before {@code least}, where a part fits. */
  private OptionalInt place(List<String> text, Part part, int wanted, int least, String patch) {
    int most = text.size() - part.before().size();
    int farthest = Math.max(Math.abs(wanted - least), Math.abs(most - wanted));
    for (int far = 0; far <= farthest; far++) {
      for (int at : far == 0 ? new int[] {wanted} : new int[] {wanted + far, wanted - far}) {
        if (at >= least && at <= most && fits(text, part, at, patch)) {
          return OptionalInt.of(at);
        }
      }
      if (part.before().isEmpty()) {
        break; // it would fit anywhere
      }
    }
    return OptionalInt.empty();
  }

  private boolean fits(List<String> text, Part part, int at, String patch) {
    int size = part.before().size();
    if (part.first() && at != 0 || part.last() && at + size != text.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (++work > WORK_MAX) {
        throw new Unusable(patch + ": its hunks take too long to find their places: refused");
      }
      if (!text.get(at + i).equals(part.before().get(i))) {
        return false;
      }
    }
    return true;
  }
}
