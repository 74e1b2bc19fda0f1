// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Walk;
import org.mmaproof.model.kernel.KernelModel;

/**
 * Statements one behind the other that fill an action by hand and come to the call of one helper:
 * all that the helper sets, and nothing else.
 */
public final class ActionByHand {
  /** A helper, the kind of action that it sets, and the members that its arguments go to. */
  private record Setter(String name, String kind, List<String> members, String implied) {}

  private static final List<Setter> SETTERS =
      List.of(
          new Setter(
              "mmap_action_remap",
              "MMAP_REMAP_PFN",
              List.of("remap.start", "remap.start_pfn", "remap.size"),
              "remap.pgprot"),
          new Setter(
              "mmap_action_ioremap",
              "MMAP_IO_REMAP_PFN",
              List.of("remap.start", "remap.start_pfn", "remap.size"),
              "remap.pgprot"),
          new Setter(
              "mmap_action_simple_ioremap",
              "MMAP_SIMPLE_IO_REMAP",
              List.of("simple_ioremap.start_phys_addr", "simple_ioremap.size"),
              ""),
          new Setter(
              "mmap_action_map_kernel_pages",
              "MMAP_MAP_KERNEL_PAGES",
              List.of("map_kernel.start", "map_kernel.pages", "map_kernel.nr_pages"),
              "map_kernel.pgoff"));

  private static final String ACTION = "->action.";

  private final SourceText text;
  private final Driver driver;
  private final KernelModel kernel;

  public ActionByHand(Driver driver, KernelModel kernel) {
    this.text = driver.unit().text();
    this.driver = driver;
    this.kernel = kernel;
  }

  /** One assignment to a member of the action of {@code descriptor}. */
  private record Part(Span statement, String descriptor, String member, String value) {}

  /** The call of a helper in place of the statements around {@code write}, in {@code function}. */
  public Optional<Fix> around(Span write, String function) {
    for (Function each : driver.names().functions(function, text.path())) {
      for (Function.Body body : each.bodies()) {
        for (Stmt statement : Walk.statements(body.block())) {
          if (statement instanceof Stmt.Block block) {
            Optional<Fix> fix = inside(block, write);
            if (fix.isPresent()) {
              return fix;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fix> inside(Stmt.Block block, Span write) {
    List<Part> run = new ArrayList<>();
    for (Stmt statement : block.statements()) {
      Optional<Part> part = part(statement);
      if (part.isEmpty() || !follows(run, part.get())) {
        if (holds(run, write)) {
          break;
        }
        run.clear();
      }
      part.ifPresent(run::add);
    }
    return holds(run, write) ? helper(run) : Optional.empty();
  }

  private static boolean holds(List<Part> run, Span write) {
    return run.stream().anyMatch(part -> part.statement().contains(write));
  }

  /** Whether nothing but blanks stands between the last of {@code run} and {@code part}. */
  private boolean follows(List<Part> run, Part part) {
    if (run.isEmpty()) {
      return true;
    }
    Part last = run.get(run.size() - 1);
    return last.statement().end() <= part.statement().start()
        && last.descriptor().equals(part.descriptor())
        && text.slice(last.statement().end(), part.statement().start()).isBlank();
  }

  private Optional<Part> part(Stmt statement) {
    if (!(statement instanceof Stmt.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expr.Assign assign)
        || !assign.operator().equals("=")
        || !statement.at().file().equals(text.path())) {
      return Optional.empty();
    }
    String target = slice(assign.target()).replaceAll("\\s", "");
    int action = target.indexOf(ACTION);
    String member = action < 0 ? "" : target.substring(action + ACTION.length());
    boolean helped = member.equals("type") || member.contains(".");
    return helped && slice(statement.at()).endsWith(";")
        ? Optional.of(
            new Part(statement.at(), target.substring(0, action), member, slice(assign.value())))
        : Optional.empty();
  }

  private String slice(Expr expression) {
    return slice(expression.at());
  }

  private String slice(Span at) {
    return text.slice(at.start(), at.end());
  }

  private Optional<Fix> helper(List<Part> run) {
    Map<String, String> values = new HashMap<>();
    for (Part part : run) {
      if (values.put(part.member(), part.value()) != null) {
        return Optional.empty();
      }
    }
    String descriptor = run.get(0).descriptor();
    String kind = values.getOrDefault("type", "");
    for (Setter helper : SETTERS) {
      if (helper.kind().equals(kind)
          && kernel.signature(helper.name()).isPresent()
          && complete(helper, values, descriptor)) {
        Span first = run.get(0).statement();
        Span at = text.span(first.start(), run.get(run.size() - 1).statement().end());
        List<String> arguments = new ArrayList<>(List.of(descriptor));
        helper.members().forEach(member -> arguments.add(values.get(member)));
        return Fix.of(
            "call " + helper.name() + "()",
            at,
            helper.name() + "(" + String.join(", ", arguments) + ");");
      }
    }
    return Optional.empty();
  }

  /**
   * Whether {@code values} are all that the helper sets, and what it sets by itself is the same.
   */
  private static boolean complete(Setter helper, Map<String, String> values, String descriptor) {
    Map<String, String> left = new HashMap<>(values);
    left.remove("type");
    boolean all = true;
    for (String member : helper.members()) {
      all &= left.remove(member) != null;
    }
    String implied = Optional.ofNullable(left.remove(helper.implied())).orElse("");
    String own = helper.implied().endsWith("pgprot") ? "->page_prot" : "->pgoff";
    return all && left.isEmpty() && (implied.isEmpty() || implied.equals(descriptor + own));
  }
}
