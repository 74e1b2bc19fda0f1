// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.rules.rule;

import java.util.List;
import org.mmaproof.model.driver.Driver;
import org.mmaproof.model.driver.Hook;
import org.mmaproof.model.driver.Registration;
import org.mmaproof.model.ir.Macro;
import org.mmaproof.model.ir.Presence;

/** Which registrations put a function where userspace reaches it. */
public final class Registered {
  private Registered() {}

  /** The registrations of hooks in {@code file_operations}; those of no function left out. */
  public static List<Registration> inFiles(Driver driver) {
    return driver.registrations().stream()
        .filter(registration -> registration.member().ofFile())
        .filter(registration -> registration.form() != Registration.Form.FUNCTION_ARGUMENT)
        .filter(registration -> !registration.when().equals(Presence.NEVER))
        .filter(registration -> !none(driver, registration))
        .toList();
  }

  /** Whether {@code hook} is what userspace reaches, and not only the hook of another table. */
  public static boolean inFile(Hook hook) {
    return hook.registrations().stream().anyMatch(at -> at.member().ofFile());
  }

  /** Whether {@code registration} sets no hook: {@code NULL}, or a macro that is no more. */
  public static boolean none(Driver driver, Registration registration) {
    if (empty(registration.hook())) {
      return true;
    }
    if (!registration.definitions().isEmpty()) {
      return false;
    }
    List<Macro> macros = driver.names().macros(registration.hook(), driver.unit().path());
    return !macros.isEmpty() && macros.stream().allMatch(macro -> empty(macro.body().trim()));
  }

  private static boolean empty(String hook) {
    return hook.equals("NULL") || hook.equals("0") || hook.isEmpty();
  }
}
