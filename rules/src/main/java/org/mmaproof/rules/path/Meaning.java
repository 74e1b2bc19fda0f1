// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.KernelModel;

/** What names that are no variables of the function mean, each looked up once. */
final class Meaning {
  private final Names names;
  private final KernelModel kernel;
  private final Map<Use, Value> values = new HashMap<>();
  private final Map<Use, List<org.mmaproof.model.ir.Function>> functions = new HashMap<>();

  private record Use(String name, String file) {}

  Meaning(Names names, KernelModel kernel) {
    this.names = names;
    this.kernel = kernel;
  }

  Value ofName(String name, String file) {
    return remembered(values, new Use(name, file), use -> find(name, file));
  }

  private Value find(String name, String file) {
    switch (name) {
      case "NULL", "false" -> {
        return Value.Constant.ZERO;
      }
      case "true" -> {
        return Value.Constant.ONE;
      }
      default -> {
        Optional<Value> constant = constant(name, file);
        return constant.orElseGet(() -> variable(name, file));
      }
    }
  }

  private Optional<Value> constant(String name, String file) {
    return one(names.macros(name, file))
        .filter(macro -> !macro.functionLike())
        .map(macro -> macro.body().trim())
        .filter(body -> body.matches("\\(?\\s*[0-9][0-9A-Za-z]*\\s*\\)?"))
        .map(body -> Literal.value(body.replaceAll("[()\\s]", "")));
  }

  private Value variable(String name, String file) {
    List<Variable> found = names.variables(name, file);
    if (found.isEmpty()) {
      return new Value.Symbol(name);
    }
    Place place = new Place.Global(name);
    return found.get(0).type() instanceof CType.Array
        ? new Value.Address(place)
        : new Value.Content(place);
  }

  /** The function that {@code name} is another name for. */
  String alias(String name, String file) {
    return one(names.macros(name, file))
        .filter(macro -> !macro.functionLike())
        .map(macro -> macro.body().trim())
        .filter(body -> body.matches("[A-Za-z_]\\w*"))
        .orElse(name);
  }

  /** The definitions to look into when {@code name} is called; none for a kernel function. */
  List<org.mmaproof.model.ir.Function> definitions(String name, String file) {
    return remembered(
        functions,
        new Use(name, file),
        use -> {
          List<org.mmaproof.model.ir.Function> found = names.functions(name, file);
          boolean own = found.stream().anyMatch(function -> function.at().file().equals(file));
          return own || kernel.effects(name).isEmpty() ? found : List.of();
        });
  }

  /** The one macro of that name, unless the kernel's model has a function of that name. */
  Optional<Macro> macro(String name, String file) {
    return kernel.effects(name).isPresent() ? Optional.empty() : one(names.macros(name, file));
  }

  /** Whether a call only works a value out. */
  boolean pure(String name) {
    return kernel.effects(name).map(Effects::effects).filter(List::isEmpty).isPresent();
  }

  private static Optional<Macro> one(List<Macro> macros) {
    return macros.size() == 1 ? Optional.of(macros.get(0)) : Optional.empty();
  }

  private static <K, V> V remembered(Map<K, V> known, K key, Function<K, V> find) {
    V found = known.get(key);
    if (found == null) {
      found = find.apply(key);
      known.put(key, found);
    }
    return found;
  }
}
