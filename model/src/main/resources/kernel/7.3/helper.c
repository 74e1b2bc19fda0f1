/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Mapping helpers that subsystems export: what they do to the VMA, and what they take. Objects of a subsystem are known by
 * what is asked of them.
 *
 * The event "mmap-helper" says that a subsystem maps here, and a VMA parameter that it needs one.
 */

/* EXACT, since 6.12, drivers/gpu/drm/drm_gem.c:drm_gem_vm_open */
void drm_gem_vm_open(struct vm_area_struct *vma)
{
	drm_gem_object_get(vma->vm_private_data);
}

/* EXACT, since 6.12, drivers/gpu/drm/drm_gem.c:drm_gem_vm_close */
void drm_gem_vm_close(struct vm_area_struct *vma)
{
	drm_gem_object_put(vma->vm_private_data);
}

/* EXACT, since 6.12, drivers/gpu/drm/drm_gem.c:drm_gem_mmap_obj. The reference that it takes is given back by close. */
int drm_gem_mmap_obj(struct drm_gem_object *obj, unsigned long size, struct vm_area_struct *vma)
{
	int err;

	__sleeps();
	__event("mmap-helper", obj, size, vma);
	if (size < vma->vm_end - vma->vm_start)
		return -EINVAL;
	drm_gem_object_get(obj);
	vma->vm_private_data = obj;
	vma->vm_ops = __opaque("vm_ops of a gem object", obj);
	if (__opaque("whether a gem object maps itself", obj) != 0) {
		err = __opaque("gem object's mmap", obj, vma);
		if (err) {
			drm_gem_object_put(obj);
			return err;
		}
		return 0;
	}
	if (!vma->vm_ops) {
		drm_gem_object_put(obj);
		return -EINVAL;
	}
	vma->vm_flags |= VM_REMAP_FLAGS;
	vma->vm_page_prot = pgprot_decrypted(pgprot_writecombine(vm_get_page_prot(vma->vm_flags)));
	return 0;
}

/* EXACT, since 6.12, drivers/gpu/drm/drm_gem.c:drm_gem_mmap. The object is found by offset, with a reference of its own. */
int drm_gem_mmap(struct file *filp, struct vm_area_struct *vma)
{
	struct drm_gem_object *obj = __opaque("gem object at an offset", filp, vma->vm_pgoff, vma_pages(vma));
	int err;

	if (!obj)
		return -EINVAL;
	if (__fault("drm_gem_mmap"))
		return -EACCES;
	drm_gem_object_get(obj);
	err = drm_gem_mmap_obj(obj, (unsigned long)__opaque("size of a gem object's node", obj) << PAGE_SHIFT, vma);
	drm_gem_object_put(obj);
	return err;
}

/* APPROXIMATE (an object without mmap goes through its driver's), since 6.12, drivers/gpu/drm/drm_prime.c:drm_gem_prime_mmap */
int drm_gem_prime_mmap(struct drm_gem_object *obj, struct vm_area_struct *vma)
{
	int err;

	__sleeps();
	__event("mmap-helper", obj, vma);
	vma->vm_pgoff += (unsigned long)__opaque("drm_vma_node_start", obj);
	if (__opaque("whether a gem object maps itself", obj) == 0) {
		if (__fault("drm_gem_prime_mmap"))
			return -ENOMEM;
		return __opaque("mmap of a drm device", obj, vma);
	}
	vma->vm_ops = __opaque("vm_ops of a gem object", obj);
	drm_gem_object_get(obj);
	err = __opaque("gem object's mmap", obj, vma);
	if (err) {
		drm_gem_object_put(obj);
		return err;
	}
	vma->vm_private_data = obj;
	return 0;
}

/* EXACT, since 6.12, drivers/gpu/drm/drm_prime.c:drm_gem_dmabuf_mmap */
int drm_gem_dmabuf_mmap(struct dma_buf *dma_buf, struct vm_area_struct *vma)
{
	return drm_gem_prime_mmap(dma_buf->priv, vma);
}

/* APPROXIMATE (pages are one count; an imported buffer maps as its exporter does), since 6.12, drivers/gpu/drm/drm_gem_shmem_helper.c:drm_gem_shmem_mmap */
int drm_gem_shmem_mmap(struct drm_gem_shmem_object *shmem, struct vm_area_struct *vma)
{
	int err;

	__sleeps();
	__event("mmap-helper", shmem, vma);
	if (__opaque("whether a gem object is imported", shmem) != 0) {
		vma->vm_private_data = NULL;
		vma->vm_ops = NULL;
		err = __opaque("mmap of an imported buffer", shmem, vma);
		if (!err)
			drm_gem_object_put(__opaque("gem object of shmem", shmem));
		return err;
	}
	if ((vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE)
		return -EINVAL;
	if (__fault("drm_gem_shmem_mmap"))
		return -ENOMEM;
	__acquire("gem-pages", shmem);
	vma->vm_flags |= VM_PFNMAP | VM_DONTEXPAND | VM_DONTDUMP;
	vma->vm_page_prot = vm_get_page_prot(vma->vm_flags);
	if (__opaque("whether a gem object is write-combined", shmem) != 0)
		vma->vm_page_prot = pgprot_writecombine(vma->vm_page_prot);
	return 0;
}

/* EXACT, since 6.12, drivers/gpu/drm/drm_gem_dma_helper.c:drm_gem_dma_mmap. The offset that found the object is taken off. */
int drm_gem_dma_mmap(struct drm_gem_dma_object *dma, struct vm_area_struct *vma)
{
	struct device *dev = __opaque("device of a gem object", dma);
	unsigned long size = vma->vm_end - vma->vm_start;
	void *vaddr = __opaque("memory of a gem object", dma);
	int err;

	__event("mmap-helper", dma, vma);
	vma->vm_pgoff -= (unsigned long)__opaque("drm_vma_node_start", dma);
	vma->vm_flags = (vma->vm_flags | VM_DONTDUMP | VM_DONTEXPAND) & ~VM_PFNMAP;
	if (__opaque("whether a gem object is not coherent", dma) != 0) {
		vma->vm_page_prot = vm_get_page_prot(vma->vm_flags);
		err = dma_mmap_pages(dev, vma, size, virt_to_page(vaddr));
	} else {
		err = dma_mmap_wc(dev, vma, vaddr, (dma_addr_t)__opaque("dma address of a gem object", dma), size);
	}
	if (err)
		drm_gem_vm_close(vma);
	return err;
}

/* EXACT, since 6.12, drivers/gpu/drm/ttm/ttm_bo_vm.c:ttm_bo_mmap_obj. The reference belongs to the VMA. */
int ttm_bo_mmap_obj(struct vm_area_struct *vma, struct ttm_buffer_object *bo)
{
	__event("mmap-helper", vma, bo);
	if ((vma->vm_flags & (VM_SHARED | VM_MAYWRITE)) == VM_MAYWRITE)
		return -EINVAL;
	__acquire("ttm", bo);
	if (!vma->vm_ops)
		vma->vm_ops = __opaque("ttm_bo_vm_ops");
	vma->vm_private_data = bo;
	vma->vm_flags |= VM_REMAP_FLAGS;
	return 0;
}

/* EXACT, since 6.12, drivers/gpu/drm/drm_gem_ttm_helper.c:drm_gem_ttm_mmap. The buffer's count takes the place of the object's. */
int drm_gem_ttm_mmap(struct drm_gem_object *gem, struct vm_area_struct *vma)
{
	int err = ttm_bo_mmap_obj(vma, __opaque("ttm buffer of a gem object", gem));

	if (err < 0)
		return err;
	drm_gem_object_put(gem);
	return 0;
}

/* EXACT, since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_mmap. The VMA's file becomes the buffer's. */
int dma_buf_mmap(struct dma_buf *dmabuf, struct vm_area_struct *vma, unsigned long pgoff)
{
	__sleeps();
	__event("mmap-helper", dmabuf, vma, pgoff);
	if (!dmabuf || !vma)
		return -EINVAL;
	if (__opaque("whether an exporter maps", dmabuf->ops) == 0)
		return -EINVAL;
	if (pgoff + vma_pages(vma) < pgoff)
		return -EOVERFLOW;
	if (pgoff + vma_pages(vma) > dmabuf->size >> PAGE_SHIFT)
		return -EINVAL;
	vma_set_file(vma, dmabuf->file);
	vma->vm_pgoff = pgoff;
	return __opaque("exporter's mmap", dmabuf, vma);
}

/* EXACT, since 6.12, drivers/media/common/videobuf2/videobuf2-core.c:vb2_mmap. The offset is a name, and 0 from then on. */
int vb2_mmap(struct vb2_queue *q, struct vm_area_struct *vma)
{
	unsigned long offset = vma->vm_pgoff << PAGE_SHIFT;
	unsigned long bytes;
	void *plane;
	int err;

	__sleeps();
	__event("mmap-helper", q, vma);
	if (!(vma->vm_flags & VM_SHARED))
		return -EINVAL;
	if (!(vma->vm_flags & (__opaque("whether a queue is for output", q) != 0 ? VM_WRITE : VM_READ)))
		return -EINVAL;
	__lock("mutex", q);
	plane = __opaque("plane at an offset", q, offset);
	if (!plane) {
		__unlock("mutex", q);
		return -EINVAL;
	}
	bytes = (unsigned long)__opaque("length of a plane", plane);
	if (((bytes + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1)) < vma->vm_end - vma->vm_start) {
		__unlock("mutex", q);
		return -EINVAL;
	}
	vma->vm_pgoff = 0;
	err = __opaque("mmap of a plane's memory", plane, vma);
	__unlock("mutex", q);
	return err;
}

/* EXACT, since 6.12, drivers/media/common/videobuf2/videobuf2-v4l2.c:vb2_fop_mmap */
int vb2_fop_mmap(struct file *file, struct vm_area_struct *vma)
{
	return vb2_mmap(__opaque("queue of a video device", file), vma);
}

/* EXACT, since 6.12, drivers/media/v4l2-core/v4l2-mem2mem.c:v4l2_m2m_mmap. Offsets from 1 GiB on are the other queue's. */
int v4l2_m2m_mmap(struct file *file, struct v4l2_m2m_ctx *ctx, struct vm_area_struct *vma)
{
	if (vma->vm_pgoff << PAGE_SHIFT < 1ul << 30)
		return vb2_mmap(__opaque("source queue", ctx), vma);
	vma->vm_pgoff -= 1ul << (30 - PAGE_SHIFT);
	return vb2_mmap(__opaque("destination queue", ctx), vma);
}

/* EXACT, since 6.12, drivers/media/v4l2-core/v4l2-mem2mem.c:v4l2_m2m_fop_mmap */
int v4l2_m2m_fop_mmap(struct file *file, struct vm_area_struct *vma)
{
	return v4l2_m2m_mmap(file, __opaque("m2m context of a file", file), vma);
}

/* APPROXIMATE (what the buffer's kind does is opaque), since 6.12, sound/core/memalloc.c:snd_dma_buffer_mmap */
int snd_dma_buffer_mmap(struct snd_dma_buffer *dmab, struct vm_area_struct *vma)
{
	__sleeps();
	__event("mmap-helper", dmab, vma);
	if (!dmab)
		return -ENOENT;
	if (__opaque("whether a sound buffer maps", dmab) == 0)
		return -ENOENT;
	return __opaque("mmap of a sound buffer", dmab, vma);
}

const struct vm_operations_struct snd_pcm_vm_ops_data_fault = { };

/* EXACT, since 6.12, sound/core/pcm_native.c:snd_pcm_lib_default_mmap. Where the buffer does not map itself, faults do. */
int snd_pcm_lib_default_mmap(struct snd_pcm_substream *substream, struct vm_area_struct *vma)
{
	__sleeps();
	__event("mmap-helper", substream, vma);
	vma->vm_flags |= VM_DONTEXPAND | VM_DONTDUMP;
	if (__opaque("whether a stream has pages", substream) == 0) {
		if (!snd_dma_buffer_mmap(__opaque("buffer of a stream", substream), vma))
			return 0;
	}
	vma->vm_ops = &snd_pcm_vm_ops_data_fault;
	return 0;
}

/* EXACT, since 6.12, sound/core/pcm_native.c:snd_pcm_lib_mmap_iomem */
int snd_pcm_lib_mmap_iomem(struct snd_pcm_substream *substream, struct vm_area_struct *vma)
{
	phys_addr_t start = (phys_addr_t)__opaque("dma_addr of a stream", substream);

	__event("mmap-helper", substream, vma);
	vma->vm_page_prot = pgprot_noncached(vma->vm_page_prot);
	return vm_iomap_memory(vma, start, (unsigned long)__opaque("dma_bytes of a stream", substream));
}

/* APPROXIMATE (what is remembered of the mapping is memory only), since 6.12, drivers/infiniband/core/ib_core_uverbs.c:rdma_user_mmap_io */
int rdma_user_mmap_io(struct ib_ucontext *ucontext, struct vm_area_struct *vma, unsigned long pfn,
		unsigned long size, pgprot_t prot, struct rdma_user_mmap_entry *entry)
{
	void *priv;

	__sleeps();
	__event("mmap-helper", ucontext, vma, pfn, size, entry);
	if (!(vma->vm_flags & VM_SHARED))
		return -EINVAL;
	if (vma->vm_end - vma->vm_start != size)
		return -EINVAL;
	if (__fault("rdma_user_mmap_io"))
		return -ENOMEM;
	priv = __alloc("bytes");
	vma->vm_page_prot = prot;
	if (io_remap_pfn_range(vma, vma->vm_start, pfn, size, prot)) {
		__free(priv);
		return -EAGAIN;
	}
	__event("vma-kept", vma);
	vma->vm_private_data = priv;
	__acquire("rdma-entry", entry);
	return 0;
}

const struct vm_operations_struct pci_phys_vm_ops = { };

/* EXACT, since 6.12, drivers/pci/mmap.c:pci_mmap_resource_range. The offset becomes the pfn. */
int pci_mmap_resource_range(struct pci_dev *dev, int bar, struct vm_area_struct *vma,
		enum pci_mmap_state state, int write_combine)
{
	unsigned long pages = ((pci_resource_len(dev, bar) - 1) >> PAGE_SHIFT) + 1;
	int err;

	__event("mmap-helper", dev, bar, vma, state, write_combine);
	if (vma->vm_pgoff + vma_pages(vma) > pages)
		return -EINVAL;
	if (write_combine)
		vma->vm_page_prot = pgprot_writecombine(vma->vm_page_prot);
	else
		vma->vm_page_prot = pgprot_device(vma->vm_page_prot);
	if (state == 0) {
		err = pci_iobar_pfn(dev, bar, vma);
		if (err)
			return err;
	} else {
		vma->vm_pgoff += pci_resource_start(dev, bar) >> PAGE_SHIFT;
	}
	vma->vm_ops = &pci_phys_vm_ops;
	return io_remap_pfn_range(vma, vma->vm_start, vma->vm_pgoff, vma->vm_end - vma->vm_start, vma->vm_page_prot);
}

/* APPROXIMATE (the place that procfs shows is the device's), since 6.12, drivers/pci/mmap.c:pci_mmap_fits */
int pci_mmap_fits(struct pci_dev *dev, int bar, struct vm_area_struct *vma, enum pci_mmap_api api)
{
	unsigned long first = (unsigned long)__opaque("pci_resource_to_user", dev, bar, api) >> PAGE_SHIFT;
	unsigned long pages;

	__event("vma-helper", vma);
	if (pci_resource_len(dev, bar) == 0)
		return 0;
	pages = ((pci_resource_len(dev, bar) - 1) >> PAGE_SHIFT) + 1;
	return vma->vm_pgoff >= first && vma->vm_pgoff < first + pages && vma->vm_pgoff + vma_pages(vma) <= first + pages;
}

/* APPROXIMATE (pages beyond the framebuffer are opaque), since 6.12, drivers/video/fbdev/core/fb_io_fops.c:fb_io_mmap */
int fb_io_mmap(struct fb_info *info, struct vm_area_struct *vma)
{
	unsigned long start = (unsigned long)__opaque("smem_start", info);
	u32 len = (u32)__opaque("smem_len", info);
	unsigned long first = ((start & (PAGE_SIZE - 1)) + len + PAGE_SIZE - 1) >> PAGE_SHIFT;

	__event("mmap-helper", info, vma);
	if (vma->vm_pgoff >= first) {
		if (__opaque("accel_flags", info) != 0)
			return -EINVAL;
		vma->vm_pgoff -= first;
		start = (unsigned long)__opaque("mmio_start", info);
		len = (u32)__opaque("mmio_len", info);
	}
	vma->vm_page_prot = vm_get_page_prot(vma->vm_flags);
	vma->vm_page_prot.pgprot = (unsigned long)__opaque("pgprot_framebuffer", vma->vm_page_prot.pgprot, start);
	return vm_iomap_memory(vma, start, len);
}

/* EXACT, since 6.12, drivers/video/fbdev/core/fb_defio.c:fb_deferred_io_mmap. Module and state are given back by close. */
int fb_deferred_io_mmap(struct fb_info *info, struct vm_area_struct *vma)
{
	__event("mmap-helper", info, vma);
	vma->vm_page_prot = pgprot_decrypted(vma->vm_page_prot);
	if (__fault("fb_deferred_io_mmap"))
		return -EINVAL;
	__acquire("module", info);
	vma->vm_ops = __opaque("fb_deferred_io_vm_ops");
	vma->vm_flags |= VM_DONTEXPAND | VM_DONTDUMP;
	if (__opaque("whether a framebuffer is I/O memory", info) != 0)
		vma->vm_flags |= VM_IO;
	vma->vm_private_data = __opaque("fbdefio_state", info);
	__acquire("fb-state", vma->vm_private_data);
	return 0;
}

const struct vm_operations_struct vfio_pci_mmap_ops = { };

/* APPROXIMATE (a device's own regions are opaque), since 6.12, drivers/vfio/pci/vfio_pci_core.c:vfio_pci_core_mmap. Faults map. */
int vfio_pci_core_mmap(struct vfio_device *core, struct vm_area_struct *vma)
{
	unsigned long bar = vma->vm_pgoff >> (40 - PAGE_SHIFT);
	unsigned long pgoff = vma->vm_pgoff & ((1ul << (40 - PAGE_SHIFT)) - 1);
	unsigned long bytes;

	__sleeps();
	__event("mmap-helper", core, vma);
	if (!(vma->vm_flags & VM_SHARED))
		return -EINVAL;
	if (bar >= 9)
		return __opaque("mmap of a vfio region", core, bar, vma);
	if (bar >= 6 || __opaque("whether a vfio BAR maps", core, bar) == 0)
		return -EINVAL;
	bytes = (unsigned long)__opaque("length of a vfio BAR", core, bar);
	if ((pgoff << PAGE_SHIFT) + (vma->vm_end - vma->vm_start) > ((bytes + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1)))
		return -EINVAL;
	if (__fault("vfio_pci_core_mmap"))
		return -ENOMEM;
	vma->vm_private_data = core;
	vma->vm_page_prot = pgprot_decrypted(pgprot_noncached(vma->vm_page_prot));
	vma->vm_flags |= VM_ALLOW_ANY_UNCACHED | VM_REMAP_FLAGS;
	vma->vm_ops = &vfio_pci_mmap_ops;
	return 0;
}
