// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.exec.Coupled;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Item;

/**
 * Members that only the new driver has, and that it sets to what the old one finds through a
 * pointer beside: both say so where they set up the struct, and nobody writes any of it later. Only
 * structs of the driver's own file are looked at.
 */
final class Couplings implements Coupled {
  private final Names before;
  private final Names after;
  private final Setups old;
  private final Setups now;
  private final String oldFile;
  private final String file;
  private final Map<String, Optional<Way>> known = new HashMap<>();
  private final Set<String> used = new TreeSet<>();

  Couplings(Side before, Side after) {
    this.before = before.names();
    this.after = after.names();
    this.oldFile = before.hook().path();
    this.file = after.hook().path();
    this.old = new Setups(this.before, oldFile);
    this.now = new Setups(this.after, file);
  }

  /** What was taken to be the same, a line each. */
  Set<String> used() {
    return Set.copyOf(used);
  }

  @Override
  public Optional<Way> way(String tag, String member) {
    Optional<Way> way = known.computeIfAbsent(tag + "." + member, key -> find(tag, member));
    way.ifPresent(
        found ->
            used.add(
                tag + "." + member + " is " + tag + "." + found.pointer() + "->" + found.member()));
    return way;
  }

  private Optional<Way> find(String tag, String member) {
    Set<String> once = members(before, tag, oldFile);
    if (isAnothers(member, now)
        || once.isEmpty()
        || once.contains(member)
        || !members(after, tag, file).contains(member)) {
      return Optional.empty();
    }
    return once.stream()
        .filter(pointer -> !isAnothers(pointer, old))
        .flatMap(pointer -> through(tag, member, pointer))
        .findFirst();
  }

  /** Whether a member of that name is assigned to that may be another struct's. */
  private boolean isAnothers(String member, Setups setups) {
    long structs =
        after.unit(file).stream()
            .flatMap(unit -> unit.items().stream())
            .filter(item -> item.kind() == Item.Kind.COMPOSITE)
            .filter(item -> members(after, item.name(), file).contains(member))
            .count();
    return structs > 1 && setups.writes(member);
  }

  /** The members of a struct that the file itself declares, in order. */
  private static Set<String> members(Names names, String tag, String file) {
    return names
        .composite(CType.Tag.STRUCT, tag, file)
        .filter(composite -> composite.at().file().equals(file))
        .map(composite -> composite.fields().stream().map(CType.Field::name))
        .map(fields -> (Set<String>) new TreeSet<>(fields.toList()))
        .orElse(Set.of());
  }

  private Stream<Way> through(String tag, String member, String pointer) {
    List<Set<String>> pointers = old.of(tag, pointer);
    List<Set<String>> values = now.of(tag, member);
    if (values.isEmpty() || pointers.size() != 1 || pointers.get(0).size() != 1) {
      return Stream.empty();
    }
    String begin = Setups.pointed(pointers.get(0).iterator().next());
    Set<String> through = new TreeSet<>();
    for (Set<String> alternatives : values) {
      List<String> found =
          alternatives.stream()
              .filter(value -> value.startsWith(begin))
              .map(value -> value.substring(begin.length()))
              .filter(rest -> rest.matches("\\w+"))
              .toList();
      if (found.size() != 1) {
        return Stream.empty();
      }
      through.addAll(found);
    }
    return through.stream()
        .filter(found -> through.size() == 1)
        .filter(found -> !old.changes(pointer) && !now.changes(member))
        .filter(found -> !old.writes(found) && !now.writes(found))
        .map(found -> new Way(pointer, found));
  }
}
