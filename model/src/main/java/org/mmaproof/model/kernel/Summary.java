// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Expr;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.Stmt;
import org.mmaproof.model.ir.Variable;
import org.mmaproof.model.kernel.Effects.Effect;

/**
 * Reads off a model function what calling it does.
 *
 * <p>The body is walked once in the order of the text. Every effect met gets a number; beside the
 * walk goes the set of numbers that every path to here has passed, empty for a place that no path
 * reaches. Where paths join, the sets are intersected; a loop adds what its condition does. A
 * return of an error contributes nothing (see {@link Effects}), so that {@code always} speaks of
 * success. Calls to other model functions are replaced by their effects; recursion stops at the
 * second turn.
 */
final class Summary {
  /** Where the object of something is: which parameter it hangs off, -1 for none, and how. */
  private record Origin(int parameter, String path) {
    static final Origin NONE = new Origin(-1, "");

    Origin member(String name) {
      return parameter < 0
          ? NONE
          : new Origin(parameter, path.isEmpty() ? name : path + "." + name);
    }
  }

  /** Something met, with the number of its place in the walk. */
  private sealed interface Found {
    record Plain(Effect effect) implements Found {}

    record Acquired(String kind, int parameter) implements Found {}

    record Locked(String kind, int parameter) implements Found {}

    /**
     * A write through a parameter; {@code whole} when it is all of what the parameter points to.
     */
    record Written(Origin to, boolean whole) implements Found {}
  }

  /** What a call to a model function means, its own objects as parameters. */
  private record Result(List<Found> found, BitSet always) {}

  /** Another hook runs: what follows, writes apart, is its doing and the core's for it. */
  private static final Effect HOOK = new Effect.Event("hook");

  /** A helper that maps is one thing, in whatever way it maps; so is coherent memory. */
  private static final Effect HELPER = new Effect.Event("mmap-helper");

  private static final Effect COHERENT = new Effect.Event("dma-mmap");
  private static final Set<Effect> MAPPING =
      Set.of(new Effect.Event("remap"), new Effect.Event("insert"));

  private final Function function;
  private final java.util.function.Function<String, Optional<Function>> model;
  private final List<String> callers;
  private final Map<String, Origin> origins = new HashMap<>();
  private final List<Found> found = new ArrayList<>();
  private Optional<BitSet> passed = Optional.of(new BitSet());
  private Optional<BitSet> returned = Optional.empty();
  private Optional<BitSet> left = Optional.empty();

  private Summary(
      Function function,
      java.util.function.Function<String, Optional<Function>> model,
      List<String> callers) {
    this.function = function;
    this.model = model;
    this.callers = callers;
    List<CType.Parameter> parameters = function.type().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      origins.put(parameters.get(i).name(), new Origin(i, ""));
    }
  }

  /** The effects of {@code function}; {@code model} finds the other functions of its kernel. */
  static Effects of(
      Function function, java.util.function.Function<String, Optional<Function>> model) {
    Result result = new Summary(function, model, List.of()).run();
    LinkedHashSet<Effect> effects = new LinkedHashSet<>();
    List<CType.Parameter> parameters = function.type().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (pointsTo(parameters.get(i).type(), "vm_area_struct")) {
        effects.add(new Effect.NeedsVma(i));
      }
    }
    boolean hooked = false;
    for (int i = 0; i < result.found().size(); i++) {
      Effect effect = effect(result.found().get(i), result.always().get(i), parameters);
      if (!hooked || isWrite(effect)) {
        effects.add(effect);
      }
      hooked |= effect.equals(HOOK);
    }
    boolean helper = effects.contains(HELPER);
    if (helper || effects.contains(COHERENT)) {
      effects.removeIf(MAPPING::contains);
      effects.removeIf(effect -> helper && effect.equals(COHERENT));
    }
    return new Effects(List.copyOf(effects));
  }

  private static Effect effect(Found found, boolean always, List<CType.Parameter> parameters) {
    if (found instanceof Found.Acquired acquired) {
      return new Effect.Acquire(acquired.kind(), acquired.parameter(), always);
    }
    if (found instanceof Found.Locked locked) {
      return new Effect.Lock(locked.kind(), locked.parameter(), always);
    }
    if (found instanceof Found.Written written) {
      int parameter = written.to().parameter();
      if (written.whole() && always) {
        return new Effect.Initialises(parameter);
      }
      return pointsTo(parameters.get(parameter).type(), "vm_area_desc")
          ? new Effect.WritesDescriptor(parameter, written.to().path())
          : new Effect.Writes(parameter);
    }
    return ((Found.Plain) found).effect();
  }

  private static boolean isWrite(Effect effect) {
    return effect instanceof Effect.Writes
        || effect instanceof Effect.WritesDescriptor
        || effect instanceof Effect.Initialises;
  }

  private static boolean pointsTo(CType type, String tag) {
    return type instanceof CType.Pointer pointer
        && pointer.to() instanceof CType.Tagged tagged
        && tagged.tag().equals(tag);
  }

  private Result run() {
    walk(function.bodies().get(0).block());
    leave(returned, passed).ifPresent(end -> returned = Optional.of(end));
    return new Result(List.copyOf(found), returned.orElseGet(BitSet::new));
  }

  /** The set at a place that two paths lead to, either of which may not exist. */
  private static Optional<BitSet> leave(Optional<BitSet> one, Optional<BitSet> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    BitSet both = (BitSet) one.get().clone();
    both.and(other.get());
    return Optional.of(both);
  }

  private Optional<BitSet> here() {
    return passed.map(set -> (BitSet) set.clone());
  }

  private void walk(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      block.statements().forEach(this::walk);
    } else if (stmt instanceof Stmt.Declare declare) {
      declare.variables().forEach(this::declare);
    } else if (stmt instanceof Stmt.Evaluate evaluate) {
      walk(evaluate.expression());
    } else if (stmt instanceof Stmt.If branch) {
      branch(branch);
    } else if (stmt instanceof Stmt.While loop) {
      loop(List.of(loop.condition()), loop.body());
    } else if (stmt instanceof Stmt.DoWhile loop) {
      walk(loop.body());
      walk(loop.condition());
    } else if (stmt instanceof Stmt.For loop) {
      loop.first().ifPresent(this::walk);
      List<Expr> turn = new ArrayList<>();
      loop.step().ifPresent(turn::add);
      loop.condition().ifPresent(this::walk);
      loop(turn, loop.body());
    } else if (stmt instanceof Stmt.Switch choice) {
      choose(choice);
    } else if (stmt instanceof Stmt.Return end) {
      end.value().ifPresent(this::walk);
      if (end.value().filter(Summary::isError).isEmpty()) {
        returned = leave(returned, passed);
      }
      passed = Optional.empty();
    } else if (stmt instanceof Stmt.Break || stmt instanceof Stmt.Continue) {
      left = leave(left, passed);
      passed = Optional.empty();
    } else if (stmt instanceof Stmt.Goto || stmt instanceof Stmt.Opaque) {
      returned = Optional.of(new BitSet());
    }
  }

  private void declare(Variable variable) {
    variable.initialiser().ifPresent(this::walk);
    origins.put(variable.name(), variable.initialiser().map(this::origin).orElse(Origin.NONE));
  }

  private void branch(Stmt.If branch) {
    walk(branch.condition());
    Optional<BitSet> before = here();
    if (!returnsWhatFailed(branch)) {
      walk(branch.then());
    } else {
      passed = Optional.empty();
    }
    Optional<BitSet> then = passed;
    passed = before;
    branch.otherwise().ifPresent(this::walk);
    passed = leave(then, passed);
  }

  /** {@code if (err) return err;}. */
  private static boolean returnsWhatFailed(Stmt.If branch) {
    Stmt then = branch.then();
    if (then instanceof Stmt.Block block && block.statements().size() == 1) {
      then = block.statements().get(0);
    }
    return branch.condition() instanceof Expr.Name tested
        && then instanceof Stmt.Return end
        && end.value()
            .filter(v -> v instanceof Expr.Name name && name.text().equals(tested.text()))
            .isPresent();
  }

  private void loop(List<Expr> conditions, Stmt body) {
    conditions.forEach(this::walk);
    Optional<BitSet> before = here();
    Optional<BitSet> outer = left;
    left = Optional.empty();
    walk(body);
    left = outer;
    passed = before;
  }

  private void choose(Stmt.Switch choice) {
    walk(choice.subject());
    Optional<BitSet> before = here();
    Optional<BitSet> outer = left;
    left = Optional.empty();
    boolean complete = false;
    passed = Optional.empty();
    List<Stmt> statements =
        choice.body() instanceof Stmt.Block block ? block.statements() : List.of(choice.body());
    for (Stmt stmt : statements) {
      if (stmt instanceof Stmt.Case || stmt instanceof Stmt.Default) {
        complete |= stmt instanceof Stmt.Default;
        passed = leave(passed, before.map(set -> (BitSet) set.clone()));
      }
      walk(stmt);
    }
    passed = leave(leave(passed, left), complete ? Optional.empty() : before);
    left = outer;
  }

  private static boolean isError(Expr value) {
    if (value instanceof Expr.Cast cast) {
      return isError(cast.operand());
    }
    return value instanceof Expr.Unary unary && unary.operator().equals("-")
        || value instanceof Expr.Number number && number.text().startsWith("-")
        || value instanceof Expr.Name name && name.text().equals("NULL")
        || value instanceof Expr.Call call
            && call.callee() instanceof Expr.Name callee
            && callee.text().equals("ERR_PTR");
  }

  private void walk(Expr expr) {
    if (expr instanceof Expr.Call call) {
      call.arguments().forEach(this::walk);
      call(call);
    } else if (expr instanceof Expr.Assign assign) {
      walk(assign.value());
      write(assign.target(), assign.operator().equals("="));
      if (assign.target() instanceof Expr.Name name) {
        origins.put(name.text(), origin(assign.value()));
      }
    } else if (expr instanceof Expr.Step step) {
      write(step.target(), false);
    } else if (expr instanceof Expr.Unary unary) {
      walk(unary.operand());
    } else if (expr instanceof Expr.Binary binary) {
      walk(binary.left());
      boolean maybe = binary.operator().equals("&&") || binary.operator().equals("||");
      Optional<BitSet> before = here();
      walk(binary.right());
      passed = maybe ? before : passed;
    } else if (expr instanceof Expr.Conditional conditional) {
      walk(conditional.condition());
      Optional<BitSet> before = here();
      conditional.then().ifPresent(this::walk);
      Optional<BitSet> then = passed;
      passed = before;
      walk(conditional.otherwise());
      passed = leave(then, passed);
    } else if (expr instanceof Expr.Cast cast) {
      walk(cast.operand());
    } else if (expr instanceof Expr.Member member) {
      walk(member.object());
    } else if (expr instanceof Expr.Index index) {
      walk(index.array());
      walk(index.index());
    } else if (expr instanceof Expr.Comma comma) {
      walk(comma.left());
      walk(comma.right());
    } else if (expr instanceof Expr.Compound compound) {
      walk(compound.list());
    } else if (expr instanceof Expr.InitList list) {
      list.elements().forEach(element -> walk(element.value()));
    }
  }

  /** A write to {@code target}; to a variable of the function itself it is no effect. */
  private void write(Expr target, boolean assigned) {
    Expr place = target;
    while (place instanceof Expr.Cast cast) {
      place = cast.operand();
    }
    if (!(place instanceof Expr.Name)) {
      walk(place);
      Origin to = origin(place);
      if (to.parameter() >= 0) {
        boolean whole = assigned && place instanceof Expr.Unary && to.path().isEmpty();
        add(new Found.Written(to, whole));
      }
    }
  }

  /** The parameter that {@code expr} is, or is reached through. */
  private Origin origin(Expr expr) {
    if (expr instanceof Expr.Name name) {
      return origins.getOrDefault(name.text(), Origin.NONE);
    }
    if (expr instanceof Expr.Member member) {
      return origin(member.object()).member(member.name());
    }
    if (expr instanceof Expr.Unary unary
        && (unary.operator().equals("&") || unary.operator().equals("*"))) {
      return origin(unary.operand());
    }
    if (expr instanceof Expr.Cast cast) {
      return origin(cast.operand());
    }
    if (expr instanceof Expr.Index index) {
      return origin(index.array());
    }
    if (expr instanceof Expr.Binary sum
        && (sum.operator().equals("+") || sum.operator().equals("-"))) {
      return origin(sum.left());
    }
    return Origin.NONE;
  }

  private void call(Expr.Call call) {
    if (!(call.callee() instanceof Expr.Name callee) || origins.containsKey(callee.text())) {
      return;
    }
    List<Expr> arguments = call.arguments();
    switch (callee.text()) {
      case "__acquire" -> add(new Found.Acquired(text(arguments), object(arguments)));
      case "__release" -> plain(new Effect.Release(text(arguments), object(arguments)));
      case "__lock" -> add(new Found.Locked(text(arguments), object(arguments)));
      case "__unlock" -> plain(new Effect.Unlock(text(arguments), object(arguments)));
      case "__alloc" -> plain(new Effect.Allocate());
      case "__free" -> plain(new Effect.Free(origin(arguments.get(0)).parameter()));
      case "__sleeps" -> plain(new Effect.Sleep());
      case "__event" -> plain(new Effect.Event(text(arguments)));
      case "__assume" -> assume(arguments.get(0));
      default -> inline(callee.text(), arguments);
    }
  }

  private void assume(Expr condition) {
    if (condition instanceof Expr.Number number && number.text().equals("0")) {
      passed = Optional.empty();
    }
  }

  private static String text(List<Expr> arguments) {
    return arguments.get(0) instanceof Expr.Text text
        ? text.text().substring(1, text.text().length() - 1)
        : "";
  }

  private int object(List<Expr> arguments) {
    return arguments.size() < 2 ? -1 : origin(arguments.get(1)).parameter();
  }

  private void plain(Effect effect) {
    add(new Found.Plain(effect));
  }

  private void add(Found one) {
    int number = found.size();
    found.add(one);
    passed.ifPresent(set -> set.set(number));
  }

  private void inline(String name, List<Expr> arguments) {
    if (name.equals(function.name()) || callers.contains(name)) {
      return;
    }
    List<String> inner = new ArrayList<>(callers);
    inner.add(function.name());
    Optional<Function> callee = model.apply(name);
    if (callee.isEmpty()) {
      return;
    }
    Result result = new Summary(callee.get(), model, inner).run();
    for (int i = 0; i < result.found().size(); i++) {
      Found one = here(result.found().get(i), arguments);
      if (one instanceof Found.Written written && written.to().parameter() < 0) {
        continue;
      }
      int number = found.size();
      found.add(one);
      if (result.always().get(i)) {
        passed.ifPresent(set -> set.set(number));
      }
    }
  }

  /** {@code inner}, an effect of a callee, with its parameters replaced by {@code arguments}. */
  private Found here(Found inner, List<Expr> arguments) {
    if (inner instanceof Found.Acquired acquired) {
      return new Found.Acquired(acquired.kind(), here(acquired.parameter(), arguments));
    }
    if (inner instanceof Found.Locked locked) {
      return new Found.Locked(locked.kind(), here(locked.parameter(), arguments));
    }
    if (inner instanceof Found.Written written) {
      Origin argument = argument(written.to().parameter(), arguments);
      String path = written.to().path();
      Origin to = path.isEmpty() ? argument : argument.member(path);
      return new Found.Written(to, written.whole() && to.path().isEmpty());
    }
    return new Found.Plain(here(((Found.Plain) inner).effect(), arguments));
  }

  private Effect here(Effect effect, List<Expr> arguments) {
    if (effect instanceof Effect.Release release) {
      return new Effect.Release(release.kind(), here(release.parameter(), arguments));
    }
    if (effect instanceof Effect.Unlock unlock) {
      return new Effect.Unlock(unlock.kind(), here(unlock.parameter(), arguments));
    }
    if (effect instanceof Effect.Free free) {
      return new Effect.Free(here(free.parameter(), arguments));
    }
    return effect;
  }

  private int here(int parameter, List<Expr> arguments) {
    return argument(parameter, arguments).parameter();
  }

  private Origin argument(int parameter, List<Expr> arguments) {
    return parameter < 0 || parameter >= arguments.size()
        ? Origin.NONE
        : origin(arguments.get(parameter));
  }
}
