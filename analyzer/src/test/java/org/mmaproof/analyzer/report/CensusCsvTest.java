// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CensusCsvTest {
  private static final String HEADER =
      "path,line,ops_type,ops_var,member,hook,hook_def,form,is_prepare,presence,area,class,blockers,subsystem";

  @Test
  void theHeaderIsTheContract() {
    assertThat(csv(List.of(), false)).isEqualTo(HEADER + "\r\n");
    assertThat(csv(List.of(), true)).isEqualTo(HEADER + ",change\r\n");
  }

  @Test
  void formulasStayExact() {
    CensusRow row = row("=1+1", "@x", "-y", "+z");
    assertThat(csv(List.of(row), false)).contains("\r\n=1+1,7,@x,-y,+z,");
  }

  @Test
  void changeComesLast() {
    assertThat(csv(List.of(row("a", "b", "c", "d")), true)).endsWith(",moved\r\n");
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll("texts") String path,
      @ForAll("texts") String owner,
      @ForAll("texts") String table,
      @ForAll("texts") String member) {
    String text = csv(List.of(row(path, owner, table, member)), true);
    List<List<String>> records = parse(text);
    assertThat(records).hasSize(2);
    assertThat(records.get(1)).hasSize(15).element(0).isEqualTo(Safe.line(path));
    assertThat(records.get(1).subList(1, 5))
        .containsExactly("7", Safe.line(owner), Safe.line(table), Safe.line(member));
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileText.any();
  }

  private static CensusRow row(String path, String owner, String table, String member) {
    return new CensusRow(
        path, 7, owner, table, member, "", "", "", true, "", "", "", List.of(), "", "moved");
  }

  private static String csv(List<CensusRow> rows, boolean against) {
    return Samples.text(
        new CensusCsv(Options.PLAIN), new CensusResult(Samples.TOOL, rows, List.of(), against));
  }

  /** Reads RFC 4180 to the letter: CRLF ends a record, quotes only around a whole cell. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < csv.length(); at++) {
      char c = csv.charAt(at);
      if (quoted) {
        if (c == '"' && csv.startsWith("\"\"", at)) {
          cell.append('"');
          at++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        assertThat(cell).isEmpty();
        quoted = true;
      } else if (c == ',' || c == '\r') {
        record.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          at++;
          assertThat(csv.charAt(at)).isEqualTo('\n');
          records.add(record);
          record = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return records;
  }
}
