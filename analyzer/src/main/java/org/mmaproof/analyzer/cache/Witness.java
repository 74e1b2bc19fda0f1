// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.source.Stamp;

/**
 * A source that notes what is looked for in it, beside the files that it lists. Safe for several
 * threads.
 */
public final class Witness implements Source {
  private final Source source;
  private final Memory memory;
  private final Map<String, Mark> others = new ConcurrentHashMap<>();
  private final AtomicBoolean unsteady = new AtomicBoolean();
  private volatile Set<String> listed = Set.of();

  /**
   * @param memory knows the stamps of the files of {@code source}
   */
  public Witness(Source source, Memory memory) {
    this.source = source;
    this.memory = memory;
  }

  /** What this witnessed is to be read from here on: a part of a tree says nothing of the rest. */
  @Override
  public Listing list(String under) {
    Listing listing = source.list(under);
    Set<String> all = new HashSet<>(listed);
    all.addAll(listing.files());
    listed = all;
    return listing;
  }

  @Override
  public Listing kconfig() {
    return source.kconfig();
  }

  @Override
  public List<String> beside(String directory) {
    return source.beside(directory);
  }

  @Override
  public Optional<Stamp> stamp(String path) {
    return source.stamp(path);
  }

  @Override
  public Content read(String path, byte[] buffer) {
    if (listed.contains(path)) {
      return source.read(path, buffer);
    }
    Optional<Mark> stamped = memory.stamped(path); // before it is read: never too new
    Content content = source.read(path, buffer);
    Mark mark = stamped.orElseGet(() -> memory.mark(content));
    Mark before = others.putIfAbsent(path, mark);
    if (before != null && !before.equals(mark)) {
      unsteady.set(true);
    }
    return content;
  }

  /**
   * All that was read, when {@code files} is what the tree listed; empty where it changed meanwhile
   * or could change without being seen.
   */
  public Optional<WhatWasRead> all(Listing files) {
    OptionalLong print = memory.print(files);
    Map<String, Mark> kept = others(files);
    return print.isEmpty() || unsteady.get() || kept.size() > AnswerFormat.OTHERS_MAX
        ? Optional.empty()
        : Optional.of(new WhatWasRead(print.getAsLong(), kept));
  }

  /**
   * What the listing says nothing of: a file with the name of C that is not in a directory of such
   * files would be listed if it were there.
   */
  private Map<String, Mark> others(Listing files) {
    Set<String> directories = new HashSet<>();
    files.files().forEach(file -> directories.add(directory(file)));
    Mark absent = memory.mark(new Content.Absent());
    Map<String, Mark> kept = new HashMap<>();
    others.forEach(
        (path, mark) -> {
          boolean wouldBeListed =
              (path.endsWith(".h") || path.endsWith(".c") && !path.endsWith(".mod.c"))
                  && directories.contains(directory(path));
          if (!mark.equals(absent) || !wouldBeListed) {
            kept.put(path, mark);
          }
        });
    return kept;
  }

  private static String directory(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
