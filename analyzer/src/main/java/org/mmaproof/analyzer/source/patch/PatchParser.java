// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mmaproof.analyzer.source.Unusable;

/** Reads the changes of one patch; what is no change is what its author said of it. */
final class PatchParser {
  /** Changes to more files, or more hunks, are refused. */
  static final int HUNKS_MAX = 50_000;

  private static final Pattern RANGES =
      Pattern.compile("@@ -(\\d{1,8})(?:,(\\d{1,8}))? \\+(\\d{1,8})(?:,(\\d{1,8}))? @@.*\\s*");

  private static final String GIT = "diff --git ";

  private final String name;
  private final List<String> lines;
  private final List<FileChange> changes = new ArrayList<>();
  private int at;
  private int hunks;

  /**
   * @param name of the patch, for messages
   */
  PatchParser(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /** What the head of one change says before its hunks. */
  private static final class Head {
    private Optional<String> from = Optional.empty();
    private Optional<String> to = Optional.empty();
    private FileChange.Kind kind = FileChange.Kind.CHANGED;
  }

  /**
   * @throws Unusable when something of it is not understood or is refused
   */
  List<FileChange> changes() {
    while (at < lines.size()) {
      if (lines.get(at).startsWith(GIT)) {
        changes.add(git());
      } else if (isPlainHead()) {
        changes.add(change(new Head()));
      } else if (changes.isEmpty() || !RANGES.matcher(lines.get(at)).matches()) {
        at++;
      } else {
        throw broken("a hunk is longer than it says");
      }
      if (changes.size() > HUNKS_MAX) {
        throw new Unusable(name + " changes more than " + HUNKS_MAX + " files: not read");
      }
    }
    return changes;
  }

  private boolean isPlainHead() {
    return at + 2 < lines.size()
        && lines.get(at).startsWith("--- ")
        && lines.get(at + 1).startsWith("+++ ")
        && lines.get(at + 2).startsWith("@@ -");
  }

  private FileChange git() {
    String both = lines.get(at).substring(GIT.length()).stripTrailing();
    at++;
    Head head = new Head();
    while (at < lines.size() && extended(head, lines.get(at))) {
      at++;
    }
    if (at < lines.size()
        && (lines.get(at).startsWith("GIT binary patch")
            || lines.get(at).startsWith("Binary files "))) {
      throw broken(both + ": binary files are not patched");
    }
    boolean plain = isPlainHead();
    if (!plain && head.from.isEmpty()) {
      Optional<String> same = same(both);
      head.from = head.kind == FileChange.Kind.CREATED ? Optional.empty() : same;
      head.to = head.kind == FileChange.Kind.DELETED ? Optional.empty() : same;
    }
    return plain ? change(head) : made(head, List.of());
  }

  /** Takes one of git's lines between the first of a change and its hunks. */
  private boolean extended(Head head, String line) {
    if (line.startsWith("new file mode ")) {
      head.kind = FileChange.Kind.CREATED;
    } else if (line.startsWith("deleted file mode ")) {
      head.kind = FileChange.Kind.DELETED;
    } else if (line.startsWith("rename from ") || line.startsWith("copy from ")) {
      boolean renamed = line.startsWith("r");
      head.kind = renamed ? FileChange.Kind.RENAMED : FileChange.Kind.COPIED;
      head.from = PatchNames.name(name, line.substring(line.indexOf("from ") + 5), false);
    } else if (line.startsWith("rename to ") || line.startsWith("copy to ")) {
      head.to = PatchNames.name(name, line.substring(line.indexOf("to ") + 3), false);
    } else if (!line.startsWith("old mode ")
        && !line.startsWith("new mode ")
        && !line.startsWith("index ")
        && !line.startsWith("similarity index ")
        && !line.startsWith("dissimilarity index ")) {
      return false;
    }
    String mode = line.stripTrailing();
    if (mode.endsWith(" 120000") || mode.endsWith(" 160000")) {
      throw broken(
          mode.endsWith(" 120000")
              ? "a symbolic link is not patched"
              : "a submodule is not patched");
    }
    return true;
  }

  /** The name in {@code a/NAME b/NAME}. */
  private Optional<String> same(String both) {
    int half = both.length() / 2;
    boolean alike =
        both.length() % 2 == 1
            && both.charAt(half) == ' '
            && both.indexOf('/') >= 0
            && both.indexOf('/') < half
            && both.substring(both.indexOf('/'), half)
                .equals(both.substring(half + 1).replaceFirst("^[^/]*", ""));
    if (!alike || both.startsWith("\"")) {
      throw broken(both + ": no name can be made of this");
    }
    return PatchNames.name(name, both.substring(0, half), true);
  }

  /** A change from its line {@code ---} on. */
  private FileChange change(Head head) {
    Optional<String> from = PatchNames.name(name, lines.get(at).substring(4), true);
    Optional<String> to = PatchNames.name(name, lines.get(at + 1).substring(4), true);
    at += 2;
    if (head.kind == FileChange.Kind.CHANGED) {
      head.kind =
          from.isEmpty()
              ? FileChange.Kind.CREATED
              : to.isEmpty() ? FileChange.Kind.DELETED : FileChange.Kind.CHANGED;
    }
    boolean moves = head.kind == FileChange.Kind.RENAMED || head.kind == FileChange.Kind.COPIED;
    if (!moves) {
      head.from = head.kind == FileChange.Kind.CREATED ? Optional.empty() : from;
      // Without git's head the two names may be foo.c.orig and foo.c: the new one counts.
      head.to = head.kind == FileChange.Kind.DELETED ? Optional.empty() : to;
      if (head.kind == FileChange.Kind.CHANGED) {
        head.from = to;
      }
    }
    List<Hunk> found = new ArrayList<>();
    while (at < lines.size() && lines.get(at).startsWith("@@ -")) {
      found.add(hunk(to.or(() -> from).orElse("")));
    }
    return made(head, found);
  }

  private FileChange made(Head head, List<Hunk> found) {
    Optional<String> from = head.from.or(() -> head.to);
    Optional<String> to = head.to.or(() -> head.from);
    if (from.isEmpty() || to.isEmpty()) {
      throw broken("a change names no file");
    }
    return new FileChange(head.kind, from.get(), to.get(), found);
  }

  private Hunk hunk(String file) {
    Matcher ranges = RANGES.matcher(lines.get(at));
    if (!ranges.matches() || ++hunks > HUNKS_MAX) {
      throw broken(
          hunks > HUNKS_MAX
              ? "more than " + HUNKS_MAX + " hunks: not read"
              : file + ": the head of a hunk is not understood");
    }
    int number = at + 1;
    at++;
    int left = count(ranges.group(2));
    int added = count(ranges.group(4));
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    int leading = 0;
    int trailing = 0;
    while (before.size() < left || after.size() < added) {
      String line = at < lines.size() ? lines.get(at++) : "";
      char kind = line.isEmpty() ? '!' : line.equals("\n") ? ' ' : line.charAt(0);
      String text = line.length() > 1 ? line.substring(1) : "\n";
      switch (kind) {
        case ' ' -> {
          before.add(text);
          after.add(text);
          trailing++;
          leading += leading + 1 == before.size() && leading + 1 == after.size() ? 1 : 0;
        }
        case '-' -> {
          before.add(text);
          trailing = 0;
        }
        case '+' -> {
          after.add(text);
          trailing = 0;
        }
        case '\\' -> withoutEnd(before, after);
        default -> throw broken(file + ": the hunk at line " + number + " is cut off");
      }
    }
    if (before.size() > left || after.size() > added) {
      throw broken(file + ": the hunk at line " + number + " is longer than it says");
    }
    if (at < lines.size() && lines.get(at).startsWith("\\")) {
      withoutEnd(before, after);
      at++;
    }
    return new Hunk(Integer.parseInt(ranges.group(1)), before, after, leading, trailing);
  }

  /** Says of the line before that no line end comes behind it. */
  private void withoutEnd(List<String> before, List<String> after) {
    char kind = lines.get(at - (lines.get(at - 1).startsWith("\\") ? 2 : 1)).charAt(0);
    if (kind != '+') {
      cut(before);
    }
    if (kind != '-') {
      cut(after);
    }
  }

  private static void cut(List<String> lines) {
    int last = lines.size() - 1;
    if (last >= 0 && lines.get(last).endsWith("\n")) {
      lines.set(last, lines.get(last).substring(0, lines.get(last).length() - 1));
    }
  }

  private static int count(@org.jspecify.annotations.Nullable String written) {
    return written == null ? 1 : Integer.parseInt(written);
  }

  private Unusable broken(String why) {
    return new Unusable(name + ": " + why);
  }
}
