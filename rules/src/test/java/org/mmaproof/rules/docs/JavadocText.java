// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.docs;

import com.github.javaparser.javadoc.description.JavadocDescription;
import com.github.javaparser.javadoc.description.JavadocInlineTag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Javadoc as Markdown: paragraphs on one line each, an empty line between them. */
final class JavadocText {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<!e\\.g|i\\.e|cf)\\.(?=\\s|$)");
  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");

  private JavadocText() {}

  static String markdown(JavadocDescription description) {
    String text =
        description.getElements().stream()
            .map(
                element ->
                    element instanceof JavadocInlineTag tag ? inline(tag) : html(element.toText()))
            .collect(Collectors.joining());
    return paragraphs(text.replaceAll("(?s)<pre>\\s*`(.*?)`\\s*</pre>", "\n\n```c\n$1\n```\n\n"));
  }

  /** The first sentence of the first paragraph of {@code markdown}, which may be all of it. */
  static String firstSentence(String markdown) {
    String paragraph = markdown.split("\n\n", 2)[0];
    Matcher end = SENTENCE_END.matcher(paragraph);
    return end.find() ? paragraph.substring(0, end.end()) : paragraph;
  }

  static String list(List<String> items) {
    return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
  }

  private static String inline(JavadocInlineTag tag) {
    String content = tag.getContent();
    return switch (tag.getType()) {
      case CODE -> "`" + content.replaceFirst("^\\s+", "") + "`";
      case LINK, LINKPLAIN, VALUE -> "`" + content.strip().replaceFirst("^#", "") + "`";
      default -> content.strip();
    };
  }

  private static String html(String text) {
    return text.replaceAll("\\s*<p>\\s*", "\n\n")
        .replaceAll("</p>|</li>", "")
        .replaceAll("\\s*<li>\\s*", "\n- ")
        .replaceAll("\\s*</?[uo]l>\\s*", "\n\n")
        .replaceAll("</?(?:em|i)>", "*")
        .replaceAll("</?(?:b|strong)>", "**")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** One line a paragraph or list item; fenced text stays as it is. */
  private static String paragraphs(String text) {
    StringBuilder joined = new StringBuilder();
    Matcher fence = FENCED.matcher(text);
    int from = 0;
    while (fence.find()) {
      joined.append(joinLines(text.substring(from, fence.start())));
      joined.append("\n\n").append(fence.group().replaceAll("\n\\s*\n```", "\n```")).append("\n\n");
      from = fence.end();
    }
    joined.append(joinLines(text.substring(from)));
    return joined.toString().strip();
  }

  private static String joinLines(String text) {
    return text.lines()
        .map(String::strip)
        .collect(Collectors.joining("\n"))
        .replaceAll("(?<!\n)\n(?!\n|- )", " ")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}
