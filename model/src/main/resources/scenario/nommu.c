/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Without an MMU: where memory lies is what the scenario says, since a process cannot choose.
 */

/* The address of the line that is performed. */
unsigned long scenario_address = 0;

unsigned int scenario_capabilities(struct file *file)
{
	const struct scenario_hook *hook = file->private_data;

	return hook->capabilities;
}

unsigned long scenario_area(struct file *file, unsigned long addr, unsigned long len, unsigned long pgoff,
		unsigned long flags)
{
	const struct scenario_hook *hook = file->private_data;

	return hook->area_err ? hook->area_err : scenario_address;
}

unsigned long nommu_alloc(unsigned long len)
{
	return __fault("pages") ? 0 : scenario_address;
}
