// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/kernel-model.md} is what the model's files say; {@code -Dbless} writes it. */
final class KernelPageTest {
  private static final Path PAGE = Path.of("").toAbsolutePath().getParent().resolve("docs");

  private static final String HEAD =
      """
      <!-- Made from the C files of the model; mvn verify -Dbless writes it. -->
      # The kernel's functions in the model

      Each is a C function in `model/src/main/resources/kernel`, and its header comment is a line of this page. EXACT does what
      the kernel's does as far as anything here can see it, APPROXIMATE differs in what is said, STUB touches what the kernel
      touches and works nothing out. What is not here is an opaque call: its result is unknown and the call an event.

      Opaque on purpose, though hooks call them: grants, event channels and foreign pages of Xen (`gnttab_*`, `evtchn_*`,
      `notify_remote_via_evtchn`), buffers of FireWire (`fw_iso_buffer_*`), and what perf, kcov and binder keep for themselves.
      What the kernel has as macros is read as such (`container_of`, `READ_ONCE`, `list_for_each_entry`, `PAGE_ALIGN`).
      """;

  @Test
  void thePageIsWhatTheFilesSay() throws IOException {
    Path file = PAGE.resolve("kernel-model.md");
    String page = page(Kernels.functions());
    if (blessed()) {
      Files.writeString(file, page);
    }
    assertThat(file).as("mvn verify -Dbless writes it").hasContent(page);
  }

  /** Those that more than one hook of 7.3 calls, and their like. */
  @Test
  void whatHooksCallIsModelled() throws IOException {
    List<String> modelled = Kernels.functions().stream().map(ModelFunction::name).toList();
    try (InputStream in =
        KernelPageTest.class.getResourceAsStream("/kernel-functions-of-hooks.txt")) {
      String names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(names.split("\\s+")).hasSizeGreaterThan(200).isSubsetOf(modelled);
    }
  }

  private static String page(List<ModelFunction> functions) {
    Map<String, List<ModelFunction>> byFile =
        functions.stream()
            .collect(Collectors.groupingBy(ModelFunction::file, TreeMap::new, Collectors.toList()));
    StringBuilder page = new StringBuilder(HEAD);
    byFile.forEach(
        (file, inside) -> {
          page.append("\n## ").append(file).append("\n\n");
          page.append("| function | fidelity | generations | kernel |\n|---|---|---|---|\n");
          inside.forEach(function -> page.append(row(function)));
        });
    return page.toString();
  }

  private static String row(ModelFunction function) {
    Contract contract = function.contract();
    String why = contract.why().isEmpty() ? "" : ": " + contract.why();
    return "| `%s` | %s%s | %s | `%s:%s` |\n"
        .formatted(
            function.name(),
            contract.fidelity(),
            why,
            generations(function.generations()),
            contract.file(),
            contract.symbol());
  }

  /** Runs of neighbours are told by their ends. */
  private static String generations(List<Generation> all) {
    StringBuilder text = new StringBuilder(all.get(0).name());
    for (int i = 1; i < all.size(); i++) {
      boolean next = all.get(i).order() == all.get(i - 1).order() + 1;
      boolean more = i + 1 < all.size() && all.get(i + 1).order() == all.get(i).order() + 1;
      if (!next) {
        text.append(", ").append(all.get(i));
      } else if (!more) {
        text.append(" to ").append(all.get(i));
      }
    }
    return text.toString();
  }

  private static boolean blessed() {
    String bless = System.getProperty("bless", "false");
    return bless.isEmpty() || bless.equals("true");
  }
}
