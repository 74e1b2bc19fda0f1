// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Strings made of what terminals, runners, spreadsheets, mail and Markdown take for orders. */
final class HostileText {
  private HostileText() {}

  static Arbitrary<String> any() {
    Arbitrary<String> orders =
        Arbitraries.of(
            "::",
            "::error::",
            "::set-env name=x::",
            "##[",
            "#",
            "[",
            "]",
            ":",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\u001b[31m",
            "\u0085",
            "\u00a0",
            "\u2003",
            "\u202e",
            "\u2066",
            "\u200b",
            "\u2028",
            "\ud83d\ude00",
            "\ud800",
            "\"",
            ",",
            ";",
            "%",
            "%0A",
            "=",
            "+",
            "-",
            "@",
            "@all",
            "`",
            "<b>",
            "&lt;",
            "|",
            "](x)",
            "{0}",
            "---",
            "From ",
            ">",
            "/",
            "\\",
            "é",
            "日",
            "e\u0301",
            "a",
            "frob_mmap()");
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(3);
    return Arbitraries.frequencyOf(Tuple.of(9, orders), Tuple.of(1, anything))
        .list()
        .ofMaxSize(12)
        .map(HostileText::joined);
  }

  private static String joined(List<String> parts) {
    return String.join("", parts);
  }
}
