// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
  @Test
  void whatWasWrittenIsNotFresh() throws IOException {
    ScanResult result = Samples.plain();
    Baseline baseline = read(Samples.text(new SarifReport(Options.PLAIN), result));
    assertThat(baseline.fingerprints()).hasSize(5);
    assertThat(baseline.fresh(result.findings())).isEmpty();
  }

  @Test
  void whatWasNotWrittenIs() throws IOException {
    List<Fingerprinted> findings = Samples.plain().findings();
    assertThat(read("{\"runs\":[{\"results\":[]}]}").fresh(findings)).isEqualTo(findings);
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> read("{"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("JSON");
    assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("[]"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("runs");
    assertThatThrownBy(() -> read("{\"runs\":[{\"results\":[{}]}]}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("fingerprint");
  }

  private static Baseline read(String text) throws IOException {
    return Baseline.read(new StringReader(text));
  }
}
