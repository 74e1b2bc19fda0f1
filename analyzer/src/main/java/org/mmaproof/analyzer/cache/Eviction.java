// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps a cache directory small: the files that were not used for longest go. */
record Eviction(Path directory) {
  /** Bytes of all files together. */
  static final long BYTES_MAX = 256L << 20;

  /** Files of trees and builds. */
  static final int FILES_MAX = 64;

  /** What a run that was ended half-way left behind. */
  private static final Duration PART_MAX = Duration.ofHours(1);

  private static final Pattern OURS =
      Pattern.compile("[0-9a-f]{32}\\.(cache|answer)|\\.[0-9a-f]{1,16}\\.part");

  private record Found(Path path, long size, Instant used) {
    private boolean part() {
      return path.toString().endsWith(".part");
    }
  }

  /** Deletes what is too much, but not {@code kept}. */
  void leave(Path kept) throws IOException {
    List<Found> files = files();
    files.sort(Comparator.comparing(Found::used).reversed());
    long bytes = 0;
    int count = 0;
    for (Found file : files) {
      boolean old = file.part() && file.used().isBefore(Instant.now().minus(PART_MAX));
      bytes += file.size();
      count++;
      if (!file.path().equals(kept)
          && (old || !file.part() && (bytes > BYTES_MAX || count > FILES_MAX))) {
        Files.deleteIfExists(file.path());
      }
    }
  }

  private List<Found> files() throws IOException {
    List<Found> files = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            directory, path -> OURS.matcher(path.getFileName().toString()).matches())) {
      for (Path path : all) {
        found(path).ifPresent(files::add);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return files;
  }

  private static Optional<Found> found(Path path) throws IOException {
    try {
      BasicFileAttributes about =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new Found(path, about.size(), about.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // another run was faster
    }
  }
}
