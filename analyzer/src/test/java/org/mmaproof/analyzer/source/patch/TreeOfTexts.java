// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.source.patch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mmaproof.analyzer.source.Source;

/** A tree in memory. */
record TreeOfTexts(Map<String, String> files) implements Source {
  @Override
  public Listing list(String under) {
    return new Listing(files.keySet().stream().sorted().toList(), List.of());
  }

  @Override
  public List<String> beside(String directory) {
    return files.keySet().stream().sorted().toList();
  }

  @Override
  public Content read(String path, byte[] buffer) {
    String text = files.get(path);
    if (text == null) {
      return new Content.Absent();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Content.Bytes(bytes, bytes.length);
  }
}
