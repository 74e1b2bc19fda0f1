// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.git;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.mmaproof.analyzer.source.Source;

/** Which lines of a tree are not as they were in another. Safe for several threads. */
public final class Changes {
  private final Source before;
  private final Source after;
  private final Map<String, String> renamed;
  private final Map<String, BitSet> known = new ConcurrentHashMap<>();

  /**
   * @param renamed paths of the one tree by those of the other, where they are known to differ
   */
  public Changes(Source before, Source after, Map<String, String> renamed) {
    this.before = before;
    this.after = after;
    this.renamed = Map.copyOf(renamed);
  }

  /** Whether anything of a file changed. */
  public boolean touches(String path) {
    return !lines(path).isEmpty();
  }

  /**
   * Whether one of the lines is new, or lies beside one that was taken out.
   *
   * @param first from 1
   * @param last inclusive
   */
  public boolean touches(String path, int first, int last) {
    int next = lines(path).nextSetBit(first);
    return next >= 0 && next <= last;
  }

  private BitSet lines(String path) {
    return known.computeIfAbsent(path, this::compared);
  }

  private BitSet compared(String path) {
    BitSet changed = new BitSet();
    byte[] now = after.bytes(path).orElse(new byte[0]);
    Optional<byte[]> then = before.bytes(renamed.getOrDefault(path, path));
    if (then.isPresent() && Arrays.equals(then.get(), now)) {
      return changed;
    }
    RawText old = new RawText(then.orElse(new byte[0]));
    RawText fresh = new RawText(now);
    for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, fresh)) {
      changed.set(edit.getBeginB() + 1, edit.getEndB() + 1);
      if (edit.getLengthB() == 0) {
        changed.set(Math.max(1, edit.getBeginB()), edit.getBeginB() + 2);
      }
    }
    return changed;
  }
}
