// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Locale;

/** The formats of {@code prove}, named as on the command line. */
public enum ProveFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  MAIL;

  /** The name on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How such reports on the patches of a series become one. */
  public StepReport.Form ofSeries() {
    return switch (this) {
      case TEXT, MAIL -> StepReport.Form.PROSE;
      case JSON -> StepReport.Form.JSON;
      case SARIF -> StepReport.Form.SARIF;
      case GITHUB -> StepReport.Form.GITHUB;
    };
  }

  /** The report of this format. */
  public Report<ProveResult> report(Options options) {
    return switch (this) {
      case TEXT -> new VerdictText(options);
      case JSON -> new VerdictJson(options);
      case SARIF -> new VerdictSarif(options);
      case GITHUB -> new VerdictGithub();
      case MAIL -> new VerdictMail(options);
    };
  }
}
