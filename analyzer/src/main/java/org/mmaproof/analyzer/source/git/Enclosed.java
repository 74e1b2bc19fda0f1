// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.git;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.jspecify.annotations.Nullable;

/**
 * The file system as far as a repository reaches: what its settings and its list of alternates name
 * elsewhere is not there.
 */
final class Enclosed extends FS_POSIX {
  private final List<Path> inside;

  /**
   * @param inside the directories of the repository
   */
  Enclosed(List<Path> inside) {
    this.inside = List.copyOf(inside);
    setUserHome(new File(inside.get(0).toFile(), "no-home"));
  }

  @Override
  public FS newInstance() {
    return new Enclosed(inside);
  }

  @Override
  public File resolve(@Nullable File directory, String name) {
    File file = super.resolve(directory, name);
    Path path = file.toPath().toAbsolutePath().normalize();
    return inside.stream().anyMatch(path::startsWith)
        ? file
        : new File(inside.get(0).toFile(), "outside-the-repository");
  }
}
