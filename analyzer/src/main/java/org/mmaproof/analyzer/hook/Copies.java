// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.analyzer.tree.KernelTree;
import org.mmaproof.model.c.BodyTypes;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.c.GuardsAt;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Span;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.ir.Walk;

/**
 * The copies of whole structs in a file that carry hooks silently: assignments of structs, and
 * calls of the functions that copy memory.
 *
 * @param sites where structs may be copied, as the words of a text tell
 * @param tables the tables that register a hook somewhere, see {@link #tables}
 */
record Copies(KernelTree tree, Owners owners, CopySites sites, Set<String> tables) {
  /** {@code memcpy(to, from, size)} and its like. */
  private static final Set<String> OVER = Set.of("memcpy", "memmove", "__memcpy", "__memmove");

  /** {@code kmemdup(from, size, flags)} and those that a device or a cache comes first for. */
  private static final String DUPLICATE = "memdup";

  List<Copy> in(Unit unit) {
    CopySites.Found sought = sites.in(unit.text().text());
    Carriers carriers = new Carriers(tree, owners, sought.tags());
    Map<Span, Copy> copies = new LinkedHashMap<>();
    for (Item item : unit.items()) {
      if (item.kind() == Item.Kind.FUNCTION
          && holdsOne(item.start(), item.end(), sought.places())) {
        Function function = tree.function(unit, item);
        for (Function.Body body : function.bodies()) {
          BodyTypes types = new BodyTypes(tree, function, body);
          new InBody(unit, item, types, carriers, sought.places(), copies).read(body);
        }
      }
    }
    return new ArrayList<>(copies.values());
  }

  private static boolean holdsOne(int start, int end, NavigableSet<Integer> places) {
    Integer next = places.ceiling(start);
    return next != null && next < end;
  }

  /** The names under which {@code rows} register in tables: alone, and in their file. */
  static Set<String> tables(List<Registration> rows) {
    Set<String> tables = new HashSet<>();
    for (Registration row : rows) {
      String name = row.table().substring(0, CText.nameEnd(row.table(), 0));
      tables.add(name);
      tables.add(key(row.at().file(), name));
    }
    return tables;
  }

  private static String key(String file, String table) {
    return file + ":" + table;
  }

  /** One body of one function. */
  private final class InBody {
    private final Unit unit;
    private final Item item;
    private final BodyTypes types;
    private final Carriers carriers;
    private final NavigableSet<Integer> places;
    private final Map<Span, Copy> copies;

    private InBody(
        Unit unit,
        Item item,
        BodyTypes types,
        Carriers carriers,
        NavigableSet<Integer> places,
        Map<Span, Copy> copies) {
      this.unit = unit;
      this.item = item;
      this.types = types;
      this.carriers = carriers;
      this.places = places;
      this.copies = copies;
    }

    private void read(Function.Body body) {
      for (Expr expression : Walk.all(Expr.class, body.block())) {
        Span at = expression.at();
        if (expression instanceof Expr.Assign assign && assign.operator().equals("=")) {
          assigned(at, types.typeOf(assign.target()), assign.value());
        } else if (expression instanceof Expr.Call call && holdsOne(at.start(), at.end(), places)) {
          called(call).ifPresent(carried -> add(at, carried));
        }
      }
      for (Variable variable : Walk.variables(body.block())) {
        Optional<Expr> value = variable.initialiser();
        if (value.isPresent() && !(value.get() instanceof Expr.InitList)) {
          Span whole = unit.text().span(variable.nameAt().start(), value.get().at().end());
          assigned(whole, variable.type(), value.get());
        }
      }
    }

    private void add(Span at, Carriers.Carried carried) {
      if (at.file().equals(unit.path())
          && GuardsAt.inside(unit.text().text(), item.start(), at.start()).isPresent()) {
        String written = CText.squeeze(unit.text().slice(at.start(), at.end()));
        copies.putIfAbsent(at, new Copy(at, written, carried));
      }
    }

    /** A literal and what a function gives register, or are copied, for themselves. */
    private void assigned(Span at, CType target, Expr value) {
      if (holdsOne(at.start(), at.end(), places)
          && !(value instanceof Expr.Compound)
          && !(value instanceof Expr.Call)
          && !isBare(value)) {
        carriers.of(target, at.file()).ifPresent(carried -> add(at, carried));
      }
    }

    private Optional<Carriers.Carried> called(Expr.Call call) {
      if (!(call.callee() instanceof Expr.Name name)) {
        return Optional.empty();
      }
      List<Expr> arguments = call.arguments();
      if (OVER.contains(name.text()) && arguments.size() == 3) {
        return copied(List.of(arguments.get(0), arguments.get(1)), arguments.get(1));
      }
      return name.text().contains(DUPLICATE) && arguments.size() >= 3
          ? arguments.stream()
              .map(argument -> copied(List.of(argument), argument))
              .flatMap(Optional::stream)
              .findFirst()
          : Optional.empty();
    }

    /** What all of {@code ends} point to, those that point to anything left out. */
    private Optional<Carriers.Carried> copied(List<Expr> ends, Expr source) {
      Optional<Carriers.Carried> carried = Optional.empty();
      for (Expr end : ends) {
        Optional<CType> type = pointee(types.typeOf(end));
        if (type.isPresent() && !isAnything(type.get())) {
          carried = carriers.of(type.get(), end.at().file());
          if (carried.isEmpty()) {
            return Optional.empty();
          }
        }
      }
      boolean bare = source instanceof Expr.Unary address && isBare(address.operand());
      return bare ? Optional.empty() : carried;
    }

    /**
     * Whether {@code source} is a table in which no hook is set: those that are would be known.
     * Only one that this file defines without an initialiser may be filled at run time.
     */
    private boolean isBare(Expr source) {
      if (!(source instanceof Expr.Name name)) {
        return false;
      }
      String file = name.at().file();
      if (types.isLocal(name.text())) {
        return types.isTable(name) && !tables.contains(key(file, name.text()));
      }
      List<Variable> all = tree.variables(name.text(), file);
      List<Variable> own = all.stream().filter(each -> each.at().file().equals(file)).toList();
      return own.isEmpty()
          ? !all.isEmpty() && !tables.contains(name.text())
          : own.stream().allMatch(variable -> variable.initialiser().isPresent())
              && !tables.contains(key(file, name.text()));
    }
  }

  private static Optional<CType> pointee(CType type) {
    if (type instanceof CType.Pointer pointer) {
      return Optional.of(pointer.to());
    }
    return type instanceof CType.Array array ? Optional.of(array.of()) : Optional.empty();
  }

  private static boolean isAnything(CType type) {
    return type instanceof CType.Unknown
        || type instanceof CType.Scalar scalar && scalar.words().endsWith("void");
  }
}
