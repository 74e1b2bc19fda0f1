// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.util.Locale;

/** The formats of {@code census} that are one text, named as on the command line. */
public enum CensusFormat {
  TEXT,
  CSV,
  JSON;

  /** The name on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The report of this format. */
  public Report<CensusResult> report(Options options) {
    return switch (this) {
      case TEXT -> new CensusText(options);
      case CSV -> new CensusCsv(options);
      case JSON -> new CensusJson(options);
    };
  }
}
