// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.c.Configurations;

/** Lends parsers so that each is used by one thread at a time; as many as ever ran at once. */
final class ParserPool implements AutoCloseable {
  private final Queue<CParser> idle = new ConcurrentLinkedQueue<>();
  private final Function<String, Configurations> configurations;

  /**
   * @param configurations those that the file at a path is built for
   */
  ParserPool(Function<String, Configurations> configurations) {
    this.configurations = configurations;
  }

  <R> R with(Function<CParser, R> use) {
    CParser idleParser = idle.poll();
    CParser parser = idleParser == null ? new CParser(configurations) : idleParser;
    try {
      return use.apply(parser);
    } finally {
      idle.add(parser);
    }
  }

  @Override
  public void close() {
    for (CParser parser = idle.poll(); parser != null; parser = idle.poll()) {
      parser.close();
    }
  }
}
