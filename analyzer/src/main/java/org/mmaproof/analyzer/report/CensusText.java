// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The census for people: tables by owner and by class with the share converted, copies. */
public record CensusText(Options options) implements Report<CensusResult> {
  private static final int NAME_COLUMNS_MIN = 24;

  @Override
  public void write(CensusResult result, Writer out) throws IOException {
    Lines lines = new Lines(out, options.onRunner());
    List<CensusRow> rows = result.present();
    table("owner", CensusRow::opsType, rows, lines);
    table("class", row -> row.hookClass().isEmpty() ? "(none)" : row.hookClass(), rows, lines);
    if (result.against()) {
      changes(result.rows(), lines);
    }
    if (!result.notes().isEmpty()) {
      lines.add("copies");
      for (String note : result.notes()) {
        lines.add(Safe.line(note));
      }
      lines.add("");
    }
    lines.add("kernel " + Safe.line(result.tool().generation()));
  }

  private static void table(
      String title, Function<CensusRow, String> key, List<CensusRow> rows, Lines lines)
      throws IOException {
    Map<String, Tally> tallies = Tally.by(row -> Safe.line(key.apply(row)), rows);
    int width =
        tallies.keySet().stream().mapToInt(Cell::columns).reduce(NAME_COLUMNS_MIN, Math::max);
    lines.add(padded(title, width) + "  registered  converted   share");
    for (Map.Entry<String, Tally> each : tallies.entrySet()) {
      lines.add(line(each.getKey(), each.getValue(), width));
    }
    lines.add(line("total", Tally.of(rows), width));
    lines.add("");
  }

  private static String line(String name, Tally tally, int width) {
    int permille = tally.permille();
    return "%s  %10d  %9d  %5s%%"
        .formatted(
            padded(name, width),
            tally.hooks(),
            tally.converted(),
            permille / 10 + "." + permille % 10);
  }

  private static void changes(List<CensusRow> rows, Lines lines) throws IOException {
    lines.add(padded("change", NAME_COLUMNS_MIN) + "  registered");
    for (Map.Entry<String, Tally> each : Tally.by(CensusRow::change, rows).entrySet()) {
      lines.add(
          "%s  %10d".formatted(padded(each.getKey(), NAME_COLUMNS_MIN), each.getValue().hooks()));
    }
    lines.add("");
    if (rows.stream().anyMatch(CensusRow::newLegacy)) {
      lines.add("new hooks of the old kind");
      for (CensusRow row : rows.stream().filter(CensusRow::newLegacy).toList()) {
        lines.add(
            Safe.line(
                "%s:%d: %s.%s %s = %s"
                    .formatted(
                        row.path(),
                        row.line(),
                        row.opsType(),
                        row.member(),
                        row.opsVar(),
                        row.hook())));
      }
      lines.add("");
    }
  }

  private static String padded(String name, int width) {
    return name + " ".repeat(Math.max(0, width - Cell.columns(name)));
  }
}
