// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;

/**
 * The conditional regions that a reader of a file stands in while it goes from top to bottom, and
 * the bracket depth that each arm starts with.
 */
final class Conditionals {

  /** One {@code #if} that is still open. */
  private static final class Region {
    /** Conditions of this and all earlier arms, as written and as conditions. */
    private String written;

    private Presence earlier;
    private Guard guard;
    private final boolean includeGuard;
    private final int depthBefore;
    private int depthAfter = -1;

    /** Number of the arm in the order of all arms of the file. */
    private int arm;

    private Region(Guard guard, boolean includeGuard, int depthBefore) {
      this.written = guard.written();
      this.earlier = guard.when();
      this.guard = guard;
      this.includeGuard = includeGuard;
      this.depthBefore = depthBefore;
    }
  }

  /** Conditions of earlier arms are told up to this length. */
  static final int WRITTEN_MAX = 20_000;

  private final Deque<Region> open = new ArrayDeque<>();
  private int armsSeen;
  private boolean overflowed;

  /** Whether some arm does not tell that it excludes those before it: there are too many. */
  boolean overflowed() {
    return overflowed;
  }

  /** Whether the text here is part of no configuration. */
  boolean dead() {
    for (Region region : open) {
      if (region.guard.when().equals(Presence.NEVER)) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return open.size();
  }

  /** The guards around this place, outermost first, include guards left out. */
  List<Guard> guards() {
    return guards(arms());
  }

  /** The numbers of the arms around this place, outermost first. */
  List<Integer> arms() {
    List<Integer> arms = new ArrayList<>(open.size());
    open.descendingIterator().forEachRemaining(region -> arms.add(region.arm));
    return arms;
  }

  /** The guards around this place that also stood around the place with those {@code arms}. */
  List<Guard> guards(List<Integer> arms) {
    List<Guard> guards = new ArrayList<>(open.size());
    Iterator<Region> outermostFirst = open.descendingIterator();
    for (int arm : arms) {
      if (!outermostFirst.hasNext()) {
        break;
      }
      Region region = outermostFirst.next();
      if (region.arm != arm) {
        break;
      }
      if (!region.includeGuard && !region.guard.when().equals(Presence.ALWAYS)) {
        guards.add(region.guard);
      }
    }
    return guards;
  }

  void open(String written, boolean includeGuard, int depth) {
    Region region = new Region(new Guard(written, Condition.parse(written)), includeGuard, depth);
    region.arm = armsSeen++;
    open.push(region);
  }

  /** Follows one directive; those that are no conditionals change nothing. */
  void take(Directives.Directive directive) {
    switch (directive.name()) {
      case "if", "ifdef", "ifndef" -> open(written(directive, directive.name()), false, 0);
      case "elif", "elifdef", "elifndef" ->
          arm(written(directive, directive.name().substring(2)), 0);
      case "else" -> arm("", 0);
      case "endif" -> close(0);
      default -> {}
    }
  }

  private static String written(Directives.Directive directive, String name) {
    return Condition.written(name, directive.argument());
  }

  /** Goes to the next arm; {@code written} is empty for {@code #else}. Answers the arm's depth. */
  int arm(String written, int depth) {
    Region region = open.peek();
    if (region == null) {
      return depth;
    }
    leaveArm(region, depth);
    region.arm = armsSeen++;
    if (region.written.length() > WRITTEN_MAX) {
      overflowed = true;
      region.guard =
          new Guard(written, written.isEmpty() ? Presence.ALWAYS : Condition.parse(written));
      return region.depthBefore;
    }
    String not = negated(region.written);
    String here = written.isEmpty() ? not : not + " && " + grouped(written);
    Presence own = written.isEmpty() ? Presence.ALWAYS : Condition.parse(written);
    region.guard = new Guard(here, own.and(region.earlier.not()));
    region.earlier = region.earlier.or(own);
    region.written = written.isEmpty() ? "1" : grouped(region.written) + " || " + grouped(written);
    return region.depthBefore;
  }

  /** Closes the innermost region; answers the depth behind it, that of its first live arm. */
  int close(int depth) {
    if (open.isEmpty()) {
      return depth;
    }
    Region region = open.pop();
    leaveArm(region, depth);
    return region.depthAfter < 0 ? region.depthBefore : region.depthAfter;
  }

  private static void leaveArm(Region region, int depth) {
    if (region.depthAfter < 0 && !region.guard.when().equals(Presence.NEVER)) {
      region.depthAfter = depth;
    }
  }

  /** The negation of a condition, in the shortest form that a person would write. */
  static String negated(String written) {
    if (written.startsWith("!") && primaryEnd(written, 1) == written.length()) {
      return written.substring(1);
    }
    return primaryEnd(written, 0) == written.length() ? "!" + written : "!(" + written + ")";
  }

  /** The condition as an operand of {@code &&}. */
  static String grouped(String written) {
    int depth = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (c == '?' || c == '|' && written.startsWith("||", i))) {
        return "(" + written + ")";
      }
    }
    return written;
  }

  /** End of {@code name}, {@code name(...)} or {@code (...)} at {@code at}. */
  private static int primaryEnd(String written, int at) {
    int end = CText.nameEnd(written, at);
    return end < written.length() && written.charAt(end) == '('
        ? CText.groupEnd(written, end, written.length())
        : end;
  }
}
