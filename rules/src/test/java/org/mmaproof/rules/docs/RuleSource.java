// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.docs;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.javadoc.Javadoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mmaproof.rules.rule.Level;
import org.mmaproof.rules.rule.RuleName;
import org.mmaproof.rules.rule.RulePage;

/**
 * A rule as its source states it.
 *
 * @param page what its Javadoc says, without an example
 * @param problems what is missing or misplaced, one sentence each
 */
record RuleSource(String className, RulePage page, List<String> problems) {
  /** A path in the kernel tree, then the symbol or section in it. */
  private static final Pattern KERNEL =
      Pattern.compile("[\\w.-]+(/[\\w.-]+)+,? \\S.*", Pattern.DOTALL);

  RuleSource {
    problems = List.copyOf(problems);
  }

  /** The kebab-case of a class name: {@code ReferenceInPrepare} is {@code reference-in-prepare}. */
  static String kebab(String className) {
    return className.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The rule class in {@code source}; empty when no class there implements Rule. */
  static Optional<RuleSource> parse(String source) {
    return unit(source).getTypes().stream()
        .flatMap(type -> type.toClassOrInterfaceDeclaration().stream())
        .filter(RuleSource::isRule)
        .findFirst()
        .map(RuleSource::of);
  }

  /** The classes that {@code source}, the catalog's list, makes with {@code new}, in order. */
  static List<String> listed(String source) {
    return unit(source).findAll(ObjectCreationExpr.class).stream()
        .map(made -> made.getType().getNameAsString())
        .filter(name -> !name.equals("Rules"))
        .toList();
  }

  private static CompilationUnit unit(String source) {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
    return new JavaParser(configuration)
        .parse(source)
        .getResult()
        .orElseThrow(() -> new IllegalArgumentException("not Java: " + source));
  }

  private static boolean isRule(ClassOrInterfaceDeclaration type) {
    return type.getImplementedTypes().stream().anyMatch(t -> t.getNameAsString().equals("Rule"));
  }

  private static RuleSource of(ClassOrInterfaceDeclaration type) {
    String className = type.getNameAsString();
    List<String> problems = new ArrayList<>();
    String kebab = kebab(className);
    String name = returned(type, "name").flatMap(RuleSource::text).orElse(kebab);
    if (!name.equals(kebab)) {
      problems.add(className + " is named " + name + " and not " + kebab);
    }
    Optional<Level> level = returned(type, "level").flatMap(RuleSource::level);
    if (level.isEmpty()) {
      problems.add(className + " states no Level in level()");
    }
    if (!type.isFinal()) {
      problems.add(className + " is not final");
    }
    Optional<Javadoc> javadoc = type.getJavadoc();
    String body = javadoc.map(doc -> JavadocText.markdown(doc.getDescription())).orElse("");
    String summary = JavadocText.firstSentence(body);
    if (summary.isEmpty()) {
      problems.add(className + " has no Javadoc");
    }
    RulePage page =
        new RulePage(
            new RuleName(kebab),
            level.orElse(Level.NOTE),
            summary,
            body.substring(summary.length()).strip(),
            tag(javadoc, className, "why", problems),
            tag(javadoc, className, "instead", problems),
            tag(javadoc, className, "limits", problems),
            tag(javadoc, className, "kernel", problems),
            "");
    page.kernel()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.startsWith("- ") ? line.substring(2) : line)
        .filter(line -> !KERNEL.matcher(line.replace("`", "")).matches())
        .forEach(line -> problems.add(className + " @kernel is no path and symbol: " + line));
    return new RuleSource(className, page, problems);
  }

  /** The texts of all tags of that name; several become a list. */
  private static String tag(
      Optional<Javadoc> javadoc, String className, String name, List<String> problems) {
    List<String> texts =
        javadoc.stream()
            .flatMap(doc -> doc.getBlockTags().stream())
            .filter(tag -> tag.getTagName().equals(name))
            .map(tag -> JavadocText.markdown(tag.getContent()))
            .toList();
    if (texts.stream().allMatch(String::isBlank)) {
      problems.add(className + " has no @" + name);
    }
    return texts.size() == 1 ? texts.get(0) : JavadocText.list(texts);
  }

  private static Optional<Expression> returned(ClassOrInterfaceDeclaration type, String method) {
    return type.getMethodsByName(method).stream()
        .filter(found -> found.getParameters().isEmpty())
        .findFirst()
        .flatMap(MethodDeclaration::getBody)
        .flatMap(body -> body.findFirst(ReturnStmt.class))
        .flatMap(ReturnStmt::getExpression);
  }

  private static Optional<String> text(Expression expression) {
    return expression.findFirst(StringLiteralExpr.class).map(StringLiteralExpr::asString);
  }

  private static Optional<Level> level(Expression expression) {
    String constant =
        expression
            .toFieldAccessExpr()
            .map(FieldAccessExpr::getNameAsString)
            .or(() -> expression.toNameExpr().map(NameExpr::getNameAsString))
            .orElse("");
    return List.of(Level.values()).stream().filter(l -> l.name().equals(constant)).findFirst();
  }
}
