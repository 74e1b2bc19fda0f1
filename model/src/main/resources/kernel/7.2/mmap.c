/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Differs: a failure behind the point of no return loses the charge of what was replaced.
 */

/* EXACT, since 6.12, mm/vma.c:__mmap_setup. Only what this call asked for is given back when it fails. */
int mmap_charge(struct mmap_state *map)
{
	unsigned long need = map->pglen - map->vms.nr_accounted;

	if (need && security_vm_enough_memory_mm(map->mm, need))
		return -ENOMEM;
	map->vms.nr_accounted = 0;
	map->charged = need;
	map->vm_flags |= VM_ACCOUNT;
	return 0;
}
