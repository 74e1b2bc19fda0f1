// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Locale;

/** The formats of {@code scan}, named as on the command line. */
public enum ScanFormat {
  TEXT,
  UNIX,
  SARIF,
  GITHUB,
  JSON,
  MAIL;

  /** The name on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How such reports on the patches of a series become one. */
  public StepReport.Form ofSeries() {
    return switch (this) {
      case TEXT, MAIL -> StepReport.Form.PROSE;
      case UNIX -> StepReport.Form.LINES;
      case SARIF -> StepReport.Form.SARIF;
      case GITHUB -> StepReport.Form.GITHUB;
      case JSON -> StepReport.Form.JSON;
    };
  }

  /** The report of this format. */
  public Report<ScanResult> report(Options options) {
    return switch (this) {
      case TEXT -> new TextReport(options);
      case UNIX -> new UnixReport(options);
      case SARIF -> new SarifReport(options);
      case GITHUB -> new GithubReport();
      case JSON -> new JsonReport(options);
      case MAIL -> new MailReport(options);
    };
  }
}
