// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.corpus.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What one run of the program left: its exit code and what it wrote to either stream. */
public record Run(int code, String out, String err) {

  /** The lines of standard error. */
  public List<String> said() {
    return err.lines().toList();
  }

  /** Standard output as the one JSON value that it is. */
  public JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + this, e);
    }
  }
}
