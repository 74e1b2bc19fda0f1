// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Fix;

/**
 * A file with fixes made in it.
 *
 * @param text what the file is then, one char a byte; every byte that no edit touches is as it was
 * @param made how many fixes were made; one that stands in another's way is left out, one that is
 *     the same counts with it
 */
public record Repaired(String text, int made) {

  /** The fixes of {@code fixes} that go together, the first ones first, made in {@code file}. */
  public static Repaired of(SourceText file, List<Fix> fixes) {
    List<Fix.Edit> edits = new ArrayList<>();
    int made = 0;
    for (Fix fix : fixes) {
      if (edits.containsAll(fix.edits())) {
        made++;
      } else if (fix.edits().stream().allMatch(edit -> fits(edit, edits, file))) {
        edits.addAll(fix.edits());
        made++;
      }
    }
    edits.sort(Comparator.comparingInt(edit -> edit.at().start()));
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Fix.Edit edit : edits) {
      text.append(file.slice(from, edit.at().start())).append(edit.text());
      from = edit.at().end();
    }
    text.append(file.slice(from, file.length()));
    return new Repaired(text.toString(), made);
  }

  private static boolean fits(Fix.Edit edit, List<Fix.Edit> edits, SourceText file) {
    Span at = edit.at();
    return at.file().equals(file.path())
        && at.end() <= file.length()
        && edits.stream()
            .allMatch(other -> at.end() < other.at().start() || other.at().end() < at.start());
  }
}
