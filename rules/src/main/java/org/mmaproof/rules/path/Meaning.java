// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mmaproof.model.c.Names;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.FlagChange;
import org.mmaproof.model.kernel.KernelModel;

/** What names that are no variables of the function mean, each looked up once. */
final class Meaning {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\s*[0-9][0-9A-Za-z]*\\s*\\)?");

  /** The enums of the kernel's model that list flags of a mapping. */
  private static final Set<String> FLAGS =
      Set.of("vma_flag_bits", "vm_flag_masks", "vma_flag_sets");

  private final Names names;
  private final KernelModel kernel;
  private final Map<Use, Value> values = new HashMap<>();
  private final Map<Use, List<org.mmaproof.model.ir.Function>> functions = new HashMap<>();
  private final Map<Use, Optional<Macro>> macros = new HashMap<>();
  private final Map<Use, String> aliases = new HashMap<>();

  private record Use(String name, String file) {}

  Meaning(Names names, KernelModel kernel) {
    this.names = names;
    this.kernel = kernel;
  }

  Value ofName(String name, String file) {
    return remembered(values, new Use(name, file), use -> find(name, file));
  }

  /** Whether {@code name} is a flag of a mapping: it stands for itself, whatever its value. */
  private boolean flag(String name) {
    return kernel.constantOf(name).filter(FLAGS::contains).isPresent();
  }

  private Value find(String name, String file) {
    if (flag(name)) {
      return new Value.Symbol(name);
    }
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
    return anyMacro(new Use(name, file))
        .filter(macro -> !macro.functionLike())
        .map(macro -> macro.body().trim())
        .filter(body -> NUMBER.matcher(body).matches())
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

  /** Whether {@code constants} are all those of an enum. */
  boolean listsNoOther(Set<String> constants, String file) {
    return names
        .enumeration(constants.iterator().next(), file)
        .filter(list -> list.enumerators().stream().allMatch(one -> constants.contains(one.name())))
        .isPresent();
  }

  /** The function that {@code name} is another name for. */
  String alias(String name, String file) {
    return remembered(aliases, new Use(name, file), this::alias);
  }

  private String alias(Use use) {
    return anyMacro(use)
        .filter(macro -> !macro.functionLike())
        .map(macro -> macro.body().trim())
        .filter(body -> NAME.matcher(body).matches())
        .orElse(use.name());
  }

  /** The definitions to look into when {@code name} is called; none for a kernel function. */
  List<org.mmaproof.model.ir.Function> definitions(String name, String file) {
    return remembered(
        functions,
        new Use(name, file),
        use -> kernel.has(name) && !defines(file, name) ? List.of() : names.functions(name, file));
  }

  private boolean defines(String file, String function) {
    return names.unit(file).stream()
        .flatMap(unit -> unit.items().stream())
        .anyMatch(item -> item.kind() == Item.Kind.FUNCTION && item.name().equals(function));
  }

  /** The one macro of that name, unless the kernel's model has a function or a flag of it. */
  Optional<Macro> macro(String name, String file) {
    return kernel.has(name) || flag(name) ? Optional.empty() : anyMacro(new Use(name, file));
  }

  /**
   * What a word of flags, to which argument {@code word} of a call points, is worth afterwards, if
   * setting and clearing flags is all that the function does.
   */
  Optional<Value> flagsAfter(String function, int word, Value before, List<Value> arguments) {
    Optional<CType.Function> type = kernel.signature(function).filter(t -> isFlags(t, word));
    Optional<FlagChange> change =
        kernel.flagChange(function).filter(c -> c.object() == word && !c.replaces());
    if (type.isEmpty() || change.isEmpty()) {
      return Optional.empty();
    }
    int last = type.get().parameters().size() - 1;
    Value now = before;
    for (int i = 0; i < arguments.size(); i++) {
      if (change.get().clears().contains(Math.min(i, last))) {
        now = Value.apply("&", now, Value.apply("~", arguments.get(i)));
      } else if (change.get().sets().contains(Math.min(i, last))) {
        now = Value.apply("|", now, arguments.get(i));
      }
    }
    return Optional.of(now);
  }

  private static boolean isFlags(CType.Function type, int parameter) {
    return parameter < type.parameters().size()
        && type.parameters().get(parameter).type() instanceof CType.Pointer pointer
        && pointer.to() instanceof CType.Alias alias
        && alias.name().equals("vma_flags_t");
  }

  /** Whether a call only works a value out. */
  boolean pure(String name) {
    return kernel.effects(name).map(Effects::effects).filter(List::isEmpty).isPresent();
  }

  /** The one macro of that name. */
  private Optional<Macro> anyMacro(Use use) {
    return remembered(macros, use, u -> one(names.macros(u.name(), u.file())));
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
