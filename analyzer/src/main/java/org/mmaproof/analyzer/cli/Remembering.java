// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;
import org.mmaproof.analyzer.cache.CacheDirectory;
import org.mmaproof.analyzer.cache.Memory;
import org.mmaproof.analyzer.source.Source;

/**
 * Where a run keeps what it learned of a tree for the next, if anywhere.
 *
 * @param identity what tells trees and builds of mmaproof apart
 * @param whole whether the run meets all files of the tree
 */
record Remembering(Optional<CacheDirectory> directory, String identity, boolean whole) {
  static final Remembering NOTHING = new Remembering(Optional.empty(), "", false);

  /**
   * @param asked the directory that the command line names
   * @param kernel a second tree that is read
   * @throws Usage when the directory cannot be one
   */
  static Remembering of(Optional<Path> asked, Target target, Optional<Path> kernel, boolean whole) {
    Optional<Path> directory =
        asked.isPresent()
            ? Optional.of(checked(asked.get(), target))
            : usual().filter(path -> !isIn(path, target.root()));
    return new Remembering(
        directory.map(CacheDirectory::new),
        String.join(
            "\0",
            target.root().toString(),
            target.isOnDisk() ? "" : "git",
            kernel.map(path -> real(path).toString()).orElse(""),
            Version.number(),
            build()),
        whole);
  }

  private static Path checked(Path asked, Target target) {
    if (asked.toString().isEmpty()) {
      throw new Usage("--cache-dir with an empty name: name a directory");
    }
    if (Files.exists(asked) && !Files.isDirectory(asked)) {
      throw new Usage("--cache-dir " + asked + " is not a directory");
    }
    if (isIn(asked, target.root())) {
      throw new Usage("--cache-dir " + asked + " is in the tree, where nothing is written");
    }
    return asked.toAbsolutePath();
  }

  private static boolean isIn(Path directory, Path root) {
    return real(directory).startsWith(root);
  }

  /** Without links, as far as it is there. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    for (Path at = whole; at != null; at = at.getParent()) {
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
        try {
          return at.toRealPath().resolve(at.relativize(whole));
        } catch (IOException e) {
          return whole; // a link to nowhere
        }
      }
    }
    return whole;
  }

  /** Where programs keep such things; nowhere, when the environment does not say where that is. */
  private static Optional<Path> usual() {
    return absolute(System.getenv("XDG_CACHE_HOME"))
        .or(() -> absolute(System.getenv("HOME")).map(home -> home.resolve(".cache")))
        .map(caches -> caches.resolve("mmaproof"));
  }

  private static Optional<Path> absolute(String name) {
    try {
      return Optional.ofNullable(name).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What changes when mmaproof is built anew: size and time of its jar. */
  private static String build() {
    CodeSource source = Main.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = Path.of(source.getLocation().toURI());
      BasicFileAttributes about = Files.readAttributes(jar, BasicFileAttributes.class);
      return about.size() + " " + about.lastModifiedTime();
    } catch (URISyntaxException | IOException e) {
      return "";
    }
  }

  /** What earlier runs learned. */
  Memory recall(Source source, Progress progress) {
    if (directory.isEmpty()) {
      return Memory.none(source);
    }
    CacheDirectory.Recalled recalled = directory.get().recall(source, identity);
    recalled.note().ifPresent(progress::say);
    return recalled.memory();
  }

  /** What an earlier run answered to {@code question}, if the whole tree is as it was. */
  Optional<byte[]> answered(Opened tree, String question, Progress progress) {
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    tree.workers()
        .map(
            tree.listing().files(),
            () ->
                path -> {
                  tree.memory().meet(path);
                  return path;
                });
    CacheDirectory.Answered answered =
        directory.get().answered(tree.memory(), identity, question, tree.listing());
    answered.note().ifPresent(progress::say);
    return answered.answer();
  }

  /** Keeps what this run answered to {@code question}. */
  void keep(byte[] answer, Opened tree, String question, Progress progress) {
    directory
        .flatMap(
            kept ->
                tree.source()
                    .all(tree.listing())
                    .flatMap(read -> kept.keep(answer, read, identity, question)))
        .ifPresent(progress::say);
  }

  /** Keeps what this run learned. */
  void keep(Memory memory, Progress progress) {
    directory.flatMap(kept -> kept.keep(memory, identity, whole)).ifPresent(progress::say);
  }
}
