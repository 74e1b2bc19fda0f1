// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The census as RFC 4180 has it: lines end in CRLF, a cell is quoted where it must be. Cells are
 * exact, also those that a spreadsheet would take for a formula; only invisible characters are
 * spelt out.
 */
public record CensusCsv(Options options) implements Report<CensusResult> {
  private static final List<String> HEADER =
      List.of(
          "path",
          "line",
          "ops_type",
          "ops_var",
          "member",
          "hook",
          "hook_def",
          "form",
          "is_prepare",
          "presence",
          "area",
          "class",
          "blockers",
          "subsystem");

  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

  @Override
  public void write(CensusResult result, Writer out) throws IOException {
    List<String> header = new ArrayList<>(HEADER);
    if (result.against()) {
      header.add("change");
    }
    record(header, out);
    for (CensusRow row : result.rows()) {
      List<String> cells = cells(row);
      if (result.against()) {
        cells.add(row.change());
      }
      record(cells, out);
    }
  }

  private static List<String> cells(CensusRow row) {
    return new ArrayList<>(
        List.of(
            row.path(),
            Integer.toString(row.line()),
            row.opsType(),
            row.opsVar(),
            row.member(),
            row.hook(),
            row.hookDefinition(),
            row.form(),
            row.prepare() ? "1" : "0",
            row.presence(),
            row.area(),
            row.hookClass(),
            String.join(";", row.blockers()),
            row.subsystem()));
  }

  private void record(List<String> cells, Writer out) throws IOException {
    String line =
        cells.stream().map(cell -> quoted(Safe.line(cell))).collect(Collectors.joining(","));
    out.write(options.onRunner() ? Safe.onRunner(line) : line);
    out.write("\r\n");
  }

  /** Quotes change nothing for a reader of CSV, but a runner sees no command behind one. */
  private String quoted(String cell) {
    boolean command = options.onRunner() && cell.stripLeading().startsWith("::");
    return command || QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
