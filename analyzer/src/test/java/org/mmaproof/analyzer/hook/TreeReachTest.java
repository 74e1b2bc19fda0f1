// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmaproof.analyzer.source.Directory;
import org.mmaproof.analyzer.tree.Workers;
import org.mmaproof.model.flow.Graph;
import org.mmaproof.model.ir.Function;
import org.mmaproof.model.kernel.Kernels;

/** Hooks of a tree and what they reach. */
final class TreeReachTest {
  @TempDir Path directory;

  private void file(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void writeTree() throws IOException {
    file("MAINTAINERS", "");
    file(
        "include/linux/fs.h",
        """
        struct vm_area_struct { const struct vm_operations_struct *vm_ops; };
        struct vm_operations_struct { void (*close)(struct vm_area_struct *vma); };
        struct file_operations { int (*mmap)(struct file *, struct vm_area_struct *); };
        static inline int lamp_inline(int n) { return n + 1; }
        int lamp_exported(int n);
        int lamp_nowhere(int n);
        """);
    file(
        "drivers/lamp/main.c",
        """
        #include <linux/fs.h>
        int lamp_beside(int n);
        static int four(int n) { return n; }
        static int three(int n) { return four(n); }
        static int two(int n) { return three(n); }
        static int one(int n) { return two(n) + lamp_inline(n) + lamp_beside(n); }
        static void lamp_close(struct vm_area_struct *vma) { one(2); }
        static const struct vm_operations_struct lamp_vm_ops = { .close = lamp_close };
        static int lamp_mmap(struct file *file, struct vm_area_struct *vma)
        {
        	vma->vm_ops = &lamp_vm_ops;
        	vma_set_flags(vma, 1);
        	return one(1) + lamp_exported(2) + lamp_nowhere(3);
        }
        const struct file_operations lamp_fops = { .mmap = lamp_mmap };
        """);
    file("drivers/lamp/beside.c", "int lamp_beside(int n) { return n; }\n");
    file("lib/far.c", "int deeper(int n);\n\nint\nlamp_exported(int n)\n{ return deeper(n); }\n");
    file("lib/user.c", "int user(int n)\n{\n\treturn lamp_exported(n);\n}\n");
    file("lib/deeper.c", "int deeper(int n)\n{\n\treturn n;\n}\n");
  }

  /** Breaks on every function. */
  private record Broken(Throwable thrown) implements FunctionReader {
    @Override
    public List<Graph> read(Function function) {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }

    @Override
    public void close() {}
  }

  private TreeReach reach() {
    try (Survey survey = new Survey(new Directory(directory, 1), new Workers(2), path -> {})) {
      survey.read(survey.source().list(""), new Survey.Wanted.Hooks());
      Registrations registrations = Registrations.in(survey, true);
      try (ReachFinder finder = ReachFinder.of(survey.tree(), Kernels.newest())) {
        return TreeReach.of(survey, registrations, finder, path -> true);
      }
    }
  }

  private Reach lamp() {
    TreeReach found = reach();
    assertThat(found.faults()).isEmpty();
    assertThat(found.hooks()).hasSize(1);
    return found.hooks().get(0);
  }

  private Optional<Integer> depth(String function) {
    return lamp().reached().stream()
        .filter(reached -> reached.routed().function().name().equals(function))
        .map(Reach.Reached::depth)
        .findFirst();
  }

  @Test
  void callsAreFollowedThreeDeep() {
    assertThat(depth("lamp_mmap")).contains(0);
    assertThat(depth("one")).contains(1);
    assertThat(depth("two")).contains(2);
    assertThat(depth("three")).contains(3);
    assertThat(depth("four")).isEmpty();
  }

  @Test
  void headersAndFilesBesideAndTablesThatAreStoredBelongToIt() {
    assertThat(depth("lamp_inline")).contains(2);
    assertThat(depth("lamp_beside")).contains(2);
    assertThat(depth("lamp_close")).contains(1);
  }

  @Test
  void functionsOfOtherDirectoriesAreLookedForOnce() {
    assertThat(depth("lamp_exported")).contains(1);
    assertThat(depth("deeper")).as("called from there, not searched for").isEmpty();
    assertThat(depth("user")).as("names it, does not define it").isEmpty();
  }

  @Test
  void everyCallIsModelledOrInlinedOrOpaque() {
    List<Routed.Way> ways = lamp().reached().get(0).routed().ways();
    assertThat(ways).anyMatch(way -> way.modelled().equals(List.of("vma_set_flags")));
    assertThat(ways).anyMatch(way -> way.missing().equals(List.of("lamp_nowhere")));
    assertThat(ways.stream().flatMap(way -> way.inlinable().stream()))
        .extracting(Function::name)
        .containsExactly("one", "lamp_exported");
  }

  @Test
  void aReaderThatBreaksIsAFaultOfItsHooks() {
    for (Throwable thrown :
        List.of(new IllegalStateException("broken"), new StackOverflowError())) {
      try (Survey survey = new Survey(new Directory(directory, 1), new Workers(2), path -> {})) {
        survey.read(survey.source().list(""), new Survey.Wanted.Hooks());
        TreeReach found =
            TreeReach.of(
                survey,
                Registrations.in(survey, true),
                new ReachFinder(survey.tree(), name -> false, () -> new Broken(thrown)),
                path -> true);
        assertThat(found.hooks()).isEmpty();
        assertThat(found.faults()).extracting(TreeReach.Fault::cause).containsExactly(thrown);
      }
    }
  }
}
