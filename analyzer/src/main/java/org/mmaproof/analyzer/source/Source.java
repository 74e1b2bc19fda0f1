// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mmaproof.model.ir.Problem;

/**
 * A read-only tree of files, named by paths relative to its root with {@code /}.
 *
 * <p>Safe for several threads.
 */
public interface Source {
  /** Files larger than this many bytes are not read. */
  int BYTES_MAX = 32 * 1024 * 1024;

  /** What lies below a directory. */
  record Listing(List<String> files, List<Problem> problems) {
    /** Nothing. */
    public static final Listing NONE = new Listing(List.of(), List.of());

    public Listing {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }

    /** Both together, each file once, sorted. */
    public Listing and(Listing other) {
      SortedSet<String> all = new TreeSet<>(files);
      all.addAll(other.files);
      List<Problem> both = new ArrayList<>(problems);
      both.addAll(other.problems);
      return new Listing(new ArrayList<>(all), both);
    }
  }

  /** What reading one file gave. */
  sealed interface Content {
    /**
     * The file's bytes: the first {@code length} of {@code bytes}, which the next reading with the
     * same buffer overwrites.
     */
    @SuppressWarnings("ArrayRecordComponent") // a copy would cost as much as the reading
    record Bytes(byte[] bytes, int length) implements Content {}

    /** The file is not there, or the path names no file of this tree. */
    record Absent() implements Content {}

    record Unread(Problem problem) implements Content {}
  }

  /**
   * Paths of the regular files below the directory {@code under} (empty for all) whose names end in
   * {@code .c}, {@code .h} or {@code .rs}, sorted; version control, generated module code and build
   * output left out.
   */
  Listing list(String under);

  /**
   * Paths of the files anywhere in the tree whose names begin with {@code Kconfig}, sorted; none
   * where the options of the configuration do not come from this tree.
   */
  default Listing kconfig() {
    return Listing.NONE;
  }

  /**
   * Paths of the files that {@link #list} would give in the directory itself (empty for the root),
   * sorted.
   */
  List<String> beside(String directory);

  /**
   * Reads a file into {@code buffer}, or into a larger array where it does not fit. Paths that
   * leave the tree, also through a symbolic link, name no file.
   */
  Content read(String path, byte[] buffer);

  /**
   * What is known of a listed file without opening it; empty where that is not enough to know the
   * file again, as for text that lies in no file of its own.
   */
  default Optional<Stamp> stamp(String path) {
    return Optional.empty();
  }

  /** The bytes of a file, for occasional reading. */
  default Optional<byte[]> bytes(String path) {
    Content content = read(path, new byte[0]);
    return content instanceof Content.Bytes read
        ? Optional.of(Arrays.copyOf(read.bytes(), read.length()))
        : Optional.empty();
  }
}
