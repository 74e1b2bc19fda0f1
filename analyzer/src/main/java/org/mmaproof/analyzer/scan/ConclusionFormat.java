// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Fix;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.RuleName;

/**
 * A conclusion as bytes. Numbers are of four bytes, the highest first; a text is its length and so
 * many bytes of UTF-8, a list its length and so many things:
 *
 * <pre>
 *   conclusion  text generation, text because, list of finding, list of problem,
 *               number suppressed, number files, number hooks
 *   finding     text rule, text level, place at with the function as its text, text message,
 *               list of place related, list of place path, list of fix, of which there is one at most
 *   fix         text what, list of place edit with what is put there as its text
 *   place       text file, number start, number end, number line, text
 *   problem     text file, number line, text kind, text message
 * </pre>
 */
public final class ConclusionFormat {
  private ConclusionFormat() {}

  /** The bytes of a conclusion; nothing for one that is not the same when it is read. */
  public static Optional<byte[]> bytes(Conclusion conclusion) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(all)) {
      Scan scan = conclusion.scan();
      text(conclusion.generation(), out);
      text(conclusion.because(), out);
      out.writeInt(scan.findings().size());
      for (Finding finding : scan.findings()) {
        finding(finding, out);
      }
      out.writeInt(scan.problems().size());
      for (Problem problem : scan.problems()) {
        text(problem.file(), out);
        out.writeInt(problem.line());
        text(problem.kind().name(), out);
        text(problem.message(), out);
      }
      out.writeInt(scan.suppressed());
      out.writeInt(scan.files());
      out.writeInt(scan.hooks());
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all bytes", e);
    }
    byte[] bytes = all.toByteArray();
    return conclusion(bytes).filter(conclusion::equals).map(same -> bytes);
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static void finding(Finding finding, DataOutputStream out) throws IOException {
    text(finding.rule().text(), out);
    text(finding.level().name(), out);
    place(finding.at(), finding.function(), out);
    text(finding.message(), out);
    for (List<Finding.Place> places : List.of(finding.related(), finding.path())) {
      out.writeInt(places.size());
      for (Finding.Place place : places) {
        place(place.at(), place.message(), out);
      }
    }
    out.writeInt(finding.fix().isPresent() ? 1 : 0);
    if (finding.fix().isPresent()) {
      fix(finding.fix().get(), out);
    }
  }

  private static void fix(Fix fix, DataOutputStream out) throws IOException {
    text(fix.what(), out);
    out.writeInt(fix.edits().size());
    for (Fix.Edit edit : fix.edits()) {
      place(edit.at(), edit.text(), out);
    }
  }

  private static void place(Span at, String text, DataOutputStream out) throws IOException {
    text(at.file(), out);
    out.writeInt(at.start());
    out.writeInt(at.end());
    out.writeInt(at.line());
    text(text, out);
  }

  /** The conclusion that {@code bytes} are; nothing when they are none. */
  public static Optional<Conclusion> conclusion(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String generation = text(in);
      String because = text(in);
      List<Finding> findings = new ArrayList<>();
      for (int left = count(in); left > 0; left--) {
        findings.add(finding(in));
      }
      List<Problem> problems = new ArrayList<>();
      for (int left = count(in); left > 0; left--) {
        problems.add(new Problem(text(in), in.getInt(), Problem.Kind.valueOf(text(in)), text(in)));
      }
      Scan scan = new Scan(findings, problems, in.getInt(), in.getInt(), in.getInt(), List.of());
      return in.hasRemaining()
          ? Optional.empty()
          : Optional.of(new Conclusion(generation, because, scan));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty(); // they end too early, or there is no such rule, place or length
    }
  }

  private static Finding finding(ByteBuffer in) {
    RuleName rule = new RuleName(text(in));
    Level level = Level.valueOf(text(in));
    Finding.Place at = place(in);
    return new Finding(
        rule, level, at.at(), at.message(), text(in), places(in), places(in), fix(in));
  }

  private static Optional<Fix> fix(ByteBuffer in) {
    if (count(in) == 0) {
      return Optional.empty();
    }
    String what = text(in);
    return Optional.of(
        new Fix(
            what,
            places(in).stream().map(place -> new Fix.Edit(place.at(), place.message())).toList()));
  }

  private static List<Finding.Place> places(ByteBuffer in) {
    List<Finding.Place> places = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      places.add(place(in));
    }
    return places;
  }

  private static Finding.Place place(ByteBuffer in) {
    Span at = new Span(text(in), in.getInt(), in.getInt(), in.getInt());
    return new Finding.Place(at, text(in));
  }

  /** How many things follow: each is of some bytes. */
  private static int count(ByteBuffer in) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new IllegalArgumentException("not so many: " + count);
    }
    return count;
  }

  private static String text(ByteBuffer in) {
    byte[] utf8 = new byte[count(in)];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
