// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Locale;

/** The formats of {@code census}, named as on the command line. */
public enum CensusFormat {
  TEXT,
  CSV,
  JSON,
  HTML;

  /** The name on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The report of this format.
   *
   * @param tree what the command line calls it
   */
  public Report<CensusResult> report(Options options, String tree) {
    return switch (this) {
      case TEXT -> new CensusText(options);
      case CSV -> new CensusCsv(options);
      case JSON -> new CensusJson(options);
      case HTML -> new CensusHtml(tree);
    };
  }
}
