// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Locale;

/** Shapes of a picture, one below the other in the order of drawing. Text is escaped here. */
final class Svg {
  private final StringBuilder shapes = new StringBuilder();

  void rect(String kind, double x, double y, double width, double height) {
    shapes.append(
        format(
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
            kind, x, y, width, height));
  }

  void line(String kind, double x1, double y1, double x2, double y2) {
    shapes.append(
        format(
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            kind, x1, y1, x2, y2));
  }

  void text(String kind, double x, double y, String text) {
    shapes.append(
        format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n", kind, x, y, escaped(text)));
  }

  /** The same, with a longer text for who points at it. */
  void text(String kind, double x, double y, String text, String more) {
    shapes.append(
        format(
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s<title>%s</title></text>%n",
            kind, x, y, escaped(text), escaped(more)));
  }

  /** All of it as a file. */
  String finished(String style, double width, double height) {
    return format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                + " height=\"%.0f\" role=\"img\">%n<style>%n%s</style>%n",
            width, height, width, height, style)
        + shapes
        + "</svg>\n";
  }

  private static String escaped(String text) {
    return Safe.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String format(String format, Object... with) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), with);
  }
}
