// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mmaproof.rules.catalog.Catalog;
import org.mmaproof.rules.rule.Rule;
import org.mmaproof.rules.rule.RulePage;
import org.mmaproof.rules.rule.RulePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mmaproof rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists the rules.",
    footer = {
      "",
      "Examples:",
      "  mmaproof rules                             one line for each rule",
      "  mmaproof rules --format json"
    })
final class RulesCommand implements Callable<Integer> {
  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private Format format = Format.TEXT;

  /** How the list is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() throws IOException {
    List<Rule> rules = Catalog.all().rules();
    switch (format) {
      case TEXT -> text(rules);
      case JSON -> json(rules);
    }
    return 0;
  }

  private static void text(List<Rule> rules) {
    int width = rules.stream().mapToInt(rule -> rule.name().text().length()).max().orElse(0);
    for (Rule rule : rules) {
      System.out.printf(
          "%-" + width + "s  %-7s  %s%n", rule.name(), rule.level().text(), summary(rule));
    }
  }

  private static void json(List<Rule> rules) throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ArrayNode list = mapper.createArrayNode();
    for (Rule rule : rules) {
      ObjectNode one = list.addObject();
      one.put("name", rule.name().text());
      one.put("level", rule.level().text());
      one.put("summary", summary(rule));
    }
    System.out.println(mapper.writeValueAsString(list));
  }

  private static String summary(Rule rule) {
    Optional<RulePage> page = RulePages.load(rule.name());
    return page.map(RulePage::summary).orElse("");
  }
}
