// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mmaproof.rules.rule.RulePage;

/**
 * All pages of a catalog.
 *
 * @param files text by path relative to the top of the project
 * @param problems what a rule class lacks
 */
record Pages(Map<String, String> files, List<String> problems) {
  static final String DOCS = "docs/rules/";
  static final String RESOURCES = "rules/src/main/resources/org/mmaproof/rules/pages/";

  /** The pages of the rule classes in {@code catalog}, with examples from {@code cases}. */
  static Pages of(Path catalog, Path cases) {
    Map<String, String> files = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    List<RulePage> pages = new ArrayList<>();
    for (RuleSource rule : rules(catalog)) {
      problems.addAll(rule.problems());
      Optional<String> example = example(cases, rule.page().name().text());
      if (example.isEmpty()) {
        problems.add(
            rule.className() + " has no firing case in " + rule.page().name() + "/example");
      }
      RulePage page = withExample(rule.page(), example.orElse(""));
      pages.add(page);
      String text = PageText.page(rule.className(), page);
      files.put(DOCS + page.name() + ".md", text);
      files.put(RESOURCES + page.name() + ".md", text);
    }
    files.put(DOCS + "README.md", PageText.index(pages));
    return new Pages(files, problems);
  }

  /** The rule classes in that directory, by name of class. */
  static List<RuleSource> rules(Path catalog) {
    return Top.list(catalog).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .flatMap(file -> RuleSource.parse(Top.read(file)).stream())
        .toList();
  }

  private static Optional<String> example(Path cases, String rule) {
    return Top.list(cases.resolve(rule).resolve("example")).stream()
        .filter(file -> file.toString().endsWith(".c"))
        .map(Top::read)
        .filter(text -> fires(text, rule))
        .findFirst()
        .map(PageText::example);
  }

  /** Whether a case expects {@code rule} to find something. */
  static boolean fires(String c, String rule) {
    return c.matches("(?s).*/\\* ~ (error|warning|note) " + rule + "\\b(?!-).*");
  }

  private static RulePage withExample(RulePage page, String example) {
    return new RulePage(
        page.name(),
        page.level(),
        page.summary(),
        page.description(),
        page.why(),
        page.instead(),
        page.limits(),
        page.kernel(),
        example);
  }
}
