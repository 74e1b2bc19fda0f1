// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.mmaproof.model.scenario.Answer;

/**
 * The address space before and after each step of scenarios, as one picture: VMAs as boxes over
 * what lies in their page tables, their files and who refers to them.
 */
public final class AddressSpaces implements Report<List<Answer>> {
  private static final double WIDTH = 1100;
  private static final double LEFT = 24;
  private static final double RIGHT = 800;
  private static final double BOX = 40;
  private static final double LINE = 15;
  private static final double LETTER = 6.3;
  private static final int COLOURS = 6;
  private static final long PFNMAP = 0x400;
  private static final long SHARED = 8;

  /** Colours that read on white and on black; the reader's own preference decides. */
  private static final String STYLE =
      """
      svg { background: #fff; font: 11px ui-monospace, Menlo, Consolas, monospace }
      text { fill: #222 } .id { font-size: 14px; font-weight: bold } .op { font-weight: bold }
      .small { font-size: 10px; fill: #666 } .axis { stroke: #bbb } .flow { fill: #8884 }
      .vma { stroke: #222; stroke-width: 1.2 } .entered { fill: #555 }
      .c0 { fill: #9ecae1 } .c1 { fill: #a1d99b } .c2 { fill: #fdd0a2 } .c3 { fill: #dadaeb }
      .c4 { fill: #fcbba1 } .c5 { fill: #c7e9c0 } .none { fill: #eee } .bad { fill: #b00 }
      @media (prefers-color-scheme: dark) {
        svg { background: #16181c } text { fill: #e6e6e6 } .small { fill: #a0a4aa }
        .axis { stroke: #555 } .vma { stroke: #ddd } .entered { fill: #bbb }
        .c0 { fill: #1d5a80 } .c1 { fill: #2d6a34 } .c2 { fill: #8a5418 } .c3 { fill: #54508a }
        .c4 { fill: #8a3a2a } .c5 { fill: #4a7a2c } .none { fill: #3a3d42 } .bad { fill: #ff7a70 }
      }
      """;

  @Override
  public void write(List<Answer> answers, Writer out) throws IOException {
    Svg svg = new Svg();
    double y = 10;
    for (Answer answer : answers) {
      y = scenario(svg, answer, y + 20) + 20;
    }
    out.write(svg.finished(STYLE, WIDTH, y));
  }

  private static double scenario(Svg svg, Answer answer, double top) {
    PageScale scale = new PageScale(answer.steps(), LEFT, RIGHT);
    svg.text("id", LEFT, top, answer.id());
    double y = space(svg, scale, List.of(), top + 14);
    List<Answer.Vma> before = List.of();
    for (Answer.Step step : answer.steps()) {
      double below = told(step).size() * LINE + 26;
      flows(svg, scale, before, step.vmas(), y, below);
      operation(svg, step, y);
      y = space(svg, scale, List.of(step), y + below);
      before = step.vmas();
    }
    if (!answer.stopped().isEmpty()) {
      svg.text("bad", LEFT, y + LINE, "stopped: " + answer.stopped());
      y += LINE;
    }
    return y;
  }

  // ---- what happens

  private static void operation(Svg svg, Answer.Step step, double y) {
    String kind = step.result() < 0 ? "op bad" : "op";
    svg.text(kind, LEFT, y + LINE + 2, step.op() + " = " + step.result());
    double line = y + 2 * LINE + 2;
    for (String told : told(step)) {
      svg.text("small", LEFT + 12, line, told);
      line += LINE;
    }
  }

  /** The events in lines that fit. */
  private static List<String> told(Answer.Step step) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String event : step.events()) {
      if (line.length() > 0 && (line.length() + event.length()) * LETTER > RIGHT - LEFT - 40) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " \u00b7 " : "").append(event);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Pages that are mapped before and after, as shadows: where two become one box, VMAs merged. */
  private static void flows(
      Svg svg,
      PageScale scale,
      List<Answer.Vma> before,
      List<Answer.Vma> after,
      double y,
      double height) {
    for (Answer.Vma old : before) {
      for (Answer.Vma fresh : after) {
        long start = Math.max(old.start(), fresh.start());
        long end = Math.min(old.end(), fresh.end());
        if (start < end && old.file() == fresh.file()) {
          double from = scale.at(start) + 1;
          svg.rect("flow", from, y - LINE + 2, scale.at(end) - 1 - from, height + LINE - 4);
        }
      }
    }
  }

  // ---- what is there

  /** One state: empty before the first step. */
  private static double space(Svg svg, PageScale scale, List<Answer.Step> state, double top) {
    double bottom = top + BOX;
    svg.line("axis", LEFT, bottom, RIGHT, bottom);
    double lowest = bottom + LINE;
    for (Answer.Step step : state) {
      step.vmas().forEach(vma -> vma(svg, scale, vma, top));
      for (Answer.Entered range : step.entered()) {
        double from = scale.at(range.start());
        svg.rect("entered", from + 2, bottom - 5, scale.at(range.end()) - from - 4, 4);
      }
      lowest = Math.max(lowest, references(svg, step, top));
    }
    return lowest;
  }

  private static void vma(Svg svg, PageScale scale, Answer.Vma vma, double top) {
    double from = scale.at(vma.start());
    double width = scale.at(vma.end()) - from;
    String colour = vma.file() < 0 ? "none" : "c" + vma.file() % COLOURS;
    svg.rect("vma " + colour, from, top, width, BOX);
    String file = vma.file() < 0 ? "anon" : "F" + vma.file() + "+" + vma.pgoff();
    String more =
        "%d-%d flags %x pgoff %d ops %d private %d"
            .formatted(vma.start(), vma.end(), vma.flags(), vma.pgoff(), vma.ops(), vma.priv());
    svg.text("", from + 4, top + 14, fit(file, width), more);
    svg.text("", from + 4, top + 28, fit(access(vma) + owner(vma), width), more);
    svg.text("small", from, top + BOX + 11, fit(Long.toString(vma.start()), width));
  }

  private static String fit(String text, double width) {
    int letters = (int) ((width - 6) / LETTER);
    return text.length() <= letters ? text : text.substring(0, Math.max(letters, 0));
  }

  private static String access(Answer.Vma vma) {
    long flags = vma.flags();
    return ((flags & 1) != 0 ? "r" : "-")
        + ((flags & 2) != 0 ? "w" : "-")
        + ((flags & 4) != 0 ? "x" : "-")
        + ((flags & SHARED) != 0 ? "s" : "p")
        + ((flags & PFNMAP) != 0 ? " pfn" : "");
  }

  private static String owner(Answer.Vma vma) {
    String ops = vma.ops() > 0 ? " O" + vma.ops() : "";
    return ops + (vma.priv() != 0 ? " P" + vma.priv() : "");
  }

  /** Who is referred to how often, beside the state. */
  private static double references(Svg svg, Answer.Step step, double top) {
    double line = top + 10;
    for (List<Long> file : step.files()) {
      svg.text(
          "small",
          RIGHT + 20,
          line,
          "F%d: %d references, %d in rmap, hook %dx"
              .formatted(file.get(0), file.get(1), file.get(3), file.get(4)));
      line += 13;
    }
    for (List<Long> ops : step.ops()) {
      svg.text(
          "small",
          RIGHT + 20,
          line,
          "O%d: open %d, close %d, mapped %d"
              .formatted(ops.get(0), ops.get(1), ops.get(2), ops.get(3)));
      line += 13;
    }
    svg.text("small", RIGHT + 20, line, "charged %d pages".formatted(step.counters().get(6)));
    return line + 4;
  }
}
