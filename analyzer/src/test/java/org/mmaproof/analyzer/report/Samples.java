// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.RulePage;

/** Results to be reported: a plain one, and what strangers may put into one. */
final class Samples {
  static final Tool TOOL = new Tool("mmaproof", "0.1.0", "7.3");
  static final RuleName REFERENCE = new RuleName("reference-in-prepare");
  static final RuleName DEPRECATED = new RuleName("deprecated-mmap-hook");
  static final RuleName UNUSED = new RuleName("unused-suppression");

  static final SourceText FROB =
      SourceText.of(
          "drivers/frob/frob.c",
          """
          static int frob_mmap_prepare(struct vm_area_desc *desc)
          {
          	struct frob *frob = desc->file->private_data;	/* Gerät 😀 */

          	/* 😀é */ frob_get(frob);
          	if (frob->wide && frob->much_wider_than_any_line_should_ever_be && frob->and_wider_still_than_that && frob_get(frob))
          		frob_get(frob);
          	return 0;
          }
          static const struct file_operations frob_fops = {
          	.mmap_prepare	= frob_mmap_prepare,
          	.mmap		= frob_mmap,
          };
          """);

  /** A path that tries everything at once, and text to match. */
  static final String HOSTILE_PATH =
      "-a/@everyone/::error file=x::\n##[error]y\r\u001b[31m\u202e%25,:\"'`|<b>\u2028.c";

  static final SourceText HOSTILE =
      new SourceText(
          HOSTILE_PATH,
          new byte[] {'\t', '#', '#', '[', 'g', ']', ' ', (byte) 0xff, (byte) 0x1b, '[', 'm', ';'});

  private Samples() {}

  static Span in(SourceText text, String needle) {
    return in(text, needle, 0);
  }

  /** The span of the first {@code needle} at or after byte {@code from}. */
  static Span in(SourceText text, String needle, int from) {
    int start = text.text().indexOf(needle, from);
    if (start < 0) {
      throw new IllegalArgumentException("no " + needle);
    }
    return text.span(start, start + needle.length());
  }

  static Sources sources(SourceText... texts) {
    List<SourceText> all = List.of(texts);
    return path -> all.stream().filter(text -> text.path().equals(path)).findFirst();
  }

  static Finding finding(RuleName rule, Level level, Span at, String function, String message) {
    return new Finding(rule, level, at, function, message, List.of(), List.of());
  }

  static RulePage page() {
    return new RulePage(
        REFERENCE,
        Level.ERROR,
        "A reference is taken in mmap_prepare and held after it.",
        "Looks through helpers, e.g. those of\nthe same file.",
        "the mapping may be merged or fail afterwards. Nobody would drop the reference then.",
        "take it in vm_ops->mapped, drop it in vm_ops->close.",
        "Statistics counters are not references.",
        "Documentation/filesystems/mmap_prepare.rst",
        "static int f(struct vm_area_desc *desc)\n{\n\tget_device(dev);\n}\n");
  }

  static ScanResult plain() {
    Span get = in(FROB, "frob_get(frob)");
    int wide = in(FROB, "if (frob->wide").start();
    Finding taken =
        new Finding(
            REFERENCE,
            Level.ERROR,
            get,
            "frob_mmap_prepare",
            "frob_get() takes a reference that is held when the hook returns 0",
            List.of(new Finding.Place(in(FROB, "frob_mmap_prepare,"), "registered here")),
            List.of(
                new Finding.Place(get, "the reference is taken"),
                new Finding.Place(in(FROB, "return 0"), "the hook returns 0")));
    Span inWide = in(FROB, "frob_get(frob)", wide);
    Span again = in(FROB, "frob_get(frob)", inWide.end());
    List<Finding> findings =
        List.of(
            finding(
                DEPRECATED, Level.NOTE, in(FROB, ".mmap\t"), "frob_fops", ".mmap is deprecated"),
            finding(REFERENCE, Level.ERROR, inWide, "frob_mmap_prepare", "frob_get() again"),
            finding(REFERENCE, Level.ERROR, again, "frob_mmap_prepare", "and again"),
            taken,
            finding(
                UNUSED, Level.WARNING, new Span("lib/gone.c", 7, 9, 2), "", "it silences nothing"));
    return result(findings, FROB);
  }

  static ScanResult hostile() {
    Span at = HOSTILE.span(1, 10);
    Finding finding =
        new Finding(
            REFERENCE,
            Level.ERROR,
            at,
            "::f\n",
            "::error::\u202ename##[x](http://evil) {0} @all\n::warning::\ud800",
            List.of(new Finding.Place(at, "::error::\n##[related]")),
            List.of(new Finding.Place(at, "::error::\n##[step]")));
    return new ScanResult(
        TOOL,
        new Origin("", sources(HOSTILE)),
        Fingerprints.of(List.of(finding), sources(HOSTILE)),
        List.of(new Problem(HOSTILE_PATH, 0, Problem.Kind.UNREADABLE, "::error::\n##[z]")),
        new Counts(1, 1, 0, 0),
        List.of(),
        false);
  }

  static ScanResult result(List<Finding> findings, SourceText... texts) {
    Sources sources = sources(texts);
    return new ScanResult(
        TOOL,
        new Origin("linux", sources),
        Fingerprints.of(findings, sources),
        List.of(
            new Problem("drivers/z.c", 0, Problem.Kind.UNREADABLE, "permission denied"),
            new Problem("drivers/a.c", 12, Problem.Kind.PARSE, "a brace is missing")),
        new Counts(3, 2, 1, 4),
        List.of(page()),
        false);
  }

  static CensusRow row(String path, int line, String owner, String hookClass, boolean prepare) {
    return new CensusRow(
        path,
        line,
        owner,
        "frob_fops",
        prepare ? "mmap_prepare" : "mmap",
        "frob_mmap",
        path + ":3",
        "designated-init",
        prepare,
        "",
        "kernel",
        hookClass,
        prepare ? List.of() : List.of("helper:vm_insert_page", "owner:" + owner),
        "FROB DRIVER",
        "");
  }

  static CensusResult census() {
    return new CensusResult(
        TOOL,
        List.of(
            row("drivers/b.c", 7, "file_operations", "fields", true),
            row("drivers/a.c", 90, "bin_attribute", "", false),
            row("drivers/a.c", 9, "file_operations", "pfn-remap", false),
            row("drivers/a, \"b\".c", 1, "file_operations", "fields", true)),
        List.of("drivers/c.c:3: a = *b copies struct fb_ops (fb_mmap)"),
        false);
  }

  static <R> String text(Report<R> report, R result) {
    StringWriter out = new StringWriter();
    try {
      report.write(result, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
