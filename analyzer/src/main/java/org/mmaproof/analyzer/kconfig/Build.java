// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.kconfig;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mmaproof.analyzer.source.Source;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.c.Configurations;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Item;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Unit;

/**
 * What a tree is read for: every configuration that its Kconfig files allow, or one; and the one
 * version that it has.
 *
 * @param kernel the configurations of what is part of the kernel
 * @param one whether they are those of one {@code .config}, so that what it leaves out is not seen
 * @param version which sides of version guards are built; what the others hold is not seen either
 */
public record Build(Configurations kernel, boolean one, Configurations version) {
  /** Programs that run beside the kernel are built without its configuration. */
  private static final Pattern BESIDE = Pattern.compile("(tools|scripts|usr|Documentation)/");

  /** Every configuration of {@code source}; its Kconfig files are read when first asked. */
  public static Build any(Source source, Workers workers) {
    return new Build(KconfigConfigurations.of(source, workers), false, Configurations.ANY);
  }

  /** One configuration. */
  public static Build of(DotConfig config) {
    return new Build(config, true, Configurations.ANY);
  }

  /** The same for a kernel of that version. */
  public Build with(KernelVersion only) {
    return new Build(kernel, one, only);
  }

  /** The configurations that the file at {@code path} is built for. */
  public Configurations at(String path) {
    return BESIDE.matcher(path).lookingAt() ? Configurations.ANY : new Both(kernel, version);
  }

  /** Whether what stands under {@code when} in the file at {@code path} is not to be seen. */
  public boolean hides(String path, Presence when) {
    return (one && at(path).drops(when))
        || (!BESIDE.matcher(path).lookingAt() && version.drops(when));
  }

  /** {@code unit} with the items that are to be seen. */
  public Unit seen(Unit unit) {
    List<Item> items =
        unit.items().stream().filter(item -> !hides(unit.path(), when(item))).toList();
    return new Unit(unit.text(), items, unit.problems());
  }

  private static Presence when(Item item) {
    return item.guards().stream().map(Guard::when).reduce(Presence.ALWAYS, Presence::and);
  }

  /** What two of them say together. */
  private record Both(Configurations one, Configurations other) implements Configurations {
    @Override
    public Presence possible(Set<String> atoms) {
      return one.possible(atoms).and(other.possible(atoms));
    }

    @Override
    public boolean decides(Set<String> atoms) {
      return one.decides(atoms) || other.decides(atoms);
    }
  }
}
