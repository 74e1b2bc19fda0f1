// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.ir.Item;

/**
 * Which of several definitions of one name a file means when it includes none of them: its own
 * directory before others, its own architecture before generic code, kernel before tools.
 *
 * @param world {@code kernel}, or the top directory of what is built apart from it
 */
record Visibility(String from, String world, String architecture) {
  private static final int HIDDEN = 100;

  private static final Set<Item.Kind> PRIVATE =
      Set.of(Item.Kind.COMPOSITE, Item.Kind.TYPEDEF, Item.Kind.MACRO);

  static Visibility of(String from) {
    return new Visibility(from, world(from), Includes.architecture(from));
  }

  private static String world(String path) {
    for (String apart : List.of("tools", "samples", "Documentation", "scripts", "usr")) {
      if (path.startsWith(apart + "/")) {
        return apart;
      }
    }
    return "kernel";
  }

  /** The definitions of the nearest kind among {@code places}, in their order. */
  List<Index.Place> nearest(List<Index.Place> places) {
    List<Index.Place> visible = new ArrayList<>();
    int nearest = HIDDEN;
    for (Index.Place place : places) {
      int distance = distance(place);
      if (distance < nearest) {
        nearest = distance;
        visible.clear();
      }
      if (distance == nearest && distance < HIDDEN) {
        visible.add(place);
      }
    }
    return visible;
  }

  /** Those that are built together with the file: what belongs to tools is no kernel code. */
  List<Index.Place> together(List<Index.Place> places) {
    return places.stream().filter(place -> world(place.unit().path()).equals(world)).toList();
  }

  /** The functions that headers for everybody, or beside the file, define inline. */
  List<Index.Place> inlines(List<Index.Place> places) {
    return places.stream().filter(place -> place.item().local() && isBeside(place)).toList();
  }

  /** Those in headers for everybody, or beside the file. */
  List<Index.Place> beside(List<Index.Place> places) {
    List<Index.Place> near = places.stream().filter(this::isBeside).toList();
    return nearest(near);
  }

  private boolean isBeside(Index.Place place) {
    String path = place.unit().path();
    return path.endsWith(".h")
        && (Includes.directory(path).equals(Includes.directory(from))
            || world.equals("kernel") && path.startsWith("include/"));
  }

  private int distance(Index.Place place) {
    String path = place.unit().path();
    if (path.equals(from)) {
      return 0;
    }
    if (isHidden(place, path)) {
      return HIDDEN;
    }
    int near = Includes.directory(path).equals(Includes.directory(from)) ? 1 : generic(path);
    return world(path).equals(world) ? near : near + HIDDEN / 2;
  }

  /** Code of other architectures is meant only by code of none. */
  private int generic(String path) {
    String arch = Includes.architecture(path);
    if (arch.isEmpty()) {
      return path.startsWith("include/") ? 3 : 4;
    }
    return arch.equals(architecture) ? 2 : architecture.isEmpty() ? 4 : 6;
  }

  /** Statics of other files are never meant, nor are names of other source files' types. */
  private static boolean isHidden(Index.Place place, String path) {
    Item item = place.item();
    return path.endsWith(".h")
        ? item.local() && item.kind() == Item.Kind.FUNCTION
        : item.local() || PRIVATE.contains(item.kind());
  }
}
