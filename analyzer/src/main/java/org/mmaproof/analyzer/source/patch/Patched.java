// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mmaproof.analyzer.source.FileNames;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.source.Stamp;
import org.mmaproof.analyzer.source.Unusable;

/** A tree with patches laid over it in memory. */
public final class Patched implements Source {
  /** Bytes that the changed files of a series may have together. */
  private static final long BYTES_ALL_MAX = 256L << 20;

  private final Source tree;
  private final Map<String, byte[]> changed;
  private final Set<String> gone;
  private final Map<String, String> renamed;

  private Patched(
      Source tree, Map<String, byte[]> changed, Set<String> gone, Map<String, String> renamed) {
    this.tree = tree;
    this.changed = new TreeMap<>(changed);
    this.gone = Set.copyOf(gone);
    this.renamed = Map.copyOf(renamed);
  }

  /** {@code tree} as it is. */
  public static Patched over(Source tree) {
    return new Patched(tree, Map.of(), Set.of(), Map.of());
  }

  /** The paths that differ from the tree below: changed, new and gone ones. */
  public Set<String> touched() {
    Set<String> all = new TreeSet<>(changed.keySet());
    all.addAll(gone);
    return all;
  }

  /** Paths of the tree below by those that its files have now, where patches renamed them. */
  public Map<String, String> renamed() {
    return renamed;
  }

  /**
   * The tree with one more patch in it.
   *
   * @throws Unusable when the patch does not apply; it names the file and the hunk
   */
  public Patched with(Patch patch) {
    return new Laying(this, patch).done();
  }

  /** The changes of one patch, made one after the other. */
  private static final class Laying {
    private final Patched under;
    private final Patch patch;
    private final String name;
    private final Applier applier = new Applier();
    private final Map<String, byte[]> changed;
    private final Set<String> gone;
    private final Map<String, String> renamed;

    private Laying(Patched under, Patch patch) {
      this.under = under;
      this.patch = patch;
      this.name = PatchFile.called(patch.source(), patch.subject());
      this.changed = new HashMap<>(under.changed);
      this.gone = new HashSet<>(under.gone);
      this.renamed = new HashMap<>(under.renamed);
    }

    private Patched done() {
      patch.changes().forEach(this::make);
      if (changed.values().stream().mapToLong(bytes -> bytes.length).sum() > BYTES_ALL_MAX) {
        throw new Unusable(
            name + ": the changed files are longer than " + (BYTES_ALL_MAX >> 20) + " MiB");
      }
      return new Patched(under.tree, changed, gone, renamed);
    }

    private void make(FileChange change) {
      boolean created = change.kind() == FileChange.Kind.CREATED;
      Content old = created ? new Content.Bytes(new byte[0], 0) : content(change.from());
      if (!(old instanceof Content.Bytes read)) {
        throw refused(
            change.from(),
            old instanceof Content.Unread unread ? unread.problem().message() : "no such file");
      }
      boolean stays = change.to().equals(change.from()) && !created;
      if (!stays && !(content(change.to()) instanceof Content.Absent)) {
        throw refused(change.to(), "there already");
      }
      byte[] bytes = Arrays.copyOf(read.bytes(), read.length());
      byte[] made = change.hunks().isEmpty() ? bytes : patched(bytes, change);
      put(change, made);
    }

    private void put(FileChange change, byte[] made) {
      String origin = renamed.getOrDefault(change.from(), change.from());
      if (change.kind() == FileChange.Kind.RENAMED || change.kind() == FileChange.Kind.DELETED) {
        changed.remove(change.from());
        renamed.remove(change.from());
        gone.add(change.from());
      }
      if (change.kind() == FileChange.Kind.DELETED) {
        if (made.length > 0) {
          throw refused(change.from(), "deleted, but something of it would be left");
        }
        return;
      }
      changed.put(change.to(), made);
      gone.remove(change.to());
      if (change.kind() == FileChange.Kind.RENAMED) {
        renamed.put(change.to(), origin);
      }
    }

    private byte[] patched(byte[] bytes, FileChange change) {
      List<String> lines = Mailbox.lines(new String(bytes, StandardCharsets.ISO_8859_1));
      List<String> made = applier.apply(lines, change.hunks(), name, change.to());
      byte[] joined = String.join("", made).getBytes(StandardCharsets.ISO_8859_1);
      if (joined.length > BYTES_MAX) {
        throw refused(change.to(), "it would be longer than " + BYTES_MAX + " bytes");
      }
      return joined;
    }

    private Content content(String path) {
      return read(path, new byte[0], changed, gone, under.tree);
    }

    private Unusable refused(String path, String why) {
      return new Unusable(name + ": " + path + ": " + why);
    }
  }

  private static Content read(
      String path, byte[] buffer, Map<String, byte[]> changed, Set<String> gone, Source tree) {
    byte[] bytes = changed.get(path);
    if (bytes != null) {
      return new Content.Bytes(bytes.clone(), bytes.length); // what is given is written over
    }
    return gone.contains(path) ? new Content.Absent() : tree.read(path, buffer);
  }

  @Override
  public Content read(String path, byte[] buffer) {
    return read(path, buffer, changed, gone, tree);
  }

  @Override
  public Optional<Stamp> stamp(String path) {
    return changed.containsKey(path) || gone.contains(path) ? Optional.empty() : tree.stamp(path);
  }

  @Override
  public Listing list(String under) {
    Listing listing = tree.list(under);
    String prefix = under.isEmpty() ? "" : under + "/";
    Stream<String> more =
        changed.keySet().stream()
            .filter(path -> path.startsWith(prefix) && FileNames.isSource(last(path)));
    return new Listing(merged(listing.files(), more), listing.problems());
  }

  @Override
  public Listing kconfig() {
    Listing listing = tree.kconfig();
    Stream<String> more =
        changed.keySet().stream().filter(path -> last(path).startsWith("Kconfig"));
    return new Listing(merged(listing.files(), more), listing.problems());
  }

  @Override
  public List<String> beside(String directory) {
    Stream<String> more =
        changed.keySet().stream()
            .filter(path -> path.length() - last(path).length() == prefixLength(directory))
            .filter(path -> path.startsWith(directory) && FileNames.isSource(last(path)));
    return merged(tree.beside(directory), more);
  }

  private static int prefixLength(String directory) {
    return directory.isEmpty() ? 0 : directory.length() + 1;
  }

  private List<String> merged(List<String> files, Stream<String> more) {
    Set<String> all = new TreeSet<>(files);
    all.removeAll(gone);
    all.addAll(more.toList());
    return new ArrayList<>(all);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
