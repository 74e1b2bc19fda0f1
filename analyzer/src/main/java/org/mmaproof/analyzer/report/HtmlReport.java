// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One page that needs nothing beside it. Its policy lets a browser run our own script and style,
 * named by their hashes, and fetch nothing; what trees hold is data that the script shows as text.
 */
public record HtmlReport() implements Report<HtmlPage> {
  @Override
  public void write(HtmlPage page, Writer out) throws IOException {
    String style = file("page.css");
    String script = file("page.js");
    out.write(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>mmap hooks</title>
        <style>"""
            .formatted(policy(style, script)));
    out.write(style);
    out.write("</style>\n</head>\n");
    out.write(file("page.html"));
    out.write("<script type=\"application/json\" id=\"contents\">");
    new HtmlContents().write(page, out);
    out.write("</script>\n<script>");
    out.write(script);
    out.write("</script>\n</body>\n</html>\n");
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(style), hash(script));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A file of ours that is a part of every page. */
  private static String file(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's file " + name, e);
    }
  }
}
