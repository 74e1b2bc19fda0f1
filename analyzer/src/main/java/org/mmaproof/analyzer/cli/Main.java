// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Where the program begins. */
@Command(
    name = "mmaproof",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Analyses conversions of Linux mmap hooks to mmap_prepare.")
public final class Main implements Runnable {

  /** The version that the manifest of the jar states. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"mmaproof " + Optional.ofNullable(version).orElse("(unpackaged)")};
    }
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
