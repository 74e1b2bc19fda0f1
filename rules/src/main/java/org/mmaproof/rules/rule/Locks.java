// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mmaproof.model.kernel.Effects;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Paths;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/**
 * The locks that are taken and given back along the paths of a function.
 *
 * <p>As in {@link Ledger}, a function that nobody knows and that has the lock in hand may give it
 * back; so may one that is named after an end. A lock that is given back under a name of which
 * nothing is known is the last of its kind: nothing is held as far as this reading is sure.
 */
public final class Locks {
  /** Kind of what a scope macro holds: the macro's class names the lock. */
  private static final String SCOPE = "scope";

  private static final Pattern ENDS =
      Pattern.compile("(?i)unlock|release|put|end|exit|leave|drop|finish|done|stop|up$");

  private final KernelModel kernel;
  private final Ledger ledger;

  private Locks(KernelModel kernel, Ledger ledger) {
    this.kernel = kernel;
    this.ledger = ledger;
  }

  public static Locks of(Paths paths, KernelModel kernel) {
    return new Locks(kernel, Ledger.of(paths, kernel));
  }

  /**
   * A stretch of a path on which a lock is held.
   *
   * @param end the step that gives it back; the number of steps if none does
   */
  public record Section(Holding lock, int end) {
    /** Whether step {@code index} of the path is under the lock. */
    public boolean covers(int index) {
      return lock.index() < index && index < end;
    }
  }

  /** The sections of {@code path} in the order in which they end. */
  public List<Section> sections(Path path) {
    List<Holding> held = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < path.steps().size(); i++) {
      Step step = path.steps().get(i);
      if (step instanceof Step.Call call) {
        call(path, call, i, held, sections);
      } else if (step instanceof Step.Scope scope && !scope.arguments().isEmpty()) {
        scope(scope, i, held, sections);
      }
    }
    held.forEach(lock -> sections.add(new Section(lock, path.steps().size())));
    return sections;
  }

  /** The locks that {@code path} holds where it returns. */
  public List<Holding> held(Path path) {
    return sections(path).stream()
        .filter(section -> section.end() == path.steps().size())
        .map(Section::lock)
        .filter(lock -> lock.objects().stream().noneMatch(object -> denied(path, object)))
        .toList();
  }

  /** Whether the path says later that there is no object that could have the lock. */
  private static boolean denied(Path path, Value lock) {
    return lock instanceof Value.Address address
        && address.of().root() instanceof Place.Target target
        && (path.facts().zero(target.pointer()) || path.facts().noObject(target.pointer()));
  }

  private static void scope(
      Step.Scope scope, int index, List<Holding> held, List<Section> sections) {
    Value object = scope.arguments().get(scope.arguments().size() - 1);
    Holding lock = new Holding(SCOPE, List.of(object), scope, index);
    if (scope.entered()) {
      held.add(lock);
    } else {
      end(last(held, SCOPE, List.of(object)), index, held, sections);
    }
  }

  private void call(
      Path path, Step.Call call, int index, List<Holding> held, List<Section> sections) {
    Optional<Effects> effects = call.local() ? Optional.empty() : kernel.effects(call.name());
    if (effects.isEmpty()) {
      for (Holding lock : List.copyOf(held)) {
        if (!lock.kind().equals(SCOPE) && mayGiveBack(call, lock)) {
          end(Optional.of(lock), index, held, sections);
        }
      }
      return;
    }
    for (Effect effect : effects.get().effects()) {
      if (effect instanceof Effect.Lock lock && !refused(path, call, lock)) {
        held.add(new Holding(lock.kind(), objects(call, lock.parameter()), call, index));
      }
      if (effect instanceof Effect.Unlock unlock) {
        List<Value> objects = objects(call, unlock.parameter());
        end(
            last(held, unlock.kind(), objects).or(() -> last(held, unlock.kind(), List.of())),
            index,
            held,
            sections);
      }
    }
  }

  /**
   * Whether a function that nobody looked into may give the lock back: it has the lock itself in
   * hand, or its name says that something ends and it may come to the lock.
   */
  private static boolean mayGiveBack(Step.Call call, Holding lock) {
    List<Value> given = call.arguments();
    return given.stream().anyMatch(lock::is)
        || ((call.local() || ENDS.matcher(called(call)).find())
            && (given.isEmpty() || given.stream().anyMatch(lock::mayBeAt)));
  }

  /** The function that is called, or the member that points to it. */
  private static String called(Step.Call call) {
    return call.callee() instanceof Value.Content content
            && content.place() instanceof Place.Field field
        ? field.name()
        : call.name();
  }

  /** A lock that can be refused says so by an error, one that is only tried by 0. */
  private boolean refused(Path path, Step.Call call, Effect.Lock lock) {
    return ledger.failed(path, call, lock.always())
        || (lock.always() && path.facts().nonzero(call.result()));
  }

  private static List<Value> objects(Step.Call call, int parameter) {
    return parameter < 0 || parameter >= call.arguments().size()
        ? List.of()
        : List.of(call.arguments().get(parameter));
  }

  /** The lock of that kind taken last, on one of {@code objects} if there are any. */
  private static Optional<Holding> last(List<Holding> held, String kind, List<Value> objects) {
    for (int i = held.size() - 1; i >= 0; i--) {
      Holding lock = held.get(i);
      if (lock.kind().equals(kind) && (objects.isEmpty() || objects.stream().anyMatch(lock::is))) {
        return Optional.of(lock);
      }
    }
    return Optional.empty();
  }

  private static void end(
      Optional<Holding> lock, int index, List<Holding> held, List<Section> sections) {
    lock.ifPresent(
        one -> {
          held.remove(one);
          sections.add(new Section(one, index));
        });
  }
}
