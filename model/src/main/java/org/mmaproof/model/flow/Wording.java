// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.Optional;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Presence;

/** How a graph is printed: for whom, and what things are called that the graph only points to. */
public interface Wording {

  /** What a person reads: names as written, spans as comments, no configuration chosen. */
  Wording READABLE = new Readable(false);

  /** The same with the line of every operation. */
  Wording WITH_PLACES = new Readable(true);

  /**
   * Whether a compiler reads it: every width is said even where a person knows it, and locals begin
   * as zero instead of as whatever lies there.
   */
  boolean exact();

  /** Whether the lines that operations come from are told as comments. */
  boolean places();

  /** The struct or union, with its keyword. */
  String struct(Type.Struct struct);

  /** The name of a function. */
  String routine(String name);

  /** The name of a variable with static storage. */
  String global(String name);

  /** Whether the configuration printed for is under {@code when}; empty where none is chosen. */
  Optional<Boolean> configured(Presence when);

  /** For people. */
  record Readable(boolean places) implements Wording {
    @Override
    public boolean exact() {
      return false;
    }

    @Override
    public String struct(Type.Struct struct) {
      String keyword = struct.kind() == CType.Tag.UNION ? "union " : "struct ";
      return struct.tag().isEmpty()
          ? keyword + "at_line_" + struct.definition().line()
          : keyword + struct.tag();
    }

    @Override
    public String routine(String name) {
      return name;
    }

    @Override
    public String global(String name) {
      return name;
    }

    @Override
    public Optional<Boolean> configured(Presence when) {
      return Optional.empty();
    }
  }
}
