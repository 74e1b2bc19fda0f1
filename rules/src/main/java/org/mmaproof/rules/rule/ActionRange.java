// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** The range that an action is given, and what a path knows about it. */
public final class ActionRange {
  private static final Set<String> SIZES = Set.of("size", "nr_pages");
  private static final Set<String> MEASURES = Set.of("vma_desc_size", "vma_desc_pages");

  private final Value descriptor;
  private final Value start;
  private final Value size;

  private final KernelModel kernel;

  private ActionRange(KernelModel kernel, Value descriptor, Value start, Value size) {
    this.kernel = kernel;
    this.descriptor = descriptor;
    this.start = start;
    this.size = size;
  }

  /** The range that a call gives to the action of {@code descriptor}, if it gives one. */
  public static Optional<ActionRange> of(Step.Call call, Value descriptor, KernelModel kernel) {
    boolean ours =
        Descriptor.written(call, kernel).stream()
            .anyMatch(
                written ->
                    written.descriptor().equals(descriptor)
                        && written.path().startsWith("action."));
    List<CType.Parameter> parameters =
        kernel.signature(call.name()).map(CType.Function::parameters).orElse(List.of());
    Optional<Value> start = Optional.empty();
    Optional<Value> size = Optional.empty();
    for (int i = 0; i < Math.min(parameters.size(), call.arguments().size()); i++) {
      if (parameters.get(i).name().equals("start")) {
        start = Optional.of(call.arguments().get(i));
      } else if (SIZES.contains(parameters.get(i).name())) {
        size = Optional.of(call.arguments().get(i));
      }
    }
    return ours && start.isPresent() && size.isPresent()
        ? Optional.of(new ActionRange(kernel, descriptor, start.get(), size.get()))
        : Optional.empty();
  }

  /** Whether the range lies in the mapping, or was compared with it in {@code steps}. */
  public boolean checked(List<Step> steps) {
    return fits() || steps.stream().anyMatch(this::compares);
  }

  /** Whether it lies in the mapping whatever the request is, as far as its form tells. */
  private boolean fits() {
    boolean first = start.equals(member("start"));
    if (isWhole(size)) {
      return first;
    }
    return (measures(size) && !isMore(size)) || (first && isPage(size));
  }

  /** Whether {@code value} is the whole length and something more. */
  private boolean isMore(Value value) {
    return value instanceof Value.Apply sum
        && sum.operator().equals("+")
        && sum.operands().stream().anyMatch(this::isWhole);
  }

  private boolean isWhole(Value value) {
    return (value instanceof Value.Apply apply && MEASURES.contains(apply.operator()))
        || value.equals(Value.apply("-", member("end"), member("start")));
  }

  private static boolean isPage(Value value) {
    return value.equals(new Value.Symbol("PAGE_SIZE")) || value.equals(Value.Constant.ONE);
  }

  private Value member(String name) {
    return new Value.Content(new Place.Field(Place.at(descriptor), name));
  }

  /** Whether the length or the end of the mapping is part of {@code value}. */
  private boolean measures(Value value) {
    return Likeness.mentions(value, member("end"))
        || MEASURES.stream()
            .anyMatch(
                measure -> Likeness.mentions(value, new Value.Apply(measure, List.of(descriptor))));
  }

  /** Whether a branch says that something is no longer than the mapping, or asks someone else. */
  private boolean compares(Step step) {
    if (!(step instanceof Step.Assume assume) || !(assume.value() instanceof Value.Apply apply)) {
      return step instanceof Step.Assume asked
          && asked.value() instanceof Value.Result result
          && asks(result);
    }
    if (apply.operands().size() != 2) {
      return measures(apply) && apply.operands().size() > 2;
    }
    boolean left = measures(apply.operands().get(0));
    boolean right = measures(apply.operands().get(1));
    if (left == right) {
      return left || asksElsewhere(apply);
    }
    Value side = apply.operands().get(left ? 0 : 1);
    boolean holds = assume.holds();
    return switch (apply.operator()) {
      case "==" -> holds;
      case "!=" -> !holds;
      case "<", "<=" -> left != holds || isTurned(side);
      case ">", ">=" -> left == holds || isTurned(side);
      case "&", "|" -> false; // whether it is aligned, say
      default -> true;
    };
  }

  /** A result of a function that was given the descriptor, compared with anything. */
  private boolean asksElsewhere(Value.Apply apply) {
    return apply.operands().stream()
        .anyMatch(operand -> operand instanceof Value.Result result && asks(result));
  }

  /** Whether a function that nobody knows was given the descriptor or its length. */
  private boolean asks(Value.Result result) {
    return kernel.effects(result.callee()).isEmpty()
        && (result.arguments().contains(descriptor) || measures(result));
  }

  /** Whether the mapping is taken off something: then less of it is more. */
  private boolean isTurned(Value value) {
    return value instanceof Value.Apply apply
        && (apply.operator().equals("-") && apply.operands().size() == 2
            ? measures(apply.operands().get(1)) || isTurned(apply.operands().get(0))
            : apply.operands().stream().anyMatch(this::isTurned));
  }
}
