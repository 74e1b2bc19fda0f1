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
    byte[] buffer = new byte[BUFFER];
    return path -> {
      Outcome outcome = one(path, buffer, filter);
      progress.accept(path);
      return outcome;
    };
  }

  private Outcome one(String path, byte[] buffer, Filter filter) {
    Source.Content content = source.read(path, buffer);
    if (content instanceof Source.Content.Unread unread) {
      return new Outcome.Failed(unread.problem());
    }
    if (!(content instanceof Source.Content.Bytes read)
        || !filter.matters(path, read.bytes(), read.length())) {
      return new Outcome.Passed();
    }
    byte[] bytes = Arrays.copyOf(read.bytes(), read.length());
    return new Outcome.Kept(Outline.read(new SourceText(path, bytes)));
  }
}
