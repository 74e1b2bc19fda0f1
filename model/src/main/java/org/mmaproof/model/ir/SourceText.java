// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.ir;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of one source file with what turns byte offsets into lines.
 *
 * <p>Text is seen as ISO 8859-1, so that a byte offset is a character offset whatever the file
 * holds; only {@link #lineText} decodes UTF-8, for people to read.
 */
public final class SourceText {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  /** Made when first asked for; two threads may make it twice. */
  private volatile Optional<Vocabulary> vocabulary = Optional.empty();

  public SourceText(String path, byte[] bytes) {
    this(path, new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private SourceText(String path, String latin1) {
    this.path = path;
    this.text = latin1;
    this.lineStarts = lineStarts(latin1);
  }

  /** The text of {@code utf8} as if it were a file at {@code path}. */
  public static SourceText of(String path, String utf8) {
    return new SourceText(path, utf8.getBytes(StandardCharsets.UTF_8));
  }

  /** Text that is already one char a byte, as if it were the whole file at {@code path}. */
  public static SourceText latin1(String path, String latin1) {
    return new SourceText(path, latin1);
  }

  /** Path relative to the root of the tree, with {@code /}. */
  public String path() {
    return path;
  }

  /** The whole file, one char a byte. */
  public String text() {
    return text;
  }

  /** Bytes {@code start} (inclusive) to {@code end} (exclusive), one char a byte. */
  public String slice(int start, int end) {
    return text.substring(start, end);
  }

  /**
   * Whether {@code name}, a whole C name or the part of one up to and with its first underscore,
   * may stand in this text, comments and literals included. A cheap question to ask for many names:
   * one that stands here is never denied.
   */
  public boolean mayName(String name) {
    if (vocabulary.isEmpty()) {
      vocabulary = Optional.of(Vocabulary.of(text));
    }
    return vocabulary.orElseThrow().mayHold(name);
  }

  public int length() {
    return text.length();
  }

  public int lines() {
    return lineStarts.length;
  }

  /** The line, from 1, that holds byte {@code offset}. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** First byte of {@code line} (from 1). */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Byte after the last of {@code line} (from 1), its line end not counted. */
  public int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return end > lineStarts[line - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The characters of {@code line} (from 1) as UTF-8, malformed bytes as U+FFFD, no line end. */
  public String lineText(int line) {
    return utf8(lineStart(line), lineEnd(line));
  }

  /** The column, from 1 and in UTF-16 units, of byte {@code offset} in its line; a tab is one. */
  public int columnOf(int offset) {
    return utf8(lineStart(lineOf(offset)), offset).length() + 1;
  }

  /** The span of bytes {@code start} (inclusive) to {@code end} (exclusive). */
  public Span span(int start, int end) {
    return new Span(path, start, end, lineOf(start));
  }

  private String utf8(int start, int end) {
    byte[] bytes =
        text.substring(start, Math.max(start, end)).getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
