// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mmaproof.analyzer.source.Unusable;

/** Reads patches: a mailbox with a series, what {@code git format-patch} writes, a plain diff. */
public final class PatchFile {
  /** A longer file is refused, bytes. */
  static final int BYTES_MAX = 32 << 20;

  /** More lines are refused. */
  static final int LINES_MAX = 1_000_000;

  private PatchFile() {}

  /**
   * The patches that {@code in} holds, in order.
   *
   * @param name what it is called in messages
   * @throws Unusable when it holds none, or one that is refused
   */
  public static List<Patch> read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(BYTES_MAX + 1);
    if (bytes.length > BYTES_MAX) {
      throw new Unusable(name + " is longer than " + BYTES_MAX / (1 << 20) + " MiB: not read");
    }
    int lines = 0;
    for (byte each : bytes) {
      lines += each == '\n' ? 1 : 0;
    }
    if (lines > LINES_MAX) {
      throw new Unusable(name + " has more than " + LINES_MAX + " lines: not read");
    }
    List<Patch> patches = new ArrayList<>();
    for (Mail mail : Mailbox.mails(name, bytes)) {
      String subject = mail.subject().isEmpty() ? name : mail.subject();
      List<FileChange> changes = new PatchParser(called(name, subject), mail.lines()).changes();
      if (!changes.isEmpty()) { // the letter that comes with a series
        patches.add(new Patch(name, subject, changes));
      }
    }
    if (patches.isEmpty()) {
      throw new Unusable(name + " holds no patch");
    }
    return patches;
  }

  /** How messages name a patch. */
  static String called(String source, String subject) {
    return Stream.of(source, subject).distinct().reduce((a, b) -> a + ": " + b).orElse(source);
  }
}
