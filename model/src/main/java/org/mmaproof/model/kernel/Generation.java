// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One generation of the kernel's mmap API, as {@code kernel/generations} lists it.
 *
 * @param name {@code 7.3}, {@code 6.12}, {@code rfc}, ...
 * @param order its place in time, from 0
 * @param over the generation that this one's files are read over; empty for the newest, which is
 *     complete
 * @param files names of its files
 */
public record Generation(String name, int order, Optional<String> over, List<String> files)
    implements Comparable<Generation> {
  private static final Pattern LINE = Pattern.compile("(\\S+) over (\\S+): (.+)");
  private static final List<Generation> ALL = read();

  public Generation {
    files = List.copyOf(files);
  }

  /** All of them, oldest first. */
  public static List<Generation> all() {
    return ALL;
  }

  /** The one of that name. */
  public static Optional<Generation> of(String name) {
    return ALL.stream().filter(generation -> generation.name.equals(name)).findFirst();
  }

  /** The newest, which a file without a tree is taken to be for. */
  public static Generation newest() {
    return ALL.get(ALL.size() - 1);
  }

  /** This generation and those that it is read over, this one first. */
  public List<Generation> chain() {
    List<Generation> chain = new ArrayList<>(List.of(this));
    over.flatMap(Generation::of).ifPresent(parent -> chain.addAll(parent.chain()));
    return chain;
  }

  /** The generations before this one, oldest first. */
  public List<Generation> older() {
    return ALL.subList(0, order);
  }

  @Override
  public int compareTo(Generation other) {
    return Integer.compare(order, other.order);
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<Generation> read() {
    List<Generation> all = new ArrayList<>();
    for (String line : Resources.text("generations").lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!line.startsWith("#") && matcher.matches()) {
        String parent = matcher.group(2);
        Optional<String> over = parent.equals("-") ? Optional.empty() : Optional.of(parent);
        List<String> files = List.of(matcher.group(3).split(" "));
        all.add(new Generation(matcher.group(1), all.size(), over, files));
      }
    }
    return List.copyOf(all);
  }
}
