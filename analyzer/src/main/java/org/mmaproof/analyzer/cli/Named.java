// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What commands about one tree are given by name. */
final class Named {
  @Parameters(
      arity = "0..*",
      paramLabel = "TREE",
      description = {
        "A kernel tree, a part of one, a driver, or C files (default: here);",
        "git:REV or git:REV:PATH reads a revision."
      })
  private List<String> names = new ArrayList<>();

  @Mixin private TextOptions text = new TextOptions();

  /** As written. */
  List<String> all() {
    return List.copyOf(names);
  }

  Target target() {
    return text.target(names);
  }

  /** What of it lies where. */
  TextOptions text() {
    return text;
  }
}
