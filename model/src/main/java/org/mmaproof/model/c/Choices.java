// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;

/**
 * The conditionals inside one slice of C: the texts that can be chosen, and the conditional regions
 * that an offset stands in. Directives are blanked, offsets stay.
 *
 * <p>Conditionals that nobody closes end with the slice; a stray {@code #else} or {@code #endif} is
 * read over.
 */
final class Choices {
  /** A slice with more choices is not read choice by choice. */
  static final int MOST = 64;

  /** One way to choose: the condition of it, and the text with everything else blanked. */
  record Choice(Presence when, String text) {}

  /** One arm of a conditional: bytes {@code start} to {@code end} stand under {@code guard}. */
  private record Arm(int start, int end, Guard guard, List<Region> inside) {}

  /** One {@code #if} to {@code #endif}. */
  private record Region(List<Arm> arms, Presence none) {}

  /** A conditional whose end was not seen yet. */
  private static final class Open {
    private final List<Arm> arms = new ArrayList<>();
    private Presence left = Presence.ALWAYS;
    private String earlier = "";
    private Guard guard;
    private int start;
    private List<Region> inside = new ArrayList<>();

    Open(String written, int start) {
      this.start = start;
      this.guard = next(written, Condition.parse(written));
    }

    private Guard next(String written, Presence own) {
      String not = earlier.isEmpty() ? "" : negated(earlier);
      String here =
          written.isEmpty() ? not : not.isEmpty() ? written : not + " && " + group(written);
      Guard result = new Guard(here, left.and(own));
      left = left.and(own.not());
      earlier = earlier.isEmpty() ? written : group(earlier) + " || " + group(written);
      return result;
    }

    void close(int end) {
      arms.add(new Arm(start, end, guard, inside));
      inside = new ArrayList<>();
    }

    void arm(String written, int end, int next) {
      close(end);
      guard = next(written, written.isEmpty() ? Presence.ALWAYS : Condition.parse(written));
      start = next;
    }
  }

  private final String text;
  private final List<Region> regions;

  private Choices(String text, List<Region> regions) {
    this.text = text;
    this.regions = regions;
  }

  /** Reads the conditionals of {@code slice}. */
  static Choices of(String slice) {
    if (slice.indexOf('#') < 0) {
      return new Choices(slice, List.of());
    }
    char[] blanked = slice.toCharArray();
    List<Region> top = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    int at = 0;
    boolean lineStart = true;
    while (at < slice.length()) {
      char c = slice.charAt(at);
      int end = at + 1;
      if (c == '#' && lineStart) {
        end = directiveEnd(slice, at);
        blank(blanked, at, end);
        directive(slice, at, end, open, top);
      } else if (c == '"' || c == '\'') {
        end = Lexemes.literalEnd(slice, at);
      } else if (c == '/') {
        end = Math.max(end, Lexemes.commentEnd(slice, at));
      }
      lineStart = c == '\n' || (lineStart && (c <= ' ' || (c == '/' && end > at + 1)));
      at = end;
    }
    while (!open.isEmpty()) {
      finish(open, top, slice.length());
    }
    return new Choices(new String(blanked), top);
  }

  /** The slice with its directives blanked and the text of every arm in place. */
  String all() {
    return text;
  }

  /** Where the conditionals that cut through members or elements are the only ones. */
  Choices cutting() {
    return which(false);
  }

  /**
   * Where only those conditionals are left whose arms hold whole members or elements: with all of
   * their arms in place the slice reads like the list of all members.
   */
  Choices separating() {
    return which(true);
  }

  private Choices which(boolean separate) {
    if (regions.isEmpty()) {
      return this;
    }
    Lexemes lexemes = new Lexemes(text);
    return new Choices(
        text, regions.stream().filter(r -> separate(r, lexemes) == separate).toList());
  }

  /** Whether each arm starts behind a separator and ends with one. */
  private boolean separate(Region region, Lexemes lexemes) {
    for (Arm arm : region.arms()) {
      int first = lexemes.at(arm.start());
      int next = lexemes.at(arm.end());
      boolean starts = "{,;".indexOf(lexemes.kind(first - 1)) >= 0;
      boolean ends = ",;".indexOf(lexemes.kind(next - 1)) >= 0 || lexemes.kind(next) == '}';
      boolean whole =
          starts && ends && new Lexemes(text.substring(arm.start(), arm.end())).balanced();
      boolean inside = arm.inside().stream().allMatch(inner -> separate(inner, lexemes));
      if (first != next && !(whole && inside)) {
        return false;
      }
    }
    return true;
  }

  /** The conditional regions around byte {@code offset} of the slice, outermost first. */
  List<Guard> guards(int offset) {
    List<Guard> found = new ArrayList<>();
    collect(regions, offset, found);
    return found;
  }

  private static void collect(List<Region> regions, int offset, List<Guard> found) {
    for (Region region : regions) {
      for (Arm arm : region.arms()) {
        if (arm.start() <= offset && offset < arm.end()) {
          found.add(arm.guard());
          collect(arm.inside(), offset, found);
        }
      }
    }
  }

  /**
   * Every distinct text that can be chosen where {@code outer} holds, in order; empty when there
   * are more than {@link #MOST}.
   */
  List<Choice> texts(Presence outer) {
    if (regions.isEmpty()) {
      return List.of(new Choice(Presence.ALWAYS, text));
    }
    Optional<List<Path>> paths = extend(new Path(Presence.ALWAYS, List.of()), regions, outer);
    Map<String, Presence> distinct = new LinkedHashMap<>();
    for (Path path : paths.orElse(List.of())) {
      char[] chosen = text.toCharArray();
      path.dropped().forEach(arm -> blank(chosen, arm.start(), arm.end()));
      distinct.merge(new String(chosen), path.when(), Presence::or);
    }
    return distinct.entrySet().stream().map(e -> new Choice(e.getValue(), e.getKey())).toList();
  }

  /** A way through some conditionals and the arms it does not take. */
  private record Path(Presence when, List<Arm> dropped) {
    Path and(Presence more, List<Arm> others) {
      List<Arm> all = new ArrayList<>(dropped);
      all.addAll(others);
      return new Path(when.and(more), all);
    }
  }

  /** Every way through {@code regions} that goes on from {@code path}; empty: too many. */
  private static Optional<List<Path>> extend(Path path, List<Region> regions, Presence outer) {
    List<Path> current = List.of(path);
    for (Region region : regions) {
      List<Path> next = new ArrayList<>();
      for (Path before : current) {
        for (Arm arm : region.arms()) {
          List<Arm> others = region.arms().stream().filter(other -> !other.equals(arm)).toList();
          Path taken = before.and(arm.guard().when(), others);
          if (possible(taken, outer)) {
            Optional<List<Path>> inside = extend(taken, arm.inside(), outer);
            if (inside.isEmpty()) {
              return inside;
            }
            next.addAll(inside.get());
          }
        }
        Path none = before.and(region.none(), region.arms());
        if (possible(none, outer)) {
          next.add(none);
        }
        if (next.size() > MOST) {
          return Optional.empty();
        }
      }
      current = next;
    }
    return Optional.of(current);
  }

  private static boolean possible(Path path, Presence outer) {
    return !path.when().and(outer).equals(Presence.NEVER);
  }

  private static void directive(String slice, int at, int end, Deque<Open> open, List<Region> top) {
    int word = at + 1;
    while (word < end && slice.charAt(word) <= ' ') {
      word++;
    }
    int wordEnd = word;
    while (wordEnd < end && Lexemes.letter(slice.charAt(wordEnd))) {
      wordEnd++;
    }
    String name = slice.substring(word, wordEnd);
    String argument = slice.substring(wordEnd, end);
    switch (name) {
      case "if", "ifdef", "ifndef" -> open.push(new Open(Condition.written(name, argument), end));
      case "elif", "elifdef", "elifndef" -> {
        if (!open.isEmpty()) {
          open.element().arm(Condition.written(name, argument), at, end);
        }
      }
      case "else" -> {
        if (!open.isEmpty()) {
          open.element().arm("", at, end);
        }
      }
      case "endif" -> {
        if (!open.isEmpty()) {
          finish(open, top, at);
        }
      }
      default -> {}
    }
  }

  private static void finish(Deque<Open> open, List<Region> top, int end) {
    Open done = open.pop();
    done.close(end);
    List<Region> around = open.isEmpty() ? top : open.element().inside;
    around.add(new Region(done.arms, done.left));
  }

  /** The newline (or end of text) that ends the directive at {@code at}. */
  private static int directiveEnd(String text, int at) {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' && !Lexemes.spliced(text, i)) {
        return i;
      }
      i = c == '/' ? Math.max(i + 1, Lexemes.commentEnd(text, i)) : i + 1;
    }
    return text.length();
  }

  static void blank(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] != '\n' && text[i] != '\r') {
        text[i] = ' ';
      }
    }
  }

  private static String negated(String written) {
    return "!"
        + (written.matches("!?\\w+(\\([^()]*\\))?") && !written.startsWith("!")
            ? written
            : "(" + written + ")");
  }

  private static String group(String written) {
    return written.contains("||") || written.contains("&&") || written.contains("?")
        ? "(" + written + ")"
        : written;
  }
}
