// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source;

import java.util.List;
import java.util.Optional;

/**
 * A driver outside a kernel tree, with the headers of a kernel for what it does not have itself.
 *
 * @param driver the driver's own tree
 * @param kernel the kernel whose {@code include} is looked into
 */
public record WithKernel(Source driver, Source kernel) implements Source {

  @Override
  public Listing list(String under) {
    if (under.equals("include")) {
      return kernel.list(under); // what the driver has there is listed with its other files
    }
    return under.isEmpty() ? driver.list("").and(kernel.list("include")) : driver.list(under);
  }

  @Override
  public List<String> beside(String directory) {
    return driver.beside(directory);
  }

  @Override
  public Content read(String path, byte[] buffer) {
    Content own = driver.read(path, buffer);
    return own instanceof Content.Absent && path.startsWith("include/")
        ? kernel.read(path, buffer)
        : own;
  }

  @Override
  public Optional<Stamp> stamp(String path) {
    Optional<Stamp> own = driver.stamp(path);
    return own.isEmpty()
            && path.startsWith("include/")
            && driver.read(path, new byte[0]) instanceof Content.Absent // it hides the kernel's
        ? kernel.stamp(path)
        : own;
  }
}
