/* SPDX-License-Identifier: Apache-2.0 */
#include <linux/mm.h>
#include <linux/fs.h>
struct k { struct regmap *map; unsigned long pfn; };
static int k_power(struct k *k, bool on) { return regmap_update_bits(k->map, 4, 1, on); /* ~ note persistent-effect-in-prepare */ }

static int k_mmap_prepare(struct vm_area_desc *desc)
{
	struct k *k = desc->file->private_data;
	int ret = k_power(k, true);

	if (ret)
		return ret;
	if (desc->pgoff)
		return -EINVAL;
	mmap_action_remap_full(desc, k->pfn);
	return 0;
}

static const struct file_operations k_fops = {
	.owner	= THIS_MODULE,
	.mmap_prepare = k_mmap_prepare,
};
