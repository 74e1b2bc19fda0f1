// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.proof.Event;
import org.mmaproof.model.proof.Place;

/**
 * What happens on both sides, beside each other: what is the same stands in one row, what only one
 * side does is marked.
 *
 * @param width columns of each side
 */
record TwoColumns(Sources before, Sources after, int width) {
  private static final String GAP = "   ";
  private static final String CUT = "...";

  /** The lines, a mark in the first column of rows that differ. */
  List<String> lines(List<Event> left, List<Event> right) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + padded("old") + GAP + "new");
    for (EventRow row : EventRow.of(left, right)) {
      List<String> one = row.left().map(event -> cell(event, before)).orElse(List.of());
      List<String> other = row.right().map(event -> cell(event, after)).orElse(List.of());
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        String mark = i == 0 && !row.same() ? "! " : "  ";
        String line = mark + padded(at(one, i)) + GAP + at(other, i);
        lines.add(line.stripTrailing());
      }
    }
    return lines;
  }

  /** The lines of one side alone. */
  List<String> lines(List<Event> events) {
    List<String> lines = new ArrayList<>();
    events.forEach(event -> cell(event, after).forEach(line -> lines.add("  " + line)));
    return lines;
  }

  private static String at(List<String> lines, int i) {
    return i < lines.size() ? lines.get(i) : "";
  }

  private List<String> cell(Event event, Sources sources) {
    List<String> lines = new ArrayList<>();
    lines.add(cut(Safe.line(event.event()) + ": " + Safe.line(event.text())));
    // A step of the kernel's model stands in no file of the tree: its place is in JSON.
    for (Place place : event.place().filter(at -> has(at, sources)).stream().toList()) {
      lines.add(cut("  " + Safe.line(place.toString())));
      source(place, sources).ifPresent(line -> lines.add(cut("  | " + line)));
    }
    return lines;
  }

  private static boolean has(Place place, Sources sources) {
    return sources.text(place.path()).isPresent();
  }

  /** The line of source, without indentation. */
  private static Optional<String> source(Place place, Sources sources) {
    return sources
        .text(place.path())
        .filter(text -> place.line() <= text.lines())
        .map(text -> line(text, place.line()))
        .filter(line -> !line.isEmpty());
  }

  private static String line(SourceText text, int number) {
    return Safe.line(text.lineText(number).strip().replace('\t', ' '));
  }

  private String cut(String text) {
    if (Cell.columns(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      String one = Character.toString(character);
      used += Cell.columns(one);
      if (used > width - CUT.length()) {
        break;
      }
      kept.append(one);
      at += one.length();
    }
    return kept + CUT;
  }

  private String padded(String text) {
    return text + " ".repeat(Math.max(0, width - Cell.columns(text)));
  }
}
