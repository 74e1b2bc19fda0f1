// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Set;
import org.mmaproof.model.kernel.FlagChange;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Path;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** Whether what a hook prepares can become part of a neighbouring VMA. */
public final class Mergeable {
  /** Flags that are known not to keep neighbours apart. */
  private static final Set<String> HARMLESS =
      Set.of(
          "DONTCOPY",
          "DONTDUMP",
          "HUGEPAGE",
          "NOHUGEPAGE",
          "NORESERVE",
          "WIPEONFORK",
          "SYNC",
          "READ",
          "WRITE",
          "EXEC",
          "MAYREAD",
          "MAYWRITE",
          "MAYEXEC",
          "MAYSHARE",
          "SHARED",
          "LOCKED",
          "ACCOUNT",
          "RAND_READ",
          "SEQ_READ",
          "MERGEABLE",
          "ALLOW_ANY_UNCACHED");

  private Mergeable() {}

  /**
   * Whether nothing on {@code path} keeps the mapping from merging: no action, and no flag but
   * those that let it merge.
   */
  public static boolean stays(Path path, List<Place> given, KernelModel kernel) {
    return path.steps().stream().noneMatch(step -> separates(step, given, kernel));
  }

  private static boolean separates(Step step, List<Place> given, KernelModel kernel) {
    if (step instanceof Step.Write write) {
      return write.place() instanceof Place.Field field
          && (FlagChange.WORDS.contains(field.name()) || field.name().equals("action"))
          && given.contains(field.object())
          && !write.operator().equals("&=");
    }
    return step instanceof Step.Call call && separates(call, given, kernel);
  }

  private static boolean separates(Step.Call call, List<Place> given, KernelModel kernel) {
    boolean reaches = call.arguments().stream().anyMatch(argument -> leads(argument, given));
    if (!reaches) {
      return false;
    }
    if (call.local() || kernel.effects(call.name()).isEmpty()) {
      return true;
    }
    List<String> writes = Descriptor.writes(call, kernel);
    return writes.stream().anyMatch(path -> path.startsWith("action") || path.equals("vm_file"))
        || (writesFlags(call, writes, kernel) && !harmless(call));
  }

  private static boolean writesFlags(Step.Call call, List<String> writes, KernelModel kernel) {
    return !call.name().contains("clear")
        && (writes.stream().anyMatch(FlagChange.WORDS::contains)
            || (writes.isEmpty() && !kernel.effects(call.name()).get().effects().isEmpty()));
  }

  /** Whether an argument is a descriptor, or the address of its flags. */
  private static boolean leads(Value argument, List<Place> given) {
    return given.stream()
        .anyMatch(
            place ->
                argument.equals(Value.addressOf(place))
                    || (argument instanceof Value.Address address && address.of().within(place)));
  }

  private static boolean harmless(Step.Call call) {
    return call.arguments().size() > 1
        && call.arguments().stream()
            .skip(1)
            .allMatch(
                flag -> flag instanceof Value.Symbol symbol && HARMLESS.contains(plain(symbol)));
  }

  private static String plain(Value.Symbol flag) {
    return flag.name().replaceFirst("^VMA?_", "").replaceFirst("_BIT$", "");
  }
}
