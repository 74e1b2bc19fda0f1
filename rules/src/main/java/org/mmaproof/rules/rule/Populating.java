// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.c.CText;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.kernel.Effects.Effect;
import org.mmaproof.model.kernel.KernelModel;
import org.mmaproof.rules.path.Place;
import org.mmaproof.rules.path.Step;
import org.mmaproof.rules.path.Value;

/** Old hooks of files that fill the page tables of the VMA that they are given. */
public final class Populating {
  private static final Set<String> FILLING = Set.of("insert", "remap", "dma-mmap");

  /** How the names of the functions begin that {@link #needsFlags} is true for. */
  private static final List<String> SINGLE = List.of("vm_insert_", "vmf_insert_", "vm_map_pages");

  private Populating() {}

  /** The hooks of files that are given a VMA. */
  public static List<Hook> hooks(Driver driver) {
    return driver.hooks().stream()
        .filter(hook -> hook.registrations().stream().anyMatch(Populating::old))
        .filter(hook -> vma(hook.function()).isPresent())
        .toList();
  }

  private static boolean old(org.mmaproof.model.driver.Registration row) {
    return row.member().ofFile() && !row.member().prepare();
  }

  /** The VMA that a hook is given. */
  public static Optional<Value> vma(Function hook) {
    return hook.type().parameters().stream()
        .filter(parameter -> pointsTo(parameter.type(), Tags.VMA))
        .map(parameter -> (Value) new Value.Content(new Place.Local(0, parameter.name())))
        .findFirst();
  }

  /**
   * Whether a file may put single pages or pfns into page tables, told by its text: following every
   * old hook costs more than all else.
   */
  public static boolean maySingle(SourceText file) {
    return SINGLE.stream().anyMatch(file.text()::contains) && isSaid(file.text());
  }

  /** Whether such a name stands in the code, and not only in comments. */
  private static boolean isSaid(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = CText.nameEnd(text, at);
      if (end > at && SINGLE.stream().anyMatch(text.substring(at, end)::contains)) {
        return true;
      }
      at = end > at ? end : Math.max(at + 1, CText.commentEnd(text, at));
    }
    return false;
  }

  /** Whether a call fills page tables of {@code vma}. */
  public static boolean fills(Step.Call call, Value vma, KernelModel kernel) {
    return call.arguments().contains(vma)
        && events(call, kernel).stream().anyMatch(FILLING::contains);
  }

  /** Whether a call puts struct pages into page tables. */
  public static boolean insertsPages(Step.Call call, KernelModel kernel) {
    return events(call, kernel).contains("insert");
  }

  /**
   * Whether a call puts in single pages or pfns, which the flags of the VMA must allow: it takes
   * struct pages, or is made for faults. Remaps of ranges set the flags as they go.
   */
  public static boolean needsFlags(Step.Call call, KernelModel kernel) {
    return events(call, kernel).stream().anyMatch(FILLING::contains)
        && kernel.signature(call.name()).filter(Populating::single).isPresent();
  }

  private static boolean single(CType.Function type) {
    return (type.returns() instanceof CType.Alias alias && alias.name().equals("vm_fault_t"))
        || type.parameters().stream()
            .map(CType.Parameter::type)
            .anyMatch(
                parameter ->
                    pointsTo(parameter, "page")
                        || (parameter instanceof CType.Pointer pointer
                            && pointsTo(pointer.to(), "page")));
  }

  private static boolean pointsTo(CType type, String tag) {
    return type instanceof CType.Pointer pointer
        && pointer.to() instanceof CType.Tagged tagged
        && tagged.tag().equals(tag);
  }

  private static List<String> events(Step.Call call, KernelModel kernel) {
    return kernel.effectsOf(call.name()).stream()
        .filter(effect -> effect instanceof Effect.Event)
        .map(effect -> ((Effect.Event) effect).name())
        .toList();
  }
}
