// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Optional;
import org.mmaproof.rules.rule.Level;

/** The colours of a terminal, or none. */
record Ink(boolean on) {
  private static final String OFF = "\u001b[0m";

  String place(String text) {
    return paint("1", text);
  }

  String level(Level level) {
    return paint(code(level), level.text());
  }

  /** A verdict of that level; one without a level is good news. */
  String verdict(String text, Optional<Level> level) {
    return paint(level.map(Ink::code).orElse("1;32"), text);
  }

  private static String code(Level level) {
    return switch (level) {
      case ERROR -> "1;31";
      case WARNING -> "1;35";
      case NOTE -> "1;36";
    };
  }

  String caret(String text) {
    return paint("1;32", text);
  }

  String label(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + OFF : text;
  }
}
