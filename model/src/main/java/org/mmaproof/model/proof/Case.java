// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.mmaproof.model.term.Assignment;
import org.mmaproof.model.term.AssignmentLines;

/**
 * A counterexample that can be run again: what is judged, what the process does, and every value.
 *
 * @param hook the converted hook, {@code FILE:FUNCTION}
 * @param plot what the process does
 */
public record Case(String hook, String plot, Assignment values) {
  private static final String VERSION = "1.";
  private static final int TEXT_MAX = 1 << 16;
  private static final int BYTES_MAX = 1 << 20;
  private static final int CHUNK = 8192;

  /** Names of inputs that hold numbers of terms mean nothing to another run. */
  private static final String OF_ONE_RUN = " after ";

  /** One line of letters, digits, dots, dashes and underscores; empty: it cannot be run again. */
  public String text() {
    List<String> lines = new ArrayList<>(List.of(hook, plot));
    lines.addAll(AssignmentLines.of(values));
    if (lines.stream().anyMatch(line -> line.contains(OF_ONE_RUN))) {
      return "";
    }
    byte[] packed = packed(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    String text = VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
    return text.length() > TEXT_MAX ? "" : text;
  }

  /** The case of such a line; empty: it is none. */
  public static Optional<Case> of(String text) {
    if (!text.startsWith(VERSION) || text.length() > TEXT_MAX) {
      return Optional.empty();
    }
    return unpacked(text.substring(VERSION.length())).flatMap(Case::read);
  }

  private static Optional<Case> read(String text) {
    List<String> lines = text.lines().toList();
    return lines.size() < 2
        ? Optional.empty()
        : AssignmentLines.read(lines.subList(2, lines.size()))
            .map(values -> new Case(lines.get(0), lines.get(1), values));
  }

  private static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        packed.write(chunk, 0, deflater.deflate(chunk));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static Optional<String> unpacked(String text) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(Base64.getUrlDecoder().decode(text));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int count = inflater.inflate(chunk);
        if (count == 0 || bytes.size() > BYTES_MAX) {
          return Optional.empty();
        }
        bytes.write(chunk, 0, count);
      }
      return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    } catch (DataFormatException | IllegalArgumentException e) {
      return Optional.empty(); // no case: the caller says so
    } finally {
      inflater.end();
    }
  }
}
