// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.kernel.ModelChange;
import org.mmaproof.model.kernel.ModelItem;

/**
 * The story of two generations of the model, file by file.
 *
 * @param before name of the first
 * @param after name of the second
 */
public record ModelStory(String before, String after, List<ModelChange> changes) {
  private static final int AROUND = 3;

  public ModelStory {
    changes = List.copyOf(changes);
  }

  /** A head line, then one line for each item that differs: {@code mmap.c: changed foo()}. */
  public String names() {
    StringBuilder text = new StringBuilder(head());
    changes.forEach(
        change -> text.append(change.item().file()).append(": ").append(line(change)).append('\n'));
    return text.toString();
  }

  /** The same, each followed by a unified diff of its texts. */
  public String text() {
    StringBuilder text = new StringBuilder(head());
    for (ModelChange change : changes) {
      text.append('\n').append(change.item().file()).append(": ").append(line(change));
      text.append('\n').append(diff(change));
    }
    return text.toString();
  }

  private String head() {
    long added = changes.stream().filter(change -> change.before().isEmpty()).count();
    long removed = changes.stream().filter(change -> change.after().isEmpty()).count();
    return "%s to %s: %d added, %d removed, %d changed%n"
        .formatted(before, after, added, removed, changes.size() - added - removed)
        .replace("\r\n", "\n");
  }

  private static String line(ModelChange change) {
    ModelItem item = change.item();
    String verb =
        change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
    String name = item.what().equals("function") ? item.name() + "()" : item.name();
    return verb + " " + item.what() + " " + name;
  }

  private String diff(ModelChange change) {
    List<String> old = lines(change.before());
    List<String> fresh = lines(change.after());
    String name = change.item().name();
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            place(before, change.before(), name),
            place(after, change.after(), name),
            old,
            DiffUtils.diff(old, fresh),
            AROUND);
    return String.join("\n", diff) + "\n";
  }

  private static String place(String generation, Optional<ModelItem> item, String name) {
    return item.map(there -> generation + "/" + there.file() + ":" + name).orElse("/dev/null");
  }

  private static List<String> lines(Optional<ModelItem> item) {
    return item.map(there -> there.text().lines().toList()).orElse(List.of());
  }
}
