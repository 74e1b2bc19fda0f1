// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;

/**
 * The conditional regions of one slice.
 *
 * <p>Conditionals that nobody closes end with the slice; a stray {@code #else} or {@code #endif} is
 * read over.
 *
 * @param text the slice with every directive blanked
 * @param list the outermost regions, in order
 * @param tooMany whether there were more than are kept apart, so that {@code list} lacks some
 */
record Regions(String text, List<Region> list, boolean tooMany) {
  /** Conditionals inside this many others are not kept. */
  private static final int DEEPEST = 50;

  private static final int MOST = 1000;
  private static final int MOST_ARMS = 100;

  /** One {@code #if} to {@code #endif}; {@code none} is the condition of no arm being taken. */
  record Region(List<Arm> arms, Presence none) {}

  /** One arm: bytes {@code start} to {@code end} of the slice stand under {@code guard}. */
  record Arm(int start, int end, Guard guard, List<Region> inside) {}

  /** Reads the conditionals of {@code slice}. */
  static Regions of(String slice) {
    return slice.indexOf('#') < 0 ? new Regions(slice, List.of(), false) : new Scan(slice).run();
  }

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

  private static String negated(String written) {
    return written.matches("\\w+(\\([^()]*\\))?") ? "!" + written : "!(" + written + ")";
  }

  private static String group(String written) {
    return written.matches("[^|&?]*") ? written : "(" + written + ")";
  }

  /** One pass over a slice. */
  private static final class Scan {
    private final String slice;
    private final char[] blanked;
    private final List<Region> top = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int dropped;
    private int count;
    private boolean tooMany;

    Scan(String slice) {
      this.slice = slice;
      this.blanked = slice.toCharArray();
    }

    Regions run() {
      int at = 0;
      boolean lineStart = true;
      while (at < slice.length()) {
        char c = slice.charAt(at);
        int end = at + 1;
        if (c == '#' && lineStart) {
          end = directiveEnd(at);
          Blanking.blank(blanked, at, end);
          directive(at, end);
        } else if (c == '"' || c == '\'') {
          end = Lexemes.literalEnd(slice, at);
        } else if (c == '/') {
          end = Math.max(end, Lexemes.commentEnd(slice, at));
        }
        lineStart = c == '\n' || (lineStart && (c <= ' ' || (c == '/' && end > at + 1)));
        at = end;
      }
      while (!open.isEmpty()) {
        finish(slice.length());
      }
      return new Regions(new String(blanked), List.copyOf(top), tooMany);
    }

    private void directive(int at, int end) {
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
        case "if", "ifdef", "ifndef" -> start(Condition.written(name, argument), end);
        case "elif", "elifdef", "elifndef" -> arm(Condition.written(name, argument), at, end);
        case "else" -> arm("", at, end);
        case "endif" -> end(at);
        default -> {}
      }
    }

    private void start(String written, int end) {
      if (open.size() >= DEEPEST || ++count > MOST) {
        tooMany = true;
        dropped++;
      } else {
        open.push(new Open(written, end));
      }
    }

    private void arm(String written, int at, int end) {
      if (dropped > 0 || open.isEmpty()) {
        return;
      }
      if (open.element().arms.size() >= MOST_ARMS) {
        tooMany = true;
      } else {
        open.element().arm(written, at, end);
      }
    }

    private void end(int at) {
      if (dropped > 0) {
        dropped--;
      } else if (!open.isEmpty()) {
        finish(at);
      }
    }

    private void finish(int end) {
      Open done = open.pop();
      done.close(end);
      List<Region> around = open.isEmpty() ? top : open.element().inside;
      around.add(new Region(List.copyOf(done.arms), done.left));
    }

    /** The newline (or end of text) that ends the directive at {@code at}. */
    private int directiveEnd(int at) {
      int i = at;
      while (i < slice.length()) {
        if (slice.charAt(i) == '\n' && !Lexemes.spliced(slice, i)) {
          return i;
        }
        i = Math.max(i + 1, Lexemes.commentEnd(slice, i));
      }
      return slice.length();
    }
  }
}
