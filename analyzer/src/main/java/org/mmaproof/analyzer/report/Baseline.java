// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fingerprints of a SARIF log that an earlier run wrote. */
public record Baseline(Set<String> fingerprints) {
  public Baseline {
    fingerprints = Set.copyOf(fingerprints);
  }

  /**
   * Reads a SARIF log.
   *
   * @throws IOException if it cannot be read or is no such log; the message says which
   */
  public static Baseline read(Reader in) throws IOException {
    JsonNode runs = tree(in).path("runs");
    if (!runs.isArray()) {
      throw new IOException("not a SARIF log: it has no runs");
    }
    Set<String> fingerprints = new HashSet<>();
    for (JsonNode run : runs) {
      for (JsonNode result : run.path("results")) {
        JsonNode fingerprint = result.path("partialFingerprints").path(SarifReport.FINGERPRINT);
        if (!fingerprint.isTextual()) {
          throw new IOException(
              "not a baseline: a result has no fingerprint " + SarifReport.FINGERPRINT);
        }
        fingerprints.add(fingerprint.textValue());
      }
    }
    return new Baseline(fingerprints);
  }

  /** Those of {@code findings} that the baseline does not hold. */
  public List<Fingerprinted> fresh(List<Fingerprinted> findings) {
    return findings.stream().filter(each -> !fingerprints.contains(each.fingerprint())).toList();
  }

  private static JsonNode tree(Reader in) throws IOException {
    try {
      return new ObjectMapper().readTree(in);
    } catch (JsonProcessingException broken) {
      throw new IOException("not JSON (line " + broken.getLocation().getLineNr() + ")", broken);
    }
  }
}
