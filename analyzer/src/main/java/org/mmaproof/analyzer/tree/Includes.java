// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.tree;

import java.util.ArrayList;
import java.util.List;

/** Where an included path can lie, most likely first, from its spelling alone. */
final class Includes {
  private Includes() {}

  /**
   * @param name what the directive names
   * @param quoted whether it is in quotes
   * @param from path of the including file
   */
  static List<String> candidates(String name, boolean quoted, String from) {
    List<String> paths = new ArrayList<>();
    if (quoted) {
      String directory = directory(from);
      for (int up = 0; up < 4; up++) {
        add(paths, directory, name);
        directory = directory(directory);
      }
    }
    if (name.startsWith("asm/")) {
      String arch = architecture(from);
      if (!arch.isEmpty()) {
        add(paths, "arch/" + arch + "/include", name);
      }
      add(paths, "include/asm-generic", name.substring("asm/".length()));
    }
    add(paths, "include", name);
    add(paths, "include/uapi", name);
    if (!quoted) {
      add(paths, directory(from), name);
    }
    return paths;
  }

  /** {@code x86} for {@code arch/x86/...}, empty for what belongs to no architecture. */
  static String architecture(String path) {
    if (!path.startsWith("arch/")) {
      return "";
    }
    int end = path.indexOf('/', "arch/".length());
    return end < 0 ? "" : path.substring("arch/".length(), end);
  }

  /** The directory of a path, empty at the root. */
  static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static void add(List<String> paths, String directory, String name) {
    String path = normal(directory.isEmpty() ? name : directory + "/" + name);
    if (!path.isEmpty() && !paths.contains(path)) {
      paths.add(path);
    }
  }

  /** The path without {@code .} and {@code ..}, empty where it would leave the root. */
  private static String normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
