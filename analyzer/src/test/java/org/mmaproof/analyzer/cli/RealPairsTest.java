// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.model.proof.Prover;
import org.mmaproof.model.proof.Reason;
import org.mmaproof.model.proof.Verdict;

/** Between two whole kernels the hooks that were converted are found, and nothing else is. */
class RealPairsTest {
  private static final int PAIRS = 40;

  /** What is in neither of two trees by its name alone. */
  private static final Map<String, String> SPECIAL =
      Map.of(
          "fs/resctrl/pseudo_lock.c:pseudo_lock_dev_mmap_prepare", "a file that moved",
          "drivers/target/target_core_user.c:tcmu_mmap_prepare", "a member set at run time",
          "drivers/uio/uio_hv_generic.c:hv_uio_ring_mmap_prepare", "an argument of a call",
          "fs/ceph/addr.c:ceph_mmap_prepare", "a table in another file");

  @TempDir private Path folder;

  private static Path tree(String release) throws Exception {
    Optional<String> directory = Optional.ofNullable(System.getenv("MMAPROOF_TREES"));
    assumeTrue(directory.isPresent(), "MMAPROOF_TREES names no directory of kernel trees");
    try (var entries = Files.list(Path.of(directory.get()))) {
      Optional<Path> found =
          entries
              .filter(each -> each.endsWith(release) || each.toString().endsWith("-" + release))
              .findFirst();
      assumeTrue(found.isPresent(), "there is no tree of " + release);
      return found.get();
    }
  }

  @Test
  void everyConvertedHookHasItsOldOne() throws Exception {
    Prover none =
        (pair, limits) ->
            new Verdict(
                Verdict.Subject.of(pair),
                Verdict.Conclusion.unknown(new Reason(Reason.Why.BUDGET, "none")),
                List.of(),
                Verdict.Grounds.NONE,
                Verdict.Effort.NONE,
                Optional.empty());
    Path out = folder.resolve("out.json");
    int code =
        Main.run(
            List.of(new ProveCommand(observers -> none)),
            "prove",
            "--quiet",
            "--format",
            "json",
            "-o",
            out.toString(),
            "--before",
            tree("6.12").toString(),
            "--after",
            tree("7.3").toString());
    assertThat(code).isZero();
    JsonNode report = new ObjectMapper().readTree(out.toFile());
    Map<String, String> pairs = new TreeMap<>();
    for (JsonNode verdict : report.at("/verdicts")) {
      String old = function(verdict.at("/before").asText());
      String hook = function(verdict.at("/after").asText());
      pairs.put(verdict.at("/file").asText() + ":" + hook + " " + old, old);
      assertThat(hook.replace("_prepare", ""))
          .satisfiesAnyOf(
              name -> assertThat(name).isEqualTo(old),
              name -> assertThat(name + " " + old).isEqualTo("generic_file_mmap ext2_file_mmap"));
    }
    assertThat(pairs).hasSize(PAIRS);
    SPECIAL.forEach(
        (hook, why) ->
            assertThat(pairs.keySet()).as(why).anyMatch(pair -> pair.startsWith(hook + " ")));
    assertThat(report.at("/unpaired")).as("a file system that is new").hasSize(1);
  }

  private static String function(String hook) {
    return hook.substring(hook.lastIndexOf(':') + 1);
  }
}
