// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line names, and where names are looked up.
 *
 * @param root the directory that paths are relative to: the kernel tree around what was named, else
 *     what was named
 * @param kernel whether {@code root} is a kernel tree
 * @param under the directory to report on, relative to the root, empty for all of it
 * @param files the files to report on, relative to the root; empty for all {@code under}
 */
record Target(Path root, boolean kernel, String under, List<String> files) {
  Target {
    files = List.copyOf(files);
  }

  /** Whether all of a kernel tree is meant. */
  boolean whole() {
    return under.isEmpty() && files.isEmpty();
  }

  /** Whether the file at {@code path} is to be reported on. */
  boolean holds(String path) {
    return files.isEmpty() ? under.isEmpty() || path.startsWith(under + "/") : files.contains(path);
  }

  /**
   * @param named what stands on the command line; none means the current directory
   * @throws Usage when something named cannot be read
   */
  static Target of(List<String> named) {
    List<Path> paths = new ArrayList<>();
    for (String name : named.isEmpty() ? List.of(".") : named) {
      paths.add(existing(name));
    }
    if (paths.size() == 1 && Files.isDirectory(paths.get(0))) {
      Path tree = paths.get(0);
      Optional<Path> kernel = kernelAround(tree);
      Path root = kernel.orElse(tree);
      return new Target(root, kernel.isPresent(), relative(root, tree), List.of());
    }
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        throw new Usage(path + " is a directory: name one TREE, or files");
      }
    }
    Path common = commonDirectory(paths);
    Optional<Path> kernel = kernelAround(common);
    Path root = kernel.orElse(common);
    return new Target(
        root, kernel.isPresent(), "", paths.stream().map(path -> relative(root, path)).toList());
  }

  private static Path existing(String name) {
    if (name.isEmpty()) {
      throw new Usage("an empty name: name a directory or C files, or nothing for this directory");
    }
    try {
      Path path = Path.of(name);
      if (!Files.isReadable(path)) {
        throw new Usage(
            Files.exists(path)
                ? name + " cannot be read: check its permissions"
                : "there is no " + name + ": name a directory or C files");
      }
      Path real = path.toRealPath();
      if (!Files.isDirectory(real) && !Files.isRegularFile(real)) {
        throw new Usage(name + " is neither a directory nor a file");
      }
      return real;
    } catch (InvalidPathException | java.io.IOException e) {
      throw new Usage("there is no " + name + ": name a directory or C files");
    }
  }

  private static Path commonDirectory(List<Path> files) {
    Path common = files.get(0).getParent();
    for (Path file : files) {
      while (!file.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common;
  }

  private static Optional<Path> kernelAround(Path start) {
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("MAINTAINERS"))
          && Files.exists(at.resolve("include/linux/fs.h"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** What stands between the git work tree around the root and the root, empty without one. */
  String gitPrefix() {
    for (Path at = root; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return relative(at, root);
      }
    }
    return "";
  }

  private static String relative(Path from, Path to) {
    return from.relativize(to).toString().replace('\\', '/');
  }
}
