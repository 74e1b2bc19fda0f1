// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.FlagChange;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Site;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/**
 * The flags of a mapping that values name, steps change and branches ask for.
 *
 * <p>A flag has one name here whatever form it is written in: {@code WRITE} is {@code VM_WRITE} and
 * {@code VMA_WRITE_BIT}.
 */
public final class FlagBits {

  private final KernelModel kernel;

  public FlagBits(KernelModel kernel) {
    this.kernel = kernel;
  }

  /**
   * A change of flags.
   *
   * @param replaces whether flags that are not named are lost
   */
  public record Change(Site at, Set<String> sets, Set<String> clears, boolean replaces) {
    public Change {
      sets = Set.copyOf(sets);
      clears = Set.copyOf(clears);
    }
  }

  /** What the branches of a path say about flags as they were when they were asked for. */
  public record Known(Set<String> present, Set<String> absent) {
    public Known {
      present = Set.copyOf(present);
      absent = Set.copyOf(absent);
    }
  }

  /**
   * A question about flags.
   *
   * @param of what has the flags: a descriptor, a VMA, or a word of flags
   * @param all whether all of them are asked for, and not any
   */
  public record Question(Value of, Set<String> flags, boolean all) {
    public Question {
      flags = Set.copyOf(flags);
    }
  }

  /** The flags that {@code value} names. */
  public Set<String> named(Value value) {
    Set<String> found = new TreeSet<>();
    name(value, found);
    return found;
  }

  private void name(Value value, Set<String> found) {
    if (value instanceof Value.Symbol symbol) {
      if (kernel
          .constantOf(symbol.name())
          .flatMap(FlagKind::ofEnum)
          .filter(this::ours)
          .isPresent()) {
        kernel.partsOf(symbol.name()).forEach(part -> found.add(plain(part)));
      }
    } else if (value instanceof Value.Apply apply) {
      apply.operands().stream()
          .filter(operand -> !isInverse(operand))
          .forEach(operand -> name(operand, found));
    } else if (value instanceof Value.Result result) {
      result.arguments().forEach(argument -> name(argument, found));
    }
  }

  private boolean ours(FlagKind kind) {
    return kind == FlagKind.BIT || kind == FlagKind.MASK || kind == FlagKind.SET;
  }

  private static boolean isInverse(Value value) {
    return value instanceof Value.Apply apply && apply.operator().equals("~");
  }

  private static String plain(String constant) {
    String name = constant.substring(constant.indexOf('_') + 1);
    return constant.startsWith("VMA_") && name.endsWith("_BIT")
        ? name.substring(0, name.length() - "_BIT".length())
        : name;
  }

  /** How {@code step} changes the flags of {@code object}, a pointer to a descriptor or VMA. */
  public Optional<Change> change(Step step, Value object) {
    if (step instanceof Step.Call call) {
      return kernel
          .flagChange(call.name())
          .filter(change -> change.object() < call.arguments().size())
          .filter(change -> isOf(call.arguments().get(change.object()), object))
          .map(change -> change(call, change));
    }
    return step instanceof Step.Write write && isWord(write.place(), object)
        ? Optional.of(change(write))
        : Optional.empty();
  }

  private Change change(Step.Call call, FlagChange change) {
    return new Change(
        call.site(),
        arguments(call, change.sets()),
        arguments(call, change.clears()),
        change.replaces()
            && change.sets().stream()
                .filter(i -> i < call.arguments().size())
                .allMatch(i -> isAllNamed(call.arguments().get(i))));
  }

  private Set<String> arguments(Step.Call call, Set<Integer> wanted) {
    Set<String> found = new TreeSet<>();
    int last = last(call.name());
    for (int i = 0; i < call.arguments().size(); i++) {
      if (wanted.contains(Math.min(i, last))) {
        found.addAll(named(call.arguments().get(i)));
      }
    }
    return found;
  }

  private int last(String function) {
    return kernel
        .signature(function)
        .filter(CType.Function::variadic)
        .map(type -> type.parameters().size() - 1)
        .orElse(Integer.MAX_VALUE);
  }

  private Change change(Step.Write write) {
    Value value = write.value();
    Set<String> clears = new TreeSet<>();
    inverted(value, clears);
    Set<String> sets = named(value);
    sets.removeAll(named(write.before()));
    boolean replaces = !Likeness.mentions(value, write.before()) && isAllNamed(value);
    return new Change(write.site(), sets, clears, replaces);
  }

  /** Whether {@code value} is made of nothing but flags that are named. */
  private boolean isAllNamed(Value value) {
    if (value instanceof Value.Apply apply) {
      return apply.operands().stream().allMatch(this::isAllNamed);
    }
    return value instanceof Value.Constant
        || (value instanceof Value.Symbol symbol
            && kernel
                .constantOf(symbol.name())
                .flatMap(FlagKind::ofEnum)
                .filter(this::ours)
                .isPresent());
  }

  private void inverted(Value value, Set<String> found) {
    if (value instanceof Value.Apply apply) {
      for (Value operand : apply.operands()) {
        if (isInverse(operand)) {
          found.addAll(named(((Value.Apply) operand).operands().get(0)));
        } else {
          inverted(operand, found);
        }
      }
    }
  }

  /** Whether {@code place} is the word of flags of {@code object}. */
  public static boolean isWord(Place place, Value object) {
    return place instanceof Place.Field field
        && FlagChange.WORDS.contains(field.name())
        && field.object().equals(Place.at(object));
  }

  /** Whether {@code argument} is {@code object} or the address of its word of flags. */
  private static boolean isOf(Value argument, Value object) {
    return argument.equals(object)
        || (argument instanceof Value.Address address && isWord(address.of(), object));
  }

  /** What {@code value} asks, if it is a question about flags. */
  public Optional<Question> question(Value value) {
    if (!(value instanceof Value.Apply apply)) {
      return Optional.empty();
    }
    if (apply.operator().equals("&") && apply.operands().size() == 2) {
      return masked(apply, false);
    }
    if (apply.operator().equals("==") && apply.operands().get(0) instanceof Value.Apply inner) {
      return inner.operator().equals("&") && apply.operands().get(1).equals(inner.operands().get(1))
          ? masked(inner, true)
          : Optional.empty();
    }
    return asks(apply.operator()) && apply.operands().size() > 1
        ? Optional.of(asked(apply))
        : Optional.empty();
  }

  private Optional<Question> masked(Value.Apply and, boolean all) {
    return and.operands().get(0) instanceof Value.Content content
            && content.place() instanceof Place.Field field
            && FlagChange.WORDS.contains(field.name())
            && !named(and.operands().get(1)).isEmpty()
        ? Optional.of(
            new Question(Value.addressOf(field.object()), named(and.operands().get(1)), all))
        : Optional.empty();
  }

  private Question asked(Value.Apply call) {
    Set<String> flags = new TreeSet<>();
    call.operands().stream().skip(1).forEach(flag -> flags.addAll(named(flag)));
    Value of = call.operands().get(0);
    Value whole =
        of instanceof Value.Address address && address.of() instanceof Place.Field field
            ? Value.addressOf(field.object())
            : of;
    String all = call.operator().replace("_mask", "");
    return new Question(whole, flags, all.endsWith("_all"));
  }

  /** Whether a kernel function only asks for flags that it is given. */
  public boolean asks(String function) {
    return function.contains("_test")
        && kernel.effects(function).map(Effects::effects).filter(List::isEmpty).isPresent()
        && kernel
            .signature(function)
            .filter(type -> type.parameters().size() > 1)
            .flatMap(type -> FlagKind.ofType(type.parameters().get(1).type()))
            .isPresent();
  }

  /** What the path has learned about the flags of {@code object} before step {@code end}. */
  public Known known(Path path, int end, Value object) {
    Set<String> present = new TreeSet<>();
    Set<String> absent = new TreeSet<>();
    for (Step step : path.steps().subList(0, end)) {
      if (step instanceof Step.Assume assume) {
        question(assume.value())
            .filter(question -> question.of().equals(object))
            .ifPresent(question -> learn(question, assume.holds(), present, absent));
      }
    }
    return new Known(present, absent);
  }

  private static void learn(
      Question question, boolean holds, Set<String> present, Set<String> absent) {
    boolean one = question.flags().size() == 1;
    if (holds && (one || question.all())) {
      present.addAll(question.flags());
    } else if (!holds && (one || !question.all())) {
      absent.addAll(question.flags());
    }
  }
}
