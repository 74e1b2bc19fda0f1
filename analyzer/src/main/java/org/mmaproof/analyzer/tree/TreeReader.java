// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import org.mmaproof.analyzer.cache.Memory;
import org.mmaproof.analyzer.cache.Search;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;

/**
 * Reads many files side by side, and outlines those whose bytes can matter.
 *
 * @param memory which files need not be opened
 * @param progress told each path read, from any thread
 */
public record TreeReader(Source source, Workers workers, Memory memory, Consumer<String> progress) {
  private static final int BUFFER = 1 << 20;

  /** What the bytes of a file say of it. */
  public enum Verdict {
    /** It can matter, and is outlined. */
    MATTERS,
    /** It is not outlined, but holds something that was looked for. */
    NOTED,
    /** It holds nothing of what was looked for, and need not be opened for that again. */
    NOTHING
  }

  /** Judges the file at {@code path} by its first {@code length} bytes. From any thread. */
  public interface Judge {
    Verdict of(String path, byte[] bytes, int length);
  }

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

    record Counted() implements Outcome {}

    record Passed() implements Outcome {}

    record Failed(Problem problem) implements Outcome {}
  }

  /**
   * Reads {@code files}, all of them each time, and outlines those that {@code filter} keeps. For
   * what cannot be said as a search.
   */
  public Reading read(List<String> files, Filter filter) {
    Memory forgetful = Memory.none(source);
    return new TreeReader(source, workers, forgetful, progress)
        .read(
            files,
            new Search(false, false, Set.of()),
            (path, bytes, length) ->
                filter.matters(path, bytes, length) ? Verdict.MATTERS : Verdict.NOTHING,
            (path, length) -> {});
  }

  /**
   * Reads {@code files} and outlines those in which {@code search} finds something.
   *
   * @param lengths told how many bytes each file has that could be read, from any thread
   */
  public Reading read(List<String> files, Search search, ObjLongConsumer<String> lengths) {
    return read(files, search, judge(search), lengths);
  }

  /**
   * Reads {@code files} and outlines those that {@code judge} says matter.
   *
   * @param asked what {@code judge} looks for, named fully: files known to have nothing of it are
   *     neither opened nor judged. What is no C name can be a word of it too, say {@code "copies
   *     file_operations"}; only the judge must know what it means, and mean the same in every run
   * @param lengths told how many bytes each file has that could be read, from any thread
   */
  public Reading read(
      List<String> files, Search asked, Judge judge, ObjLongConsumer<String> lengths) {
    List<Unit> units = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Outcome outcome :
        workers.map(files, oneByOne(asked, judge, lengths, TreeReader::outlined))) {
      if (outcome instanceof Outcome.Kept kept) {
        units.add(kept.unit());
        problems.addAll(kept.unit().problems());
      } else if (outcome instanceof Outcome.Failed failed) {
        problems.add(failed.problem());
      }
    }
    return new Reading(units, problems);
  }

  /** Says that a file matters where {@code search} finds something in it. */
  public static Judge judge(Search search) {
    Finder finder = new Finder(search);
    return (path, bytes, length) ->
        finder.findsIn(bytes, length) ? Verdict.MATTERS : Verdict.NOTHING;
  }

  /** How many of {@code files} can be read and hold something that {@code search} finds. */
  public long count(List<String> files, Search search) {
    return workers
        .map(
            files,
            oneByOne(
                search, judge(search), (path, length) -> {}, (path, read) -> new Outcome.Counted()))
        .stream()
        .filter(Outcome.Counted.class::isInstance)
        .count();
  }

  private static Outcome outlined(String path, Source.Content.Bytes read) {
    byte[] bytes = Arrays.copyOf(read.bytes(), read.length());
    return new Outcome.Kept(Outline.read(new SourceText(path, bytes)));
  }

  private Supplier<Function<String, Outcome>> oneByOne(
      Search asked,
      Judge judge,
      ObjLongConsumer<String> lengths,
      BiFunction<String, Source.Content.Bytes, Outcome> keep) {
    Memory.Pass pass = memory.pass(asked);
    return () -> new One(pass, judge, lengths, keep)::of;
  }

  /** What one worker does to each of its files. */
  private final class One {
    private final Memory.Pass pass;
    private final Judge judge;
    private final ObjLongConsumer<String> lengths;
    private final BiFunction<String, Source.Content.Bytes, Outcome> keep;

    /** The largest array that was needed so far. */
    private byte[] buffer = new byte[BUFFER];

    private One(
        Memory.Pass pass,
        Judge judge,
        ObjLongConsumer<String> lengths,
        BiFunction<String, Source.Content.Bytes, Outcome> keep) {
      this.pass = pass;
      this.judge = judge;
      this.lengths = lengths;
      this.keep = keep;
    }

    private Outcome of(String path) {
      progress.accept(path);
      if (pass.lacks(path)) {
        lengths.accept(path, memory.size(path));
        return new Outcome.Passed();
      }
      Source.Content content = source.read(path, buffer);
      if (content instanceof Source.Content.Unread unread) {
        return new Outcome.Failed(unread.problem());
      }
      return content instanceof Source.Content.Bytes read ? of(path, read) : new Outcome.Passed();
    }

    private Outcome of(String path, Source.Content.Bytes read) {
      buffer = read.bytes();
      lengths.accept(path, read.length());
      return switch (judge.of(path, read.bytes(), read.length())) {
        case MATTERS -> keep.apply(path, read);
        case NOTED -> new Outcome.Passed();
        case NOTHING -> {
          pass.foundNothing(path);
          yield new Outcome.Passed();
        }
      };
    }
  }
}
