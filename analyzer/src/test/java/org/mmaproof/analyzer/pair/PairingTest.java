// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.driver.HookMember;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Guard;
import org.mmaproof.model.ir.Presence;
import org.mmaproof.model.ir.Span;

class PairingTest {
  private static final HookMember MMAP = new HookMember("file_operations", "mmap", false);
  private static final HookMember PREPARE = new HookMember("file_operations", "mmap_prepare", true);

  /** Trees that have exactly these files, and in which hooks with a name in common are alike. */
  private record Trees(Set<String> old, Set<String> kept) implements Pairing.Trees {
    @Override
    public String oldPath(String path) {
      return path.replace("new name of ", "");
    }

    @Override
    public boolean oldHas(String path) {
      return old.contains(path);
    }

    @Override
    public boolean newHas(Registration.Definition hook) {
      return kept.contains(hook.name());
    }

    @Override
    public double alike(Registration before, Registration after) {
      String name = before.definitions().get(0).name();
      return after.definitions().get(0).name().startsWith(name) ? 1 : 0.1;
    }
  }

  @Test
  void aHookThatWasConvertedBeforeIsNoPair() {
    Registration before = row("a.c", 5, PREPARE, "a_fops", "a_mmap_prepare");
    Registration after = row("a.c", 5, PREPARE, "a_fops", "a_mmap_prepare");
    assertThat(pairs(List.of(before), after)).containsExactly("- -> a_mmap_prepare: a_fops");
  }

  @Test
  void aHookThatIsStillOldIsNoPair() {
    Registration row = row("a.c", 5, MMAP, "a_fops", "a_mmap");
    assertThat(pairs(List.of(row), row)).isEmpty();
  }

  @Test
  void aMemberOfAnotherStructIsNotWhatItWas() {
    HookMember other = new HookMember("bin_attribute", "mmap", false);
    Registration before = row("a.c", 5, other, "a_fops", "a_mmap");
    Registration after = row("a.c", 5, PREPARE, "a_fops", "a_mmap_prepare");
    assertThat(pairs(List.of(before), after)).containsExactly("- -> a_mmap_prepare: a_fops");
  }

  @Test
  void aHelperOfManyFilesThatIsStillThereHasNotMoved() {
    Registration before = row("gone.c", 5, MMAP, "gone_fops", "generic_mmap");
    Registration after = row("new.c", 5, PREPARE, "new_fops", "generic_mmap_prepare");
    Trees trees = new Trees(Set.of(), Set.of("generic_mmap"));
    assertThat(text(new Pairing(trees).pairs(List.of(before), List.of(after))))
        .containsExactly("- -> generic_mmap_prepare: new_fops");
  }

  @Test
  void aHookThatWasConvertedInPlaceHasNotMoved() {
    Registration before = row("a.c", 5, MMAP, "a_fops", "a_mmap");
    Registration after = row("a.c", 5, PREPARE, "a_fops", "a_mmap_prepare");
    Registration fresh = row("new.c", 5, PREPARE, "new_fops", "a_mmap_prepare_too");
    assertThat(pairs(List.of(before), after, fresh))
        .containsExactly("a_mmap -> a_mmap_prepare: a_fops", "- -> a_mmap_prepare_too: new_fops");
  }

  @Test
  void aNewTableDoesNotTakeTheOldHookOfAnotherOne() {
    Registration before = row("a.c", 5, MMAP, "a_fops", "a_mmap");
    Registration fresh = row("a.c", 2, PREPARE, "new_fops", "new_mmap_prepare");
    Registration after = row("a.c", 5, PREPARE, "a_fops", "a_mmap_prepare");
    assertThat(pairs(List.of(before), fresh, after))
        .containsExactlyInAnyOrder(
            "a_mmap -> a_mmap_prepare: a_fops", "- -> new_mmap_prepare: new_fops");
  }

  @Test
  void conditionsThatExcludeEachOtherKeepHooksApart() {
    Presence mmu = Presence.atom("defined(CONFIG_MMU)");
    Registration before = under(mmu.not(), row("a.c", 5, MMAP, "a_fops", "a_nommu_mmap"));
    Registration other = under(mmu, row("a.c", 6, MMAP, "a_fops", "a_mmap"));
    Registration after = under(mmu, row("a.c", 5, PREPARE, "a_fops", "a_mmap_prepare"));
    assertThat(pairs(List.of(before, other), after))
        .containsExactly("a_mmap -> a_mmap_prepare: a_fops");
  }

  @Test
  void theSameVariableOfTheSameFileIsAPair() {
    Registration before = row("a.c", 5, MMAP, "a_fops", "a_mmap");
    Registration other = row("a.c", 9, MMAP, "b_fops", "b_mmap");
    Registration after = row("a.c", 5, PREPARE, "a_fops", "renamed_prepare");
    assertThat(pairs(List.of(before, other), after))
        .containsExactly("a_mmap -> renamed_prepare: a_fops");
  }

  @Test
  void aRenamedVariableOfTheSameFileIsFoundByItsRole() {
    Registration before = row("a.c", 5, MMAP, "old_fops", "a_mmap");
    Registration after = row("a.c", 5, PREPARE, "new_fops", "a_mmap_prepare");
    assertThat(pairs(List.of(before), after)).containsExactly("a_mmap -> a_mmap_prepare: new_fops");
  }

  @Test
  void ofSeveralRenamedOnesTheMostAlikeIsTaken() {
    Registration before = row("a.c", 5, MMAP, "old_fops", "other_mmap");
    Registration alike = row("a.c", 9, MMAP, "older_fops", "a_mmap");
    Registration after = row("a.c", 5, PREPARE, "new_fops", "a_mmap_prepare");
    assertThat(pairs(List.of(before, alike), after))
        .containsExactly("a_mmap -> a_mmap_prepare: new_fops");
  }

  @Test
  void aFileThatIsKnownToHaveAnotherNameIsTheSame() {
    Registration before = row("a.c", 5, MMAP, "a_fops", "a_mmap");
    Registration after = row("new name of a.c", 5, PREPARE, "a_fops", "other_prepare");
    assertThat(pairs(List.of(before), after)).containsExactly("a_mmap -> other_prepare: a_fops");
  }

  @Test
  void aMovedFileIsFoundByWhatItsHookReadsLike() {
    Registration before = row("arch/a.c", 5, MMAP, "a_fops", "a_mmap");
    Registration after = row("fs/a.c", 5, PREPARE, "a_fops", "a_mmap_prepare");
    assertThat(pairs(List.of(before), after)).containsExactly("a_mmap -> a_mmap_prepare: a_fops");
  }

  @Test
  void aNewFileWithoutAnythingAlikeIsAlone() {
    Registration before = row("arch/a.c", 5, MMAP, "a_fops", "a_mmap");
    Registration after = row("fs/b.c", 5, PREPARE, "b_fops", "b_mmap_prepare");
    assertThat(pairs(List.of(before), after)).containsExactly("- -> b_mmap_prepare: b_fops");
  }

  @Test
  void aPairOfHooksIsOneHoweverManyTablesRegisterIt() {
    Registration before = row("a.c", 5, MMAP, "a_fops", "generic_mmap");
    Registration other = row("b.c", 5, MMAP, "b_fops", "generic_mmap");
    assertThat(
            pairs(
                List.of(before, other),
                row("a.c", 5, PREPARE, "a_fops", "generic_mmap_prepare"),
                row("b.c", 5, PREPARE, "b_fops", "generic_mmap_prepare")))
        .containsExactly("generic_mmap -> generic_mmap_prepare: a_fops b_fops");
  }

  @Test
  void twoOldHooksOfOneConvertedHookAreTwoPairs() {
    Registration before = row("a.c", 5, MMAP, "a_fops", "a_mmap");
    Registration other = row("b.c", 5, MMAP, "b_fops", "generic_mmap");
    assertThat(
            pairs(
                List.of(before, other),
                row("a.c", 5, PREPARE, "a_fops", "generic_mmap_prepare"),
                row("b.c", 5, PREPARE, "b_fops", "generic_mmap_prepare")))
        .containsExactly(
            "a_mmap -> generic_mmap_prepare: a_fops",
            "generic_mmap -> generic_mmap_prepare: b_fops");
  }

  @Test
  void aCallbackOfAnInnerTableIsPairedByItsMember() {
    HookMember old = new HookMember("channel", "mmap_ring", false);
    HookMember converted = new HookMember("channel", "mmap_prepare_ring", true);
    Registration before = row("a.c", 5, old, "c", "ring_mmap");
    Registration after = row("a.c", 5, converted, "c", "ring_mmap_prepare");
    assertThat(pairs(List.of(before), after)).containsExactly("ring_mmap -> ring_mmap_prepare: c");
  }

  @Test
  void withoutAnOldTreeEveryConvertedHookIsAlone() {
    Registration one = row("a.c", 5, PREPARE, "a_fops", "a_mmap_prepare");
    Registration again = row("a.c", 9, PREPARE, "b_fops", "a_mmap_prepare");
    Registration old = row("b.c", 5, MMAP, "c_fops", "c_mmap");
    assertThat(text(Pairing.alone(List.of(again, one, old))))
        .containsExactly("- -> a_mmap_prepare: a_fops b_fops");
  }

  private static List<String> pairs(List<Registration> before, Registration... after) {
    Trees trees = new Trees(Set.of("a.c", "b.c"), Set.of());
    return text(new Pairing(trees).pairs(before, Arrays.asList(after)));
  }

  private static List<String> text(List<Pair> pairs) {
    return pairs.stream()
        .map(
            pair ->
                "%s -> %s: %s"
                    .formatted(
                        pair.old().map(Registration.Definition::name).orElse("-"),
                        pair.after().get(0).name(),
                        String.join(" ", pair.tables().stream().map(Registration::table).toList())))
        .toList();
  }

  private static Registration row(
      String path, int line, HookMember member, String table, String hook) {
    Span name = new Span(hook.startsWith("generic") ? "lib.c" : path, 0, 3, 1);
    return new Registration(
        new Span(path, line * 10, line * 10 + 5, line),
        Optional.empty(),
        member,
        table,
        hook,
        Registration.Form.DESIGNATED_INIT,
        "",
        List.of(),
        List.of(new Registration.Definition(hook, name)));
  }

  private static Registration under(Presence when, Registration row) {
    return new Registration(
        row.at(),
        row.body(),
        row.member(),
        row.table(),
        row.hook(),
        row.form(),
        row.macro(),
        List.of(new Guard(when.toString(), when)),
        row.definitions());
  }
}
