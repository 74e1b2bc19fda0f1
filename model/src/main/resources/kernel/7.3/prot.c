/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Page protection. The value is made of what the flags ask for (bits 0-55), how it is cached (56-59: 0 write back,
 * 1 uncached, 2 write combining, 3 device, 4 uncached write combining, 5 through) and whether it is decrypted (60).
 * No architecture's own bits are told apart; on some, two kinds of caching are one.
 */

enum pgprot_fields {
	PGPROT_BASE = (1ul << 56) - 1,
	PGPROT_CACHE = 15ul << 56,
	PGPROT_NC = 1ul << 56,
	PGPROT_WC = 2ul << 56,
	PGPROT_DEVICE = 3ul << 56,
	PGPROT_NC_WC = 4ul << 56,
	PGPROT_WT = 5ul << 56,
	PGPROT_DECRYPTED = 1ul << 60,
};

/* EXACT, since 6.12, arch/x86/include/asm/pgtable_types.h:pgprot_val */
unsigned long pgprot_val(pgprot_t prot)
{
	return prot.pgprot;
}

/* EXACT, since 6.12, arch/x86/include/asm/pgtable_types.h:__pgprot */
pgprot_t __pgprot(unsigned long value)
{
	return (pgprot_t){ .pgprot = value };
}

/* APPROXIMATE (no architecture's bits), since 6.12, include/linux/pgtable.h:pgprot_noncached */
pgprot_t pgprot_noncached(pgprot_t prot)
{
	return __pgprot((prot.pgprot & ~PGPROT_CACHE) | PGPROT_NC);
}

/* APPROXIMATE (no architecture's bits), since 6.12, include/linux/pgtable.h:pgprot_writecombine */
pgprot_t pgprot_writecombine(pgprot_t prot)
{
	return __pgprot((prot.pgprot & ~PGPROT_CACHE) | PGPROT_WC);
}

/* APPROXIMATE (no architecture's bits), since 6.12, include/linux/pgtable.h:pgprot_device */
pgprot_t pgprot_device(pgprot_t prot)
{
	return __pgprot((prot.pgprot & ~PGPROT_CACHE) | PGPROT_DEVICE);
}

/* APPROXIMATE (no architecture's bits), since 6.12, arch/powerpc/include/asm/nohash/pgtable.h:pgprot_noncached_wc */
pgprot_t pgprot_noncached_wc(pgprot_t prot)
{
	return __pgprot((prot.pgprot & ~PGPROT_CACHE) | PGPROT_NC_WC);
}

/* APPROXIMATE (no architecture's bits), since 6.12, include/linux/pgtable.h:pgprot_writethrough */
pgprot_t pgprot_writethrough(pgprot_t prot)
{
	return __pgprot((prot.pgprot & ~PGPROT_CACHE) | PGPROT_WT);
}

/* APPROXIMATE (no architecture's bits), since 6.12, include/linux/dma-map-ops.h:pgprot_dmacoherent */
pgprot_t pgprot_dmacoherent(pgprot_t prot)
{
	return __pgprot((prot.pgprot & ~PGPROT_CACHE) | PGPROT_NC);
}

/* APPROXIMATE (no architecture's bits), since 6.12, arch/powerpc/include/asm/nohash/pgtable.h:pgprot_cached */
pgprot_t pgprot_cached(pgprot_t prot)
{
	return __pgprot(prot.pgprot & ~PGPROT_CACHE);
}

/* APPROXIMATE (no architecture's bits), since 6.12, include/linux/pgtable.h:pgprot_decrypted */
pgprot_t pgprot_decrypted(pgprot_t prot)
{
	return __pgprot(prot.pgprot | PGPROT_DECRYPTED);
}

/* APPROXIMATE (no architecture's bits), since 6.12, include/linux/pgtable.h:pgprot_encrypted */
pgprot_t pgprot_encrypted(pgprot_t prot)
{
	return __pgprot(prot.pgprot & ~PGPROT_DECRYPTED);
}

/* APPROXIMATE (no architecture's bits), since 6.12, include/linux/pgtable.h:pgprot_modify */
pgprot_t pgprot_modify(pgprot_t old, pgprot_t fresh)
{
	return __pgprot((old.pgprot & ~PGPROT_BASE) | (fresh.pgprot & PGPROT_BASE));
}

/* APPROXIMATE (the flags that matter are kept as they are), since 6.12, include/linux/pgtable.h:vm_get_page_prot */
pgprot_t vm_get_page_prot(vm_flags_t flags)
{
	return __pgprot(flags & (VM_READ | VM_WRITE | VM_EXEC | VM_SHARED));
}

/* APPROXIMATE (as vm_get_page_prot), since 7.3, include/linux/mm.h:vma_flags_to_page_prot */
pgprot_t vma_flags_to_page_prot(vma_flags_t flags)
{
	return vm_get_page_prot(flags);
}

/* APPROXIMATE (as vm_get_page_prot), since 7.0, include/linux/mm.h:vma_get_page_prot. Takes flags up to 7.2. */
pgprot_t vma_get_page_prot(const struct vm_area_struct *vma)
{
	return vm_get_page_prot(vma->vm_flags);
}

/* STUB (needs the architecture), since 6.12, arch/x86/mm/pat/memtype.c:phys_mem_access_prot */
pgprot_t phys_mem_access_prot(struct file *file, unsigned long pfn, unsigned long size, pgprot_t prot)
{
	return __pgprot(__opaque("phys_mem_access_prot", file, pfn, size, prot.pgprot));
}

/* STUB (needs the architecture), since 6.12, arch/x86/mm/pat/memtype.c:phys_mem_access_prot_allowed */
int phys_mem_access_prot_allowed(struct file *file, unsigned long pfn, unsigned long size, pgprot_t *prot)
{
	if (__opaque("phys_mem_access_prot_allowed", file, pfn, size, prot->pgprot) == 0)
		return 0;
	prot->pgprot = __opaque("phys_mem_access_prot", file, pfn, size, prot->pgprot);
	return 1;
}
