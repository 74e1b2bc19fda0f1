// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.hook.Registrations;
import org.mmaproof.analyzer.hook.Survey;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.model.kernel.Kernels;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RuleName;

/** What becomes of the other files when a rule breaks on one. */
final class ScanTest {
  @TempDir Path directory;

  /** Reports every file, and breaks on some. */
  private record Fragile(boolean deep) implements Rule {
    @Override
    public RuleName name() {
      return new RuleName("fragile");
    }

    @Override
    public Level level() {
      return Level.ERROR;
    }

    @Override
    public void check(Driver driver, KernelModel kernel, Findings findings) {
      if (driver.unit().path().equals("b.c")) {
        if (deep) {
          throw new StackOverflowError();
        }
        throw new IllegalStateException("broken");
      }
      findings.add(driver.unit().text().span(0, 1), "", "seen");
    }
  }

  private Scan scan(Rule rule) {
    try (Survey survey = new Survey(new Directory(directory, 1), new Workers(2), path -> {})) {
      survey.read(survey.source().list(""), new Survey.Wanted.Hooks());
      Registrations registrations = Registrations.in(survey, false);
      return Scan.of(survey, registrations, List.of(rule), Kernels.newest(), path -> true);
    }
  }

  @Test
  void theOthersAreReportedAndTheFaultIsKept() throws IOException {
    for (String name : List.of("a.c", "b.c", "c.c")) {
      Files.writeString(directory.resolve(name), "int mmap;\n");
    }
    for (boolean deep : new boolean[] {false, true}) {
      Scan scan = scan(new Fragile(deep));
      assertThat(scan.findings())
          .extracting(Finding::at)
          .extracting(at -> at.file())
          .containsExactly("a.c", "c.c");
      assertThat(scan.faults()).extracting(Scan.Fault::file).containsExactly("b.c");
    }
  }
}
