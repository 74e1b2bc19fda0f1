// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.mmaproof.analyzer.report.Safe;

/** Messages on standard error, and a bar there when it is a terminal. */
final class Progress implements AutoCloseable {
  /** The bar is moved once for so many files: moving it costs more than reading a file. */
  private static final int STEP = 256;

  private final boolean quiet;
  private final boolean terminal;
  private final AtomicLong read = new AtomicLong();
  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private volatile Bar bar = new Bar.None();

  /** The bar, where there is one. */
  private sealed interface Bar {
    record None() implements Bar {}

    record Shown(ProgressBar bar) implements Bar {}
  }

  private Progress(boolean quiet, boolean terminal) {
    this.quiet = quiet;
    this.terminal = terminal;
  }

  /** The launcher knows whether standard error is a terminal; Java cannot ask. */
  static Progress of(boolean quiet) {
    return new Progress(quiet, Boolean.getBoolean("mmaproof.stderr.terminal"));
  }

  /** Starts a bar for so many files. */
  void files(int count) {
    if (!quiet && terminal) {
      bar =
          new Bar.Shown(
              new ProgressBarBuilder()
                  .setTaskName("reading")
                  .setInitialMax(count)
                  .setConsumer(new ConsoleProgressBarConsumer(System.err))
                  .build());
    }
  }

  /** One more file was read. */
  void read(String path) {
    long count = read.incrementAndGet();
    if (count % STEP == 0 && bar instanceof Bar.Shown shown) {
      shown.bar().stepTo(count);
    }
  }

  /** A line for people; once, however often it is said. */
  void say(String line) {
    if (!quiet && said.add(line)) {
      done();
      System.err.println("mmaproof: " + Safe.onRunner(Safe.line(line)));
    }
  }

  /** Takes the bar away. */
  void done() {
    if (bar instanceof Bar.Shown shown) {
      shown.bar().close();
      bar = new Bar.None();
    }
  }

  @Override
  public void close() {
    done();
  }
}
