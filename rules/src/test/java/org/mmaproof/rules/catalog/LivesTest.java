// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.rules.fixture.Fixture;
import org.mmaproof.rules.fixture.Marked;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Findings;
import org.mmaproof.rules.rule.Rule;

/** The rules for what lives too long or too short, each over the drivers of all of them. */
final class LivesTest {
  private static final List<Rule> RULES =
      List.of(
          new MappedInLegacyOps(),
          new ReferenceTakenTwice(),
          new FileReplacedInPrepare(),
          new PrivateDataMergeable(),
          new DescriptorEscapes(),
          new PersistentEffectInPrepare(),
          new LockHeldAtReturn(),
          new SplitCriticalSection(),
          new LockOrderInPrepare(),
          new CloseAssumesMapped(),
          new CompatMisuse(),
          new OuterPrivateDataLost(),
          new FileIdentity(),
          new WriteOnlyFieldRead());

  @TestFactory
  Stream<DynamicTest> whatIsMarkedInTheCasesIsFoundAndNothingElse() {
    return RULES.stream()
        .flatMap(rule -> Marked.casesOf(rule.name().text()).stream())
        .map(LivesTest::judged);
  }

  @TestFactory
  Stream<DynamicTest> whatIsMarkedInDriversOfOtherShapesIsFoundAndNothingElse() {
    return Marked.drivers("lives").stream().map(LivesTest::judged);
  }

  private static DynamicTest judged(Marked file) {
    return DynamicTest.dynamicTest(
        file.name(),
        () -> {
          Driver driver = Fixture.driver(file.text());
          for (Rule rule : RULES) {
            String name = rule.name().text();
            assertThat(lines(rule, driver)).as(name).isEqualTo(file.lines(name));
          }
        });
  }

  private static List<Integer> lines(Rule rule, Driver driver) {
    Findings findings = new Findings(rule);
    rule.check(driver, Fixture.KERNEL, findings);
    return findings.all().stream().map(finding -> finding.at().line()).sorted().toList();
  }

  @Test
  void aFindingTellsTheWayAndTheCause() {
    List<Finding> findings =
        Fixture.findings(
            new CloseAssumesMapped(),
            """
            static int f_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
            const struct file *file, void **priv)
            {
            if (!end)
            return -EINVAL;
            __module_get(THIS_MODULE);
            return 0;
            }
            static void f_put(void) { module_put(THIS_MODULE); }
            static void f_close(struct vm_area_struct *vma) { f_put(); }
            static const struct vm_operations_struct f_ops = { .mapped = f_mapped, .close = f_close };
            static int f_prepare(struct vm_area_desc *desc)
            {
            desc->vm_ops = &f_ops;
            return 0;
            }
            static const struct file_operations fops = { .mmap_prepare = f_prepare };
            """);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).function()).isEqualTo("f_put");
    assertThat(findings.get(0).message())
        .isEqualTo("this gives back what only a successful f_mapped() has taken");
    assertThat(findings.get(0).related())
        .extracting(Finding.Place::message)
        .containsExactly("f_put() is called here", "mapped can fail here");
  }

  @Test
  void aLockThatIsKeptTellsWhereItIsTakenAndWhereTheHookReturns() {
    List<Finding> findings =
        Fixture.findings(
            new LockHeldAtReturn(),
            """
            static int f_prepare(struct vm_area_desc *desc)
            {
            struct f *f = desc->file->private_data;
            mutex_lock(&f->lock);
            return -EIO;
            }
            static const struct file_operations fops = { .mmap_prepare = f_prepare };
            """);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message())
        .isEqualTo("mutex_lock() takes a lock (mutex) that is held when f_prepare() returns");
    assertThat(findings.get(0).path())
        .extracting(Finding.Place::message)
        .containsExactly("taken here", "still held where the hook returns");
  }
}
