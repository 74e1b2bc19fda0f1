// SPDX-License-Identifier: Apache-2.0
/* Written by hand: base and size of a region that is described elsewhere. */

struct region {
	unsigned long base;
	unsigned long size;
};

struct seal {
	struct region *region;
};

static struct region seal_region;

static int seal_mmap(struct file *file, struct vm_area_struct *vma)
{
	struct seal *seal = file->private_data;

	if (vma->vm_flags & VM_MAYSHARE) {
		if (vma->vm_flags & VM_WRITE)
			return -EPERM;
		vm_flags_clear(vma, VM_MAYWRITE);
	}
	vma->vm_page_prot = pgprot_writecombine(vma->vm_page_prot);
	vm_flags_set(vma, VM_DONTCOPY | VM_DONTDUMP);
	return vm_iomap_memory(vma, seal->region->base, seal->region->size);
}

static const struct file_operations seal_fops = {
	.mmap = seal_mmap,
};

static int seal_probe(struct device *dev)
{
	struct seal *seal = devm_kmalloc(dev, sizeof(*seal), 0);

	if (!seal)
		return -ENOMEM;
	*seal = (struct seal){
		.region = &seal_region,
	};
	dev_set_drvdata(dev, seal);
	return 0;
}
