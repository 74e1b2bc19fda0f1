// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

/**
 * Reads many files side by side, and outlines those whose bytes can matter.
 *
 * @param progress told each path read, from any thread
 */
public record TreeReader(Source source, Workers workers, Consumer<String> progress) {
  private static final int BUFFER = 1 << 20;

  /** Whether the file at {@code path} can matter, by its first {@code length} bytes. */
  public interface Filter {
    boolean matters(String path, byte[] bytes, int length);
  }

  /** The files that matter, outlined, in the order asked for, and what could not be read. */
  public record Reading(List<Unit> units, List<Problem> problems) {
    public Reading {
      units = List.copyOf(units);
      problems = List.copyOf(problems);
    }
  }

  /** What one file gave. */
  private sealed interface Outcome {
    record Kept(Unit unit) implements Outcome {}

    record Passed() implements Outcome {}

    record Failed(Problem problem) implements Outcome {}
  }

  /** Reads {@code files} and outlines those that {@code filter} keeps. */
  public Reading read(List<String> files, Filter filter) {
    List<Unit> units = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Outcome outcome : workers.map(files, () -> oneByOne(filter))) {
      if (outcome instanceof Outcome.Kept kept) {
        units.add(kept.unit());
        problems.addAll(kept.unit().problems());
      } else if (outcome instanceof Outcome.Failed failed) {
        problems.add(failed.problem());
      }
    }
    return new Reading(units, problems);
  }

  private Function<String, Outcome> oneByOne(Filter filter) {
    return new One(filter)::of;
  }

  /** What one worker does to each of its files. */
  private final class One {
    private final Filter filter;

    /** The largest array that was needed so far. */
    private byte[] buffer = new byte[BUFFER];

    private One(Filter filter) {
      this.filter = filter;
    }

    private Outcome of(String path) {
      Source.Content content = source.read(path, buffer);
      progress.accept(path);
      if (content instanceof Source.Content.Unread unread) {
        return new Outcome.Failed(unread.problem());
      }
      return content instanceof Source.Content.Bytes read ? of(path, read) : new Outcome.Passed();
    }

    private Outcome of(String path, Source.Content.Bytes read) {
      buffer = read.bytes();
      if (!filter.matters(path, read.bytes(), read.length())) {
        return new Outcome.Passed();
      }
      byte[] bytes = Arrays.copyOf(read.bytes(), read.length());
      return new Outcome.Kept(Outline.read(new SourceText(path, bytes)));
    }
  }
}
