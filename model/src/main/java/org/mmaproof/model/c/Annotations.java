// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.c;

import java.util.Set;

/** Words that annotate a declaration and are never what it declares. */
final class Annotations {
  private Annotations() {}

  /** Annotations without arguments. */
  static final Set<String> PLAIN =
      Set.of(
          "__iomem",
          "__user",
          "__kernel",
          "__rcu",
          "__percpu",
          "__force",
          "__nocast",
          "__bitwise",
          "__weak",
          "__packed",
          "__used",
          "__unused",
          "__maybe_unused",
          "__always_unused",
          "__visible",
          "__read_mostly",
          "__ro_after_init",
          "__latent_entropy",
          "__randomize_layout",
          "__no_randomize_layout",
          "__lsm_ro_after_init",
          "__deprecated",
          "__bpf_kfunc",
          "__cold",
          "__hot",
          "__pure",
          "__must_check",
          "__attribute_const__",
          "__noreturn",
          "__malloc",
          "__naked",
          "__private",
          "__safe",
          "__devexit",
          "__cpuidle",
          "__kprobes",
          "__sched",
          "__lockfunc",
          "__noinstr",
          "__nonstring",
          "__designated_init");
}
