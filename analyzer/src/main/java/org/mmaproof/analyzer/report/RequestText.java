// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mmaproof.model.proof.Fault;
import org.mmaproof.model.proof.Request;

/** Requests in words. */
final class RequestText {
  /** {@code include/uapi/asm-generic/mman-common.h}. */
  private static final Map<Long, String> PROT =
      new TreeMap<>(Map.of(1L, "PROT_READ", 2L, "PROT_WRITE", 4L, "PROT_EXEC"));

  /** {@code include/uapi/linux/mman.h}, {@code include/uapi/asm-generic/mman-common.h}. */
  private static final Map<Long, String> FLAGS =
      new TreeMap<>(
          Map.of(
              0x1L, "MAP_SHARED",
              0x2L, "MAP_PRIVATE",
              0x10L, "MAP_FIXED",
              0x20L, "MAP_ANONYMOUS",
              0x100L, "MAP_GROWSDOWN",
              0x2000L, "MAP_LOCKED",
              0x4000L, "MAP_NORESERVE",
              0x8000L, "MAP_POPULATE",
              0x80000L, "MAP_SYNC"));

  private RequestText() {}

  /** The call, then all that is not usual about it. */
  static List<String> of(Request request) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "mmap(%s, %s, %s, %s, fd, pgoff %s)"
            .formatted(
                hex(request.addr()),
                hex(request.length()),
                names(request.prot(), PROT, "PROT_NONE"),
                names(request.flags(), FLAGS, "0"),
                hex(request.pgoff())));
    parts.add(
        request.fd() == Request.Access.RW
            ? "the file is open for reading and writing"
            : "the file is open for reading");
    if (request.fixed()) {
      parts.add("in place of a mapping that is there");
    }
    switch (request.neighbours()) {
      case NONE -> {}
      case BEFORE -> parts.add("a mapping of the same file ends where it begins");
      case AFTER -> parts.add("a mapping of the same file begins where it ends");
      case BOTH -> parts.add("mappings of the same file touch it on both sides");
    }
    request.then().forEach(step -> parts.add("then " + Safe.line(step)));
    return parts;
  }

  /** In one line. */
  static String line(Request request) {
    return String.join("; ", of(request));
  }

  /** Which step fails. */
  static String of(Fault fault) {
    String site = Safe.line(fault.site());
    return fault.nth() == 1 ? site + " fails" : "%s fails, time %d".formatted(site, fault.nth());
  }

  static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }

  private static String names(long bits, Map<Long, String> names, String none) {
    List<String> words = new ArrayList<>();
    long left = bits;
    for (Map.Entry<Long, String> each : names.entrySet()) {
      if ((bits & each.getKey()) != 0) {
        words.add(each.getValue());
        left &= ~each.getKey();
      }
    }
    if (left != 0) {
      words.add(hex(left));
    }
    return words.isEmpty() ? none : String.join("|", words);
  }
}
