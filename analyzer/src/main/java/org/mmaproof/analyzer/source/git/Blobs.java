// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.model.ir.Problem;

/** Reads files of a repository by the names of their objects. Safe for several threads. */
final class Blobs {
  private final Repository repository;

  /** Each remembers what the next file may be a delta of. */
  private final Queue<ObjectReader> idle = new ConcurrentLinkedQueue<>();

  Blobs(Repository repository) {
    this.repository = repository;
  }

  /** The bytes of {@code blob}, the file at {@code path}. */
  Source.Content read(String path, ObjectId blob, byte[] buffer) {
    ObjectReader reader = Optional.ofNullable(idle.poll()).orElseGet(repository::newObjectReader);
    try {
      return read(path, reader.open(blob, Constants.OBJ_BLOB), buffer);
    } catch (MissingObjectException e) {
      return unread(path, Problem.Kind.UNREADABLE, "its object is missing in the repository");
    } catch (IOException | RuntimeException e) {
      return unread(path, Problem.Kind.UNREADABLE, "its object in the repository is damaged");
    } finally {
      idle.add(reader);
    }
  }

  /** How long a blob is, in bytes; empty where it cannot be told. */
  OptionalLong size(ObjectId blob) {
    ObjectReader reader = Optional.ofNullable(idle.poll()).orElseGet(repository::newObjectReader);
    try {
      return OptionalLong.of(reader.getObjectSize(blob, Constants.OBJ_BLOB));
    } catch (IOException | RuntimeException e) {
      return OptionalLong.empty(); // reading it will tell why
    } finally {
      idle.add(reader);
    }
  }

  private static Source.Content read(String path, ObjectLoader loader, byte[] buffer)
      throws IOException {
    long size = loader.getSize();
    if (size > Source.BYTES_MAX) {
      return unread(
          path,
          Problem.Kind.TOO_LARGE,
          size + " bytes; files over " + Source.BYTES_MAX + " bytes are not read");
    }
    int length = (int) size;
    byte[] bytes = length <= buffer.length ? buffer : new byte[length];
    if (loader.isLarge()) {
      try (InputStream in = loader.openStream()) {
        return new Source.Content.Bytes(bytes, in.readNBytes(bytes, 0, length));
      }
    }
    // A copy: the array is JGit's, and the caller's buffer is written again.
    System.arraycopy(loader.getCachedBytes(), 0, bytes, 0, length);
    return new Source.Content.Bytes(bytes, length);
  }

  private static Source.Content unread(String path, Problem.Kind kind, String message) {
    return new Source.Content.Unread(new Problem(path, 0, kind, message));
  }
}
