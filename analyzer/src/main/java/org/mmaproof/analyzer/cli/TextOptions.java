// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mmaproof.analyzer.source.patch.Patch;
import org.mmaproof.analyzer.source.patch.PatchFile;
import picocli.CommandLine.Option;

/** Where the text of a tree comes from, if not from its files as they are. */
final class TextOptions {
  private static final String STANDARD_INPUT = "-";

  @Option(
      names = "-C",
      paramLabel = "DIR",
      description = "The repository of git:REV (default: the one around here).")
  private Path repository = Path.of("");

  @Option(
      names = "--patch",
      paramLabel = "FILE",
      description = {
        "Lay this patch, or mailbox of a series, over the tree; - is standard",
        "input; can be given again."
      })
  private List<String> patches = List.of();

  /** The repository that revisions are of. */
  Path repository() {
    return repository;
  }

  /** Whether there are patches. */
  boolean patched() {
    return !patches.isEmpty();
  }

  /** What {@code names} name, with all patches laid over it. */
  Target target(List<String> names) {
    return Target.of(names, repository).with(series());
  }

  /**
   * All patches, in order.
   *
   * @throws Usage when one cannot be read
   */
  List<Patch> series() {
    List<Patch> all = new ArrayList<>();
    for (String name : patches) {
      try {
        all.addAll(read(name));
      } catch (InvalidPathException e) {
        throw new Usage("--patch " + name + " is no name of a file", e);
      } catch (IOException e) {
        throw new Usage("--patch " + name + " cannot be read: " + Usage.reason(e), e);
      }
    }
    return all;
  }

  private static List<Patch> read(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return PatchFile.read("standard input", System.in);
    }
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw new Usage("--patch " + name + " is a directory: name a patch or a mailbox");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return PatchFile.read(name, in);
    }
  }
}
