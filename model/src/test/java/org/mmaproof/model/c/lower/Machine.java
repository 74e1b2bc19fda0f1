// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mmaproof.model.c.Layouts;
import org.mmaproof.model.c.TypeReader;
import org.mmaproof.model.flow.Block;
import org.mmaproof.model.flow.Exit;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.flow.Op;
import org.mmaproof.model.flow.Place;
import org.mmaproof.model.flow.Slot;
import org.mmaproof.model.flow.Target;
import org.mmaproof.model.flow.Type;
import org.mmaproof.model.flow.Value;
import org.mmaproof.model.ir.Presence;

/** Runs graphs with plain numbers: memory is named cells, calls are written down. */
final class Machine {
  private static final long UNSET = 0xdead;

  /** A place in memory; pointers are values of this type. */
  record Cell(Object object, String path) {}

  private final OneFile names;
  private final Lowering lowering;
  private final Layouts layouts;
  private final Map<Cell, Object> memory = new HashMap<>();
  private final Set<Cell> cleared = new HashSet<>();
  private final List<String> trace = new ArrayList<>();
  private final Map<String, Long> answers = new HashMap<>();
  private final Set<String> on = new HashSet<>();
  private int steps;

  Machine(OneFile names, Lowering lowering) {
    this.names = names;
    this.lowering = lowering;
    this.layouts = new TypeReader(names, Target.BITS64).layouts();
  }

  void answer(String function, long value) {
    answers.put(function, value);
  }

  void configure(String atom) {
    on.add(atom);
  }

  List<String> trace() {
    return trace;
  }

  /** What the function of that name returns. */
  Object run(String function, Object... arguments) {
    Graph graph =
        names.functions(function, "t.c").stream()
            .flatMap(f -> lowering.lower(f).stream())
            .filter(g -> holds(g.when()))
            .findFirst()
            .orElseThrow();
    if (!graph.gaps().isEmpty()) {
      throw new AssertionError("gaps: " + graph.gaps());
    }
    return new Frame(graph).run(arguments);
  }

  private boolean holds(Presence when) {
    Presence at = when;
    while (at instanceof Presence.Test test) {
      at = on.contains(test.atom()) ? test.high() : test.low();
    }
    return at.equals(Presence.ALWAYS);
  }

  private final class Frame {
    private final Graph graph;
    private final Map<Slot, Object> objects = new HashMap<>();

    Frame(Graph graph) {
      this.graph = graph;
    }

    Object run(Object... arguments) {
      for (int i = 0; i < arguments.length; i++) {
        write(cell(new Place.Local(graph.parameters().get(i))), arguments[i]);
      }
      Block block = graph.blocks().get(0);
      while (true) {
        for (Op op : block.ops()) {
          if (++steps > 100_000) {
            throw new AssertionError("runs for ever");
          }
          step(op);
        }
        if (block.exit() instanceof Exit.Return given) {
          return given.value().map(this::value).orElse(0L);
        }
        block = graph.blocks().get(next(block.exit()));
        if (++steps > 100_000) {
          throw new AssertionError("runs for ever");
        }
      }
    }

    private int next(Exit exit) {
      if (exit instanceof Exit.Branch branch) {
        return !Objects.equals(value(branch.condition()), 0L) ? branch.then() : branch.otherwise();
      }
      if (exit instanceof Exit.Jump jump) {
        return jump.to();
      }
      throw new AssertionError("unreachable");
    }

    private void step(Op op) {
      if (op instanceof Op.Assign assign) {
        assign(assign.to(), assign.value());
      } else if (op instanceof Op.Clear clear) {
        forget(cell(clear.place()));
        cleared.add(cell(clear.place()));
      } else if (op instanceof Op.Begin begin) {
        objects.put(begin.slot(), new Object());
      } else if (op instanceof Op.End end) {
        trace.add("end " + end.slot().name());
        objects.remove(end.slot());
      } else if (op instanceof Op.Call call) {
        Object result = call(call);
        call.result().ifPresent(place -> write(cell(place), result));
      } else {
        throw new AssertionError(op);
      }
    }

    private Object call(Op.Call call) {
      List<Object> arguments = call.arguments().stream().map(this::value).toList();
      Object callee = value(call.callee());
      String name = callee instanceof String s ? s : "?";
      if (!names.functions(name, "t.c").isEmpty()) {
        return Machine.this.run(name, arguments.toArray());
      }
      trace.add(name + arguments.toString().replace('[', '(').replace(']', ')'));
      return answers.getOrDefault(name, 0L);
    }

    private void assign(Place to, Value value) {
      Cell target = cell(to);
      if (value.type() instanceof Type.Struct && value instanceof Value.Load load) {
        copy(cell(load.place()), target);
      } else if (value instanceof Value.Text text && to.type() instanceof Type.Array array) {
        for (int i = 0; i < array.length().orElse(0); i++) {
          long c = i < text.text().length() ? text.text().charAt(i) : 0;
          write(new Cell(target.object(), target.path() + "[" + i + "]"), c);
        }
      } else {
        write(target, narrowed(to, value(value)));
      }
    }

    private Object narrowed(Place to, Object value) {
      if (!(to instanceof Place.Field field)
          || !(field.of().type() instanceof Type.Struct struct)
          || !(value instanceof Long number)) {
        return value;
      }
      OptionalInt bits =
          layouts.members(struct).stream()
              .filter(m -> m.name().equals(field.name()))
              .findFirst()
              .map(Layouts.Member::bits)
              .orElse(OptionalInt.empty());
      return bits.isPresent() && field.type() instanceof Type.Int type
          ? cut(new Type.Int(bits.getAsInt(), type.signed()), number)
          : value;
    }

    private Cell cell(Place place) {
      if (place instanceof Place.Local local) {
        Object object =
            local.slot().kind() == Slot.Kind.LOCAL
                ? Optional.ofNullable(objects.get(local.slot()))
                    .orElseThrow(() -> new AssertionError(local.slot().name() + " is dead"))
                : objects.computeIfAbsent(local.slot(), slot -> new Object());
        return new Cell(object, "");
      }
      if (place instanceof Place.Global global) {
        return new Cell(global.name(), "");
      }
      if (place instanceof Place.Pointed pointed) {
        return value(pointed.pointer()) instanceof Cell cell ? cell : fail("wild pointer");
      }
      if (place instanceof Place.Field field) {
        Cell of = cell(field.of());
        return new Cell(of.object(), of.path() + "." + field.name());
      }
      Place.Element element = (Place.Element) place;
      Cell of = cell(element.of());
      return new Cell(of.object(), of.path() + "[" + value(element.index()) + "]");
    }

    private Object value(Value value) {
      if (value instanceof Value.Constant constant) {
        return constant.bits();
      } else if (value instanceof Value.Text text) {
        return text.text();
      } else if (value instanceof Value.Load load) {
        return read(cell(load.place()));
      } else if (value instanceof Value.Address address) {
        Cell cell = cell(address.place());
        boolean first =
            address.place().type() instanceof Type.Array
                && !address.type().equals(new Type.Pointer(address.place().type()));
        return first ? new Cell(cell.object(), cell.path() + "[0]") : cell;
      } else if (value instanceof Value.Routine routine) {
        return routine.name();
      } else if (value instanceof Value.Unary unary) {
        long operand = number(unary.operand());
        return wrapped(
            unary.type(), unary.operator() == Value.Operator.NEGATE ? -operand : ~operand);
      } else if (value instanceof Value.Binary binary) {
        return binary(binary);
      } else if (value instanceof Value.Moved moved) {
        return moved((Cell) value(moved.pointer()), number(moved.count()));
      } else if (value instanceof Value.Distance distance) {
        return index((Cell) value(distance.left())) - index((Cell) value(distance.right()));
      } else if (value instanceof Value.Converted converted) {
        Object inner = value(converted.operand());
        if (inner instanceof Long n) {
          return wrapped(converted.type(), n);
        }
        return converted.type() instanceof Type.Bool ? (Object) 1L : inner;
      } else if (value instanceof Value.Configured configured) {
        return holds(configured.when()) ? 1L : 0L;
      }
      return fail("opaque");
    }

    private long number(Value value) {
      return value(value) instanceof Long n ? n : fail("no number: " + value);
    }

    private Object binary(Value.Binary e) {
      Object l = value(e.left());
      Object r = value(e.right());
      if (!(l instanceof Long a) || !(r instanceof Long b)) {
        return switch (e.operator()) {
          case EQUAL -> l.equals(r) ? 1L : 0L;
          case UNEQUAL -> l.equals(r) ? 0L : 1L;
          case LESS -> index((Cell) l) < index((Cell) r) ? 1L : 0L;
          default -> fail("pointers");
        };
      }
      boolean signed = e.left().type() instanceof Type.Int type && type.signed();
      long result =
          switch (e.operator()) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> signed ? a / b : Long.divideUnsigned(a, b);
            case REMAINDER -> signed ? a % b : Long.remainderUnsigned(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> signed ? a >> b : a >>> b;
            case EQUAL -> a.equals(b) ? 1 : 0;
            case UNEQUAL -> a.equals(b) ? 0 : 1;
            case LESS -> (signed ? a < b : Long.compareUnsigned(a, b) < 0) ? 1 : 0;
            case LESS_OR_EQUAL -> (signed ? a <= b : Long.compareUnsigned(a, b) <= 0) ? 1 : 0;
            default -> fail("operator");
          };
      return wrapped(e.type(), result);
    }
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // stands where any value is wanted
  private static <R> R fail(String why) {
    throw new AssertionError(why);
  }

  private static Object wrapped(Type type, long bits) {
    if (type instanceof Type.Bool) {
      return bits == 0 ? 0L : 1L;
    }
    return type instanceof Type.Int integer ? cut(integer, bits) : (Object) bits;
  }

  private static Long cut(Type.Int type, long bits) {
    int away = 64 - type.bits();
    return type.signed() ? bits << away >> away : bits << away >>> away;
  }

  private static Object moved(Cell cell, long count) {
    if (count == 0) {
      return cell;
    }
    int open = cell.path().lastIndexOf('[');
    return new Cell(
        cell.object(), cell.path().substring(0, open) + "[" + (index(cell) + count) + "]");
  }

  private static long index(Cell cell) {
    int open = cell.path().lastIndexOf('[');
    return Long.parseLong(cell.path().substring(open + 1, cell.path().length() - 1));
  }

  // ---- memory

  void write(Cell cell, Object value) {
    memory.put(cell, value);
  }

  Object read(Cell cell) {
    Object found = memory.get(cell);
    if (found != null) {
      return found;
    }
    boolean zero =
        cleared.stream()
            .anyMatch(c -> c.object() == cell.object() && cell.path().startsWith(c.path()));
    return zero || cell.object() instanceof String ? 0L : UNSET;
  }

  private void forget(Cell whole) {
    memory
        .keySet()
        .removeIf(c -> c.object() == whole.object() && c.path().startsWith(whole.path()));
  }

  private void copy(Cell from, Cell to) {
    Map<Cell, Object> copies = new HashMap<>();
    memory.forEach(
        (cell, value) -> {
          if (cell.object() == from.object() && cell.path().startsWith(from.path())) {
            String rest = cell.path().substring(from.path().length());
            copies.put(new Cell(to.object(), to.path() + rest), value);
          }
        });
    forget(to);
    if (cleared.stream()
        .anyMatch(c -> c.object() == from.object() && from.path().startsWith(c.path()))) {
      cleared.add(to);
    }
    memory.putAll(copies);
  }
}
