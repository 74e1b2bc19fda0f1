// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mmaproof.model.ir.Presence;

/**
 * A graph as plain C: blocks are labels, slots are variables, every conversion is a cast. With an
 * {@link Wording#exact} wording a compiler takes it, given the declarations of what it names; what
 * could not be read is a call of {@code __opaque}.
 */
public final class GraphText {
  private final Graph graph;
  private final Wording wording;
  private final Map<Integer, String> names;
  private final ValueText values;
  private final TypeText types;
  private final StringBuilder out = new StringBuilder();
  private int line;

  private GraphText(Graph graph, Wording wording) {
    this.graph = graph;
    this.wording = wording;
    this.names = names(graph, wording);
    this.values = new ValueText(wording, slot -> names.getOrDefault(slot.number(), "?"));
    this.types = new TypeText(wording);
  }

  /** The definition of the function. */
  public static String of(Graph graph, Wording wording) {
    GraphText text = new GraphText(graph, wording);
    text.function();
    return text.out.toString();
  }

  /** The declaration of the function, without a semicolon. */
  public static String head(Graph graph, Wording wording) {
    return new GraphText(graph, wording).head();
  }

  private static Map<Integer, String> names(Graph graph, Wording wording) {
    Map<Integer, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Slot slot : graph.slots()) {
      String plain = slot.name().isEmpty() ? "t" + slot.number() : slot.name();
      boolean free = !wording.exact() && taken.add(plain);
      names.put(slot.number(), free ? plain : "s" + slot.number() + "_" + slot.name());
    }
    return names;
  }

  private String head() {
    List<String> parameters = new ArrayList<>();
    for (Slot slot : graph.parameters()) {
      parameters.add(types.declare(slot.type(), names.getOrDefault(slot.number(), "?")));
    }
    String inside = parameters.isEmpty() ? "void" : String.join(", ", parameters);
    String name = wording.routine(graph.name());
    return types.declare(graph.type().returns(), name + "(" + inside + ")");
  }

  private void function() {
    if (wording.places()) {
      out.append("/* ").append(graph.at().file()).append(":").append(graph.at().line());
      if (!graph.when().equals(Presence.ALWAYS)) {
        out.append(" where ").append(TypeText.comment(graph.when().toString()));
      }
      out.append(" */\n");
    }
    out.append(head()).append("\n{\n");
    for (Slot slot : graph.slots()) {
      if (slot.kind() != Slot.Kind.PARAMETER) {
        out.append("\t").append(types.declare(slot.type(), names.get(slot.number())));
        out.append(";\n");
      }
    }
    for (int i = 0; i < graph.blocks().size(); i++) {
      out.append("b").append(i).append(":;\n");
      graph.blocks().get(i).ops().forEach(this::op);
      exit(graph.blocks().get(i).exit(), i + 1);
    }
    out.append("}\n");
  }

  private void line(Site at, String text) {
    out.append("\t").append(text);
    if (wording.places() && at.at().line() != line) {
      line = at.at().line();
      out.append("\t/* ").append(line).append(" */");
    }
    out.append("\n");
  }

  private void op(Op op) {
    if (op instanceof Op.Assign assign) {
      line(op.at(), assign(assign.to(), assign.value()));
    } else if (op instanceof Op.Clear clear) {
      line(op.at(), clear(clear.place()));
    } else if (op instanceof Op.Begin begin) {
      begin(begin);
    } else if (op instanceof Op.Call call) {
      line(op.at(), call(call));
    } else if (op instanceof Op.Opaque opaque) {
      line(op.at(), "__opaque(\"" + ValueText.quoted(opaque.why()) + "\");");
    }
    // The end of a life is nothing that C says.
  }

  private String assign(Place to, Value value) {
    return to.type() instanceof Type.Array
        ? copy(values.of(to), value)
        : values.of(to) + " = " + values.of(value) + ";";
  }

  /** Arrays are copied as bytes; a literal that is shorter leaves the rest as it is. */
  private String copy(String to, Value value) {
    String from = values.of(value);
    String length =
        value instanceof Value.Text
            ? "sizeof("
                + to
                + ") < sizeof("
                + from
                + ") ? sizeof("
                + to
                + ") : sizeof("
                + from
                + ")"
            : "sizeof(" + to + ")";
    return "__builtin_memcpy(&" + to + ", &" + from + ", " + length + ");";
  }

  private String clear(Place place) {
    String text = values.of(place);
    return place.type() instanceof Type.Struct || place.type() instanceof Type.Array
        ? "__builtin_memset(&" + text + ", 0, sizeof(" + text + "));"
        : text + " = 0;";
  }

  private void begin(Op.Begin begin) {
    String name = names.getOrDefault(begin.slot().number(), "?");
    if (wording.exact()) {
      line(begin.at(), "__builtin_memset(&" + name + ", 0, sizeof(" + name + "));");
    }
  }

  private String call(Op.Call call) {
    String callee =
        call.callee() instanceof Value.Routine
            ? values.of(call.callee())
            : "(*" + values.of(call.callee()) + ")";
    String text = callee + "(" + values.arguments(call.arguments()) + ");";
    return call.result().map(place -> values.of(place) + " = " + text).orElse(text);
  }

  private void exit(Exit exit, int next) {
    if (exit instanceof Exit.Jump jump) {
      if (jump.to() != next) {
        out.append("\tgoto b").append(jump.to()).append(";\n");
      }
    } else if (exit instanceof Exit.Branch branch) {
      String test = "if (" + values.of(branch.condition()) + ") goto b" + branch.then() + ";";
      line(branch.at(), test);
      if (branch.otherwise() != next) {
        out.append("\tgoto b").append(branch.otherwise()).append(";\n");
      }
    } else if (exit instanceof Exit.Return leave) {
      line(leave.at(), leave.value().map(v -> "return " + values.of(v) + ";").orElse("return;"));
    } else if (exit instanceof Exit.Unreachable never) {
      line(never.at(), "__builtin_unreachable();");
    }
  }
}
