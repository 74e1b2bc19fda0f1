// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.git;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.mmaproof.analyzer.source.FileNames;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.source.Stamp;
import org.mmaproof.model.ir.Problem;

/**
 * The files of a revision, or of a directory of one. Links are neither followed nor listed, and
 * submodules are empty.
 */
public final class GitTree implements Source {
  private final Blobs blobs;
  private final TreeFiles files;

  GitTree(Blobs blobs, TreeFiles files) {
    this.blobs = blobs;
    this.files = files;
  }

  /** What lies below a directory of it, as a tree of its own. */
  public GitTree below(String directory) {
    return directory.isEmpty() ? this : new GitTree(blobs, files.below(directory));
  }

  /** Whether there is a regular file at {@code path}. */
  public boolean isFile(String path) {
    return files.files().containsKey(path);
  }

  /** Whether there is a directory at {@code path} with a file anywhere in it. */
  public boolean isDirectory(String path) {
    return path.isEmpty() || !files.files().subMap(path + "/", true, path + "0", false).isEmpty();
  }

  /** Paths of the files that are not the same, or not there, in {@code other}. */
  public Set<String> differing(GitTree other) {
    Set<String> all = new TreeSet<>();
    files
        .files()
        .forEach((path, blob) -> addIf(!blob.equals(other.files.files().get(path)), path, all));
    other.files.files().keySet().forEach(path -> addIf(!isFile(path), path, all));
    return all;
  }

  private static void addIf(boolean wanted, String path, Set<String> paths) {
    if (wanted) {
      paths.add(path);
    }
  }

  @Override
  public Listing list(String under) {
    Map<String, Boolean> skipped = new HashMap<>();
    String prefix = under.isEmpty() ? "" : under + "/";
    List<String> found =
        Stream.concat(files.files().keySet().stream(), files.odd().stream())
            .filter(path -> path.startsWith(prefix) && FileNames.isSource(last(path)))
            .filter(path -> !isSkipped(directory(path), under, skipped))
            .sorted()
            .toList();
    List<Problem> problems =
        files.problems().stream()
            .filter(problem -> under.isEmpty() || problem.file().startsWith(prefix))
            .toList();
    return new Listing(found, problems);
  }

  @Override
  public Listing kconfig() {
    Map<String, Boolean> skipped = new HashMap<>();
    return new Listing(
        files.files().keySet().stream()
            .filter(path -> last(path).startsWith("Kconfig"))
            .filter(path -> !isSkipped(directory(path), "", skipped))
            .toList(),
        List.of());
  }

  @Override
  public List<String> beside(String directory) {
    return Stream.concat(files.files().keySet().stream(), files.odd().stream())
        .filter(path -> directory(path).equals(directory) && FileNames.isSource(last(path)))
        .sorted()
        .toList();
  }

  @Override
  public Content read(String path, byte[] buffer) {
    ObjectId blob = files.files().get(path);
    if (blob == null && path.contains("/.")) {
      blob = plain(path).map(files.files()::get).orElse(null);
    }
    if (blob != null) {
      return blobs.read(path, blob, buffer);
    }
    return files.odd().contains(path)
        ? new Content.Unread(
            new Problem(
                path,
                0,
                Problem.Kind.UNREADABLE,
                "not a file, though its name is that of one; it is not looked into"))
        : new Content.Absent();
  }

  /** The name of the object, which is a hash of its bytes; the times of a file are another. */
  @Override
  public Optional<Stamp> stamp(String path) {
    ObjectId blob = files.files().get(path);
    if (blob == null) {
      return Optional.empty();
    }
    OptionalLong size = blobs.size(blob);
    byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
    blob.copyRawTo(raw, 0);
    ByteBuffer name = ByteBuffer.wrap(raw);
    long first = name.getInt() & 0xffffffffL; // as nanoseconds, long ago: never too new
    return size.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stamp(size.getAsLong(), first, 0, name.getLong(), name.getLong()));
  }

  /** Whether a directory is left out, or one above it and below {@code under}. */
  private boolean isSkipped(String directory, String under, Map<String, Boolean> known) {
    if (directory.equals(under) || directory.isEmpty()) {
      return false;
    }
    Boolean before = known.get(directory);
    if (before != null) {
      return before;
    }
    boolean skipped =
        last(directory).equals(".git")
            || FileNames.isGenerated(directory)
            || files.outputs().contains(directory)
            || isSkipped(directory(directory), under, known);
    known.put(directory, skipped);
    return skipped;
  }

  /** {@code path} without {@code .} and {@code ..}; empty where it leaves the tree. */
  private static Optional<String> plain(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  private static String directory(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
