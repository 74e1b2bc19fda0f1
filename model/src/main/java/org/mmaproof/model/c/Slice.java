// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;

/** A piece of text on its way to values: where it stands, what was blanked, what went wrong. */
final class Slice {
  private final SourceText source;
  private final int base;
  private final String text;
  private final Blanking.Blanked blanked;
  private final IntFunction<List<Guard>> guards;
  private final Fragments fragments;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param base byte of {@code source} that the first char of {@code text} stands at; may be
   *     negative when something was put in front
   * @param guards the conditional regions inside the slice around an offset of it
   */
  Slice(
      SourceText source,
      int base,
      String text,
      Blanking.Blanked blanked,
      IntFunction<List<Guard>> guards,
      Fragments fragments) {
    this.source = source;
    this.base = base;
    this.text = text;
    this.blanked = blanked;
    this.guards = guards;
    this.fragments = fragments;
  }

  SourceText source() {
    return source;
  }

  Span span(SyntaxNode node) {
    return span(node.start(), node.end());
  }

  /** The span of bytes {@code start} to {@code end} of the slice. */
  Span span(int start, int end) {
    int from = Math.min(Math.max(0, base + start), source.length());
    return source.span(from, Math.min(Math.max(from, base + end), source.length()));
  }

  String text(SyntaxNode node) {
    return text.substring(node.start(), node.end());
  }

  String text(Mark mark) {
    return text.substring(mark.start(), mark.end());
  }

  Span span(Mark mark) {
    return span(mark.start(), mark.end());
  }

  /** Byte of the file for byte {@code offset} of the slice. */
  int place(int offset) {
    return base + offset;
  }

  /** The text as the parser is to see it. */
  String blanked() {
    return blanked.text();
  }

  Optional<Mark> mark(SyntaxNode node) {
    return mark(node.start());
  }

  Optional<Mark> mark(int offset) {
    return blanked.mark(offset);
  }

  /**
   * The name of the clean-up, or of the function and {@code ()}, that stands between two bytes of
   * the slice; empty for none.
   */
  String cleanup(int from, int to) {
    return blanked.marks().entrySet().stream()
        .filter(entry -> entry.getValue().kind() == Mark.Kind.CLEANUP)
        .filter(entry -> from <= entry.getKey() && entry.getKey() < to)
        .map(entry -> text(entry.getValue()).replaceAll("\\s", "").replace(")", "()"))
        .findFirst()
        .orElse("");
  }

  /** The next byte from {@code offset} on that the parser saw something at. */
  int blankEnd(int offset) {
    int at = offset;
    while (at < text.length() && blanked.text().charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  List<Guard> guards(int offset) {
    return guards.apply(offset);
  }

  /** What reads pieces of this slice on their own. */
  Fragments fragments() {
    return fragments;
  }

  void problem(SyntaxNode at) {
    boolean limit = at.is(SyntaxNode.DEEP);
    problems.add(
        new Problem(
            source.path(),
            span(at).line(),
            limit ? Problem.Kind.LIMIT : Problem.Kind.PARSE,
            limit ? "nested too deeply to be read" : "C that could not be read"));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
