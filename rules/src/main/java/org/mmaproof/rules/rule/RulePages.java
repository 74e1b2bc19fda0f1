// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages of the rules, as they lie in the jar.
 *
 * <p>The pages are Markdown with fixed headings, made from the Javadoc of the rule classes. Text is
 * given as it is there, each paragraph on one line.
 */
public final class RulePages {
  private static final String FENCE = "```";

  private RulePages() {}

  /** The page of that rule; empty when there is no such rule. */
  public static Optional<RulePage> load(RuleName name) {
    return text(name).map(RulePages::parse);
  }

  /** The pages of {@code rules}, in their order. */
  public static List<RulePage> of(List<Rule> rules) {
    return rules.stream().map(Rule::name).map(RulePages::load).flatMap(Optional::stream).toList();
  }

  /** The Markdown of that rule's page; empty when there is no such rule. */
  public static Optional<String> text(RuleName name) {
    String path = "/org/mmaproof/rules/pages/" + name + ".md";
    try (InputStream page = RulePages.class.getResourceAsStream(path)) {
      return Optional.ofNullable(page).map(RulePages::decode);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's " + path, e);
    }
  }

  private static String decode(InputStream page) {
    try {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a page by its headings: {@code # name}, {@code Level: level}, the summary, the
   * description, then {@code ## Why}, {@code ## Instead}, {@code ## Example}, {@code ## Limits} and
   * {@code ## Kernel}.
   */
  public static RulePage parse(String page) {
    Map<String, List<String>> sections = sections(page);
    List<String> opening = paragraphs(section(sections, ""));
    if (opening.size() < 2 || !opening.get(0).startsWith("Level: ")) {
      throw new IllegalArgumentException("a rule's page begins with its level and summary");
    }
    List<String> example = section(sections, "Example");
    return new RulePage(
        new RuleName(String.join("", section(sections, "name"))),
        level(opening.get(0).substring("Level: ".length())),
        opening.get(1),
        String.join("\n\n", opening.subList(2, opening.size())),
        String.join("\n\n", paragraphs(section(sections, "Why"))),
        String.join("\n\n", paragraphs(section(sections, "Instead"))),
        String.join("\n\n", paragraphs(section(sections, "Limits"))),
        String.join("\n\n", paragraphs(section(sections, "Kernel"))),
        String.join("\n", example.stream().filter(line -> !line.startsWith(FENCE)).toList())
            .strip());
  }

  private static Level level(String text) {
    return Stream.of(Level.values())
        .filter(level -> level.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no level: " + text));
  }

  private static List<String> section(Map<String, List<String>> sections, String heading) {
    return Optional.ofNullable(sections.get(heading))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a rule's page has no " + heading.toLowerCase(Locale.ROOT)));
  }

  /** Lines by heading; what follows the title has the heading {@code ""}. */
  private static Map<String, List<String>> sections(String page) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    boolean fenced = false;
    for (String line : page.lines().toList()) {
      fenced ^= line.startsWith(FENCE);
      if (!fenced && line.startsWith("# ")) {
        sections.put("name", List.of(line.substring(2)));
        current = new ArrayList<>();
        sections.put("", current);
      } else if (!fenced && line.startsWith("## ")) {
        current = new ArrayList<>();
        sections.put(line.substring(3), current);
      } else {
        current.add(line);
      }
    }
    return sections;
  }

  /** Joins wrapped lines; list items and fenced lines keep theirs. */
  private static List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    boolean fenced = false;
    for (String line : lines) {
      boolean fence = line.startsWith(FENCE);
      if (line.isBlank() && !fenced) {
        if (!paragraph.isEmpty()) {
          paragraphs.add(paragraph.toString());
          paragraph.setLength(0);
        }
        continue;
      }
      if (!paragraph.isEmpty()) {
        paragraph.append(fenced || fence || line.startsWith("- ") ? '\n' : ' ');
      }
      paragraph.append(fenced || fence ? line : line.strip());
      fenced ^= fence;
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }
}
