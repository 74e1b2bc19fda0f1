// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mmaproof.model.c.CParser;
import org.mmaproof.model.c.Outline;
import org.mmaproof.model.ir.CType;
import org.mmaproof.model.ir.SourceText;
import org.mmaproof.model.ir.Unit;
import org.mmaproof.model.kernel.Effects.Effect;

class KernelTest {
  private final Kernel newest = Kernels.newest();

  private List<Effect> effects(String function) {
    return newest.effects(function).orElseThrow().effects();
  }

  private static Kernel kernel(String generation) {
    return Kernels.of(Generation.of(generation).orElseThrow());
  }

  @Test
  void aReferenceIsAcquiredOnEveryPath() {
    assertThat(effects("get_device")).containsExactly(new Effect.Acquire("device", 0, true));
    assertThat(effects("kref_get"))
        .containsExactly(new Effect.Writes(0), new Effect.Acquire("kref", 0, true));
    assertThat(effects("atomic_add"))
        .containsExactly(new Effect.Writes(1), new Effect.Acquire("counter", 1, true));
    assertThat(effects("list_add")).contains(new Effect.Acquire("list", 0, true));
  }

  @Test
  void whatMayFailWithoutAnErrorIsConditional() {
    assertThat(effects("refcount_inc_not_zero")).contains(new Effect.Acquire("refcount", 0, false));
    assertThat(effects("try_module_get")).contains(new Effect.Acquire("module", 0, false));
    assertThat(effects("mutex_trylock")).containsExactly(new Effect.Lock("mutex", 0, false));
  }

  @Test
  void aPathThatReturnsAnErrorDoesNotCount() {
    assertThat(effects("pm_runtime_resume_and_get"))
        .containsExactly(new Effect.Sleep(), new Effect.Acquire("pm", 0, true));
    assertThat(effects("mutex_lock_interruptible"))
        .containsExactly(new Effect.Sleep(), new Effect.Lock("mutex", 0, true));
    assertThat(effects("fget")).containsExactly(new Effect.Acquire("file", -1, true));
    assertThat(effects("idr_alloc")).containsExactly(new Effect.Acquire("idr", 1, true));
  }

  @Test
  void aReleaseNamesItsObject() {
    assertThat(effects("put_device"))
        .containsExactly(new Effect.Sleep(), new Effect.Release("device", 0));
    assertThat(effects("mutex_unlock")).containsExactly(new Effect.Unlock("mutex", 0));
    assertThat(effects("kfree")).containsExactly(new Effect.Free(0));
    assertThat(effects("kmem_cache_free")).containsExactly(new Effect.Free(1));
  }

  @Test
  void memoryIsNewUnlessADeviceOwnsIt() {
    assertThat(effects("kzalloc")).contains(new Effect.Allocate());
    assertThat(effects("kzalloc_obj")).contains(new Effect.Allocate());
    assertThat(effects("devm_kzalloc")).doesNotContain(new Effect.Allocate());
  }

  @Test
  void anIdempotentFlagTakesNothing() {
    assertThat(effects("set_bit")).containsExactly(new Effect.Writes(1));
    assertThat(effects("test_bit")).isEmpty();
    assertThat(effects("refcount_set")).containsExactly(new Effect.Writes(0));
  }

  @Test
  void effectsOfCalleesAreTheCallers() {
    assertThat(effects("vm_iomap_memory"))
        .contains(
            new Effect.NeedsVma(0),
            new Effect.Sleep(),
            new Effect.Event("remap"),
            new Effect.Writes(0));
    assertThat(effects("vm_map_pages_zero")).contains(new Effect.Event("insert"));
    assertThat(effects("dma_mmap_coherent")).contains(new Effect.Event("dma-mmap"));
    assertThat(effects("dma_mmap_coherent")).contains(new Effect.NeedsVma(1));
    assertThat(effects("vfs_mmap"))
        .containsExactly(new Effect.NeedsVma(1), new Effect.Event("hook"), new Effect.Writes(1));
    assertThat(effects("__compat_vma_mmap")).contains(new Effect.Event("hook"));
    assertThat(effects("__compat_vma_mmap")).doesNotContain(new Effect.Event("remap"));
    assertThat(effects("dma_buf_mmap"))
        .contains(new Effect.Event("mmap-helper"), new Effect.Event("file-replaced"));
  }

  @Test
  void whatTheCoreKeepsOfPageTablesIsNoAllocation() {
    for (String function : List.of("remap_pfn_range", "vm_insert_page", "mm_zap")) {
      assertThat(effects(function)).as(function).doesNotContain(new Effect.Allocate());
    }
  }

  @Test
  void writesOfTheDescriptorAreNamed() {
    assertThat(effects("vma_desc_set_flags"))
        .containsExactly(new Effect.WritesDescriptor(0, "vma_flags"));
    assertThat(effects("mmap_action_simple_ioremap"))
        .containsExactly(
            new Effect.WritesDescriptor(0, "action.type"),
            new Effect.WritesDescriptor(0, "action.simple_ioremap.start_phys_addr"),
            new Effect.WritesDescriptor(0, "action.simple_ioremap.size"),
            new Effect.Event("action"));
    assertThat(effects("mmap_action_remap_full"))
        .contains(new Effect.WritesDescriptor(0, "action.remap.pgprot"));
    assertThat(effects("generic_file_mmap_prepare"))
        .contains(new Effect.WritesDescriptor(0, "vm_ops"));
  }

  @Test
  void initialisingIsAllOfTheObject() {
    assertThat(effects("compat_set_desc_from_vma")).contains(new Effect.Initialises(0));
    assertThat(effects("memset")).contains(new Effect.Initialises(0));
    assertThat(kernel("7.1-rc").effects("compat_set_desc_from_vma").orElseThrow().effects())
        .contains(new Effect.WritesDescriptor(0, "action.type"))
        .doesNotContain(new Effect.Initialises(0));
  }

  @Test
  void guardClassesAreFunctions() {
    assertThat(effects("class_mutex_constructor")).contains(new Effect.Lock("mutex", 0, true));
    assertThat(effects("class_rcu_constructor")).contains(new Effect.Lock("rcu", -1, true));
    assertThat(effects("class_mutex_destructor")).contains(new Effect.Unlock("mutex", 0));
    assertThat(effects("__free_kfree")).containsExactly(new Effect.Free(0));
  }

  @Test
  void whatIsNotModelledIsNotKnown() {
    assertThat(newest.effects("foo_mmap")).isEmpty();
    assertThat(newest.contract("foo_mmap")).isEmpty();
    assertThat(newest.composite("foo")).isEmpty();
  }

  @Test
  void everyFunctionHasEffects() {
    for (Generation generation : Generation.all()) {
      Kernel kernel = Kernels.of(generation);
      assertThat(Declared.ownOf(generation, Side.MMU).all(Declared.FUNCTIONS).keySet())
          .allMatch(name -> kernel.effects(name).isPresent());
    }
  }

  @Test
  void aGenerationIsReadOverTheNewer() {
    assertThat(kernel("6.12").composite("vm_area_desc")).isEmpty();
    assertThat(kernel("6.12").functions()).contains("call_mmap", "remap_pfn_range");
    assertThat(kernel("6.12").functions()).doesNotContain("vfs_mmap", "mmap_action_remap");
    assertThat(members("7.2", "mmap_action")).contains("error_override");
    assertThat(members("7.1", "mmap_action")).contains("success_hook", "map_kernel");
    assertThat(members("7.0", "mmap_action")).doesNotContain("map_kernel", "error_override");
    assertThat(members("6.19", "vm_area_desc")).contains("vm_flags", "vma_flags");
    assertThat(members("6.16", "vm_area_desc")).contains("file").doesNotContain("vm_file");
    assertThat(members("rfc", "file_operations")).contains("mmap_proto");
  }

  private static List<String> members(String generation, String tag) {
    return Declarations.members(kernel(generation).composite(tag).orElseThrow());
  }

  @Test
  void aContractNamesFidelityAndSymbol() {
    assertThat(newest.contract("get_file")).contains("EXACT include/linux/fs.h:get_file");
    assertThat(newest.contract("vm_insert_pages"))
        .contains("APPROXIMATE (as mm_insert_pages) mm/memory.c:vm_insert_pages");
    assertThat(newest.contractOf("shmem_zero_setup_desc")).map(Contract::since).contains("6.19");
  }

  @Test
  void aConstantBelongsToAGroup() {
    assertThat(newest.constantOf("VMA_DONTEXPAND_BIT")).contains("vma_flag_bits");
    assertThat(newest.constantOf("VM_DONTEXPAND")).contains("vm_flag_masks");
    assertThat(newest.constantOf("VMA_REMAP_FLAGS")).contains("vma_flag_sets");
    assertThat(newest.constantOf("MAP_SHARED")).contains("mmap_request_flags");
    assertThat(newest.constantOf("PROT_WRITE")).contains("mmap_prot_bits");
    assertThat(newest.constantOf("FOO")).isEmpty();
    assertThat(kernel("6.17").constantOf("VMA_READ_BIT")).isEmpty();
    assertThat(kernel("7.2").constantOf("VMA_UFFD_RWP_BIT")).isEmpty();
    assertThat(newest.constants("mmap_prot_bits")).contains("PROT_READ", "PROT_EXEC");
  }

  @Test
  void aSignatureSaysWhatAParameterTakes() {
    assertThat(parameter("vma_desc_test", 1)).isEqualTo(new CType.Alias("vma_flag_t"));
    assertThat(parameter("vma_desc_set_flags_mask", 1)).isEqualTo(new CType.Alias("vma_flags_t"));
    assertThat(parameter("vm_flags_set", 1)).isEqualTo(new CType.Alias("vm_flags_t"));
    CType.Function list = newest.signature("vma_desc_set_flags").orElseThrow();
    assertThat(list.variadic()).isTrue();
    assertThat(list.parameters().get(1).name()).isEqualTo("bits");
  }

  private CType parameter(String function, int index) {
    return newest.signature(function).orElseThrow().parameters().get(index).type();
  }

  @Test
  void whatWentAwayIsRetired() {
    assertThat(newest.retired())
        .contains(
            "vma_proto",
            "vma_desc_test_flags",
            "call_mmap",
            "compat_vma_mmap_prepare",
            "is_cow_mapping",
            "zap_vma_ptes")
        .doesNotContain("vm_area_desc", "remap_pfn_range", "vma_desc_test");
    assertThat(newest.retiredMembers())
        .contains(
            "file_operations.mmap_proto",
            "file_operations.mmap_complete",
            "file_operations.mmap_abort",
            "vm_area_desc.vm_flags",
            "vm_area_desc.mmap_context",
            "mmap_action.success_hook",
            "mmap_action.error_hook")
        .doesNotContain("file_operations.mmap", "vm_area_desc.vm_file");
    assertThat(kernel("7.0").retired()).contains("vma_proto").doesNotContain("vma_desc_test_flags");
    assertThat(kernel("7.1").retiredMembers()).doesNotContain("mmap_action.success_hook");
    assertThat(kernel("7.2").retiredMembers()).doesNotContain("vm_area_struct.anon_pgoff");
  }

  @Test
  void everyGenerationIsPickedByWhatItDeclares() {
    for (Generation generation : Generation.all()) {
      if (generation.name().equals("rfc") || generation.name().equals("7.1-rc")) {
        continue;
      }
      Kernel kernel = Kernels.of(generation);
      GenerationChoice choice = Kernels.choose(kernel::composite);
      assertThat(choice.generation()).isEqualTo(generation);
      assertThat(choice.because()).isNotEmpty();
    }
  }

  @Test
  void theOffsetOfAnonymousPagesMayBeKeptInHalves() {
    Unit unit =
        Outline.read(
            SourceText.of(
                "mm_types.h", "struct vm_area_struct { unsigned int __vm_anon_pgoff_lo; };"));
    try (CParser parser = new CParser()) {
      Optional<CType.Composite> vma = parser.composite(unit, unit.items().get(0));
      Kernel before = kernel("7.2");
      Declarations tree = tag -> tag.equals("vm_area_struct") ? vma : before.composite(tag);
      assertThat(Kernels.choose(tree).because()).isEqualTo("vm_area_struct has __vm_anon_pgoff_lo");
    }
  }

  @Test
  void withoutHeadersItIsTheNewest() {
    GenerationChoice choice = Kernels.choose(tag -> Optional.empty());
    assertThat(choice.generation()).isEqualTo(Generation.newest());
    assertThat(choice.because()).isEqualTo("no kernel headers in sight");
  }

  @Test
  void theListHasEveryFunctionWithItsGenerations() {
    assertThat(Kernels.functions())
        .hasSizeGreaterThan(1000)
        .anySatisfy(
            function -> {
              assertThat(function.name()).isEqualTo("vma_desc_test_flags");
              assertThat(function.generations())
                  .extracting(Generation::name)
                  .containsExactly("6.19", "7.0");
            });
  }
}
