/* SPDX-License-Identifier: Apache-2.0 */
/*
 * References that subsystems export, and those of their mapping helpers of which only that they map is known: the event
 * "mmap-helper" says so, and a VMA parameter that it needs one. The others are in helper.c.
 */

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_get */
struct dma_buf *dma_buf_get(int fd)
{
	struct dma_buf *found = __opaque("dma_buf_get", fd);

	if (!found)
		return ERR_PTR(-EBADF);
	__acquire("dma-buf", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_put */
void dma_buf_put(struct dma_buf *dmabuf)
{
	__sleeps();
	__release("dma-buf", dmabuf);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/dma-buf.h:get_dma_buf */
void get_dma_buf(struct dma_buf *dmabuf)
{
	__acquire("dma-buf", dmabuf);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_attach */
struct dma_buf_attachment *dma_buf_attach(struct dma_buf *dmabuf, struct device *dev)
{
	struct dma_buf_attachment *found = __opaque("dma_buf_attach", dmabuf, dev);

	if (!found)
		return ERR_PTR(-ENOMEM);
	__acquire("dma-buf-attachment", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_detach */
void dma_buf_detach(struct dma_buf *dmabuf, struct dma_buf_attachment *attachment)
{
	__sleeps();
	__release("dma-buf-attachment", attachment);
}

/* STUB (the exporter is not looked at), since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_vmap */
int dma_buf_vmap(struct dma_buf *dmabuf, struct iosys_map *map)
{
	__sleeps();
	if (__fault("dma_buf_vmap"))
		return -ENOMEM;
	__acquire("vmap", dmabuf);
	return 0;
}

/* STUB (the exporter is not looked at), since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_vunmap */
void dma_buf_vunmap(struct dma_buf *dmabuf, struct iosys_map *map)
{
	__sleeps();
	__release("vmap", dmabuf);
}

/* STUB (the exporter is not looked at), since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_vmap_unlocked */
int dma_buf_vmap_unlocked(struct dma_buf *dmabuf, struct iosys_map *map)
{
	__sleeps();
	if (__fault("dma_buf_vmap_unlocked"))
		return -ENOMEM;
	__acquire("vmap", dmabuf);
	return 0;
}

/* STUB (the exporter is not looked at), since 6.12, drivers/dma-buf/dma-buf.c:dma_buf_vunmap_unlocked */
void dma_buf_vunmap_unlocked(struct dma_buf *dmabuf, struct iosys_map *map)
{
	__sleeps();
	__release("vmap", dmabuf);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/drm/drm_gem.h:drm_gem_object_get */
void drm_gem_object_get(struct drm_gem_object *obj)
{
	__acquire("gem", obj);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/drm/drm_gem.h:drm_gem_object_put */
void drm_gem_object_put(struct drm_gem_object *obj)
{
	__sleeps();
	__release("gem", obj);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/gpu/drm/drm_gem.c:drm_gem_object_lookup */
struct drm_gem_object *drm_gem_object_lookup(struct drm_file *file, u32 handle)
{
	struct drm_gem_object *found = __opaque("drm_gem_object_lookup", file, handle);

	if (!found)
		return NULL;
	__acquire("gem", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/gpu/drm/drm_drv.c:drm_dev_get */
void drm_dev_get(struct drm_device *dev)
{
	__acquire("drm-device", dev);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/gpu/drm/drm_drv.c:drm_dev_put */
void drm_dev_put(struct drm_device *dev)
{
	__sleeps();
	__release("drm-device", dev);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/dma-fence.h:dma_fence_get */
struct dma_fence *dma_fence_get(struct dma_fence *fence)
{
	__acquire("dma-fence", fence);
	return fence;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/dma-fence.h:dma_fence_put */
void dma_fence_put(struct dma_fence *fence)
{
	__release("dma-fence", fence);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/gpu/drm/ttm/ttm_bo_internal.h:ttm_bo_get */
void ttm_bo_get(struct ttm_buffer_object *bo)
{
	__acquire("ttm", bo);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/gpu/drm/ttm/ttm_bo.c:ttm_bo_put */
void ttm_bo_put(struct ttm_buffer_object *bo)
{
	__sleeps();
	__release("ttm", bo);
}

/* STUB (shmem memory is not looked at), since 6.12, drivers/gpu/drm/drm_gem_shmem_helper.c:drm_gem_shmem_pin */
int drm_gem_shmem_pin(struct drm_gem_shmem_object *shmem)
{
	__sleeps();
	if (__fault("drm_gem_shmem_pin"))
		return -ENOMEM;
	__acquire("gem-pages", shmem);
	return 0;
}

/* STUB (shmem memory is not looked at), since 6.12, drivers/gpu/drm/drm_gem_shmem_helper.c:drm_gem_shmem_unpin */
void drm_gem_shmem_unpin(struct drm_gem_shmem_object *shmem)
{
	__sleeps();
	__release("gem-pages", shmem);
}

/* STUB (a mapping helper of a subsystem), since 6.12, sound/core/pcm_native.c:snd_pcm_mmap_data */
int snd_pcm_mmap_data(struct snd_pcm_substream *substream, struct file *file, struct vm_area_struct *vma)
{
	__sleeps();
	__event("mmap-helper", substream, file, vma);
	return __opaque("snd_pcm_mmap_data", substream, file, vma);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/infiniband/core/ib_core_uverbs.c:rdma_user_mmap_entry_get */
struct rdma_user_mmap_entry *rdma_user_mmap_entry_get(struct ib_ucontext *ucontext,
		struct vm_area_struct *vma)
{
	struct rdma_user_mmap_entry *found = __opaque("rdma_user_mmap_entry_get", ucontext, vma);

	__event("vma-helper", vma);
	if (!found)
		return NULL;
	__acquire("rdma-entry", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/infiniband/core/ib_core_uverbs.c:rdma_user_mmap_entry_get_pgoff */
struct rdma_user_mmap_entry *rdma_user_mmap_entry_get_pgoff(struct ib_ucontext *ucontext, unsigned long pgoff)
{
	struct rdma_user_mmap_entry *found = __opaque("rdma_user_mmap_entry_get_pgoff", ucontext, pgoff);

	if (!found)
		return NULL;
	__acquire("rdma-entry", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/infiniband/core/ib_core_uverbs.c:rdma_user_mmap_entry_put */
void rdma_user_mmap_entry_put(struct rdma_user_mmap_entry *entry)
{
	__sleeps();
	__release("rdma-entry", entry);
}

/* STUB (a mapping helper of a subsystem), since 6.12, arch/powerpc/kernel/pci-common.c:pci_mmap_legacy_page_range */
int pci_mmap_legacy_page_range(struct pci_bus *bus, struct vm_area_struct *vma, enum pci_mmap_state state)
{
	__sleeps();
	__event("mmap-helper", bus, vma, state);
	return __opaque("pci_mmap_legacy_page_range", bus, vma, state);
}

/* STUB (an architecture moves the offset to its I/O space), since 6.12, arch/powerpc/kernel/pci-common.c:pci_iobar_pfn */
int pci_iobar_pfn(struct pci_dev *dev, int bar, struct vm_area_struct *vma)
{
	__sleeps();
	__event("vma-helper", vma);
	return __opaque("pci_iobar_pfn", dev, bar, vma);
}

/* STUB (a mapping helper of a subsystem), since 6.12, drivers/video/fbdev/sbuslib.c:sbusfb_mmap_helper */
int sbusfb_mmap_helper(struct sbus_mmap_map *map, unsigned long physbase, unsigned long fbsize,
		unsigned long iospace, struct vm_area_struct *vma)
{
	__sleeps();
	__event("mmap-helper", map, physbase, fbsize, iospace, vma);
	return __opaque("sbusfb_mmap_helper", map, physbase, fbsize, iospace, vma);
}

/* EXACT, since 6.12, net/core/sock.c:sock_no_mmap */
int sock_no_mmap(struct file *file, struct socket *sock, struct vm_area_struct *vma)
{
	return -ENODEV;
}

/* STUB (a mapping helper of a subsystem), since 6.12, fs/kernfs/file.c:kernfs_fop_mmap */
int kernfs_fop_mmap(struct file *file, struct vm_area_struct *vma)
{
	__sleeps();
	__event("mmap-helper", file, vma);
	return __opaque("kernfs_fop_mmap", file, vma);
}

/* STUB (a mapping helper of a subsystem), since 6.12, drivers/android/binder_alloc.c:binder_alloc_mmap_handler */
int binder_alloc_mmap_handler(struct binder_alloc *alloc, struct vm_area_struct *vma)
{
	__sleeps();
	__event("mmap-helper", alloc, vma);
	__event("vma-kept", vma);
	return __opaque("binder_alloc_mmap_handler", alloc, vma);
}

/* STUB (a mapping helper of a subsystem), since 6.12, drivers/iommu/dma-iommu.c:iommu_dma_mmap */
int iommu_dma_mmap(struct device *dev, struct vm_area_struct *vma, void *cpu_addr, dma_addr_t dma_addr,
		size_t size, unsigned long attrs)
{
	__sleeps();
	__event("mmap-helper", dev, vma, cpu_addr, dma_addr, size, attrs);
	return __opaque("iommu_dma_mmap", dev, vma, cpu_addr, dma_addr, size, attrs);
}

/* STUB (a mapping helper of a subsystem), since 6.12, fs/backing-file.c:backing_file_mmap */
int backing_file_mmap(struct file *file, struct vm_area_struct *vma, struct backing_file_ctx *ctx)
{
	__sleeps();
	__event("mmap-helper", file, vma, ctx);
	__event("hook", file, vma);
	return __opaque("backing_file_mmap", file, vma, ctx);
}

/* STUB (pages of another domain), since 6.12, drivers/xen/grant-table.c:gnttab_map_refs */
int gnttab_map_refs(struct gnttab_map_grant_ref *map, struct gnttab_map_grant_ref *kmap, struct page **pages,
		unsigned int count)
{
	__sleeps();
	return __opaque("gnttab_map_refs", map, kmap, pages, count);
}

/* STUB (a mapping helper of a subsystem), since 6.12, include/xen/xen-ops.h:xen_remap_domain_gfn_array */
int xen_remap_domain_gfn_array(struct vm_area_struct *vma, unsigned long addr, u32 *gfn, int nr, int *err,
		pgprot_t prot, unsigned int domid, struct page **pages)
{
	__sleeps();
	__event("mmap-helper", vma, addr, gfn, nr, err, domid, pages);
	return __opaque("xen_remap_domain_gfn_array", vma, addr, gfn, nr, err, domid, pages);
}

/* STUB (a mapping helper of a subsystem), since 6.12, drivers/xen/xlate_mmu.c:xen_xlate_remap_gfn_array */
int xen_xlate_remap_gfn_array(struct vm_area_struct *vma, unsigned long addr, u32 *gfn, int nr, int *err,
		pgprot_t prot, unsigned int domid, struct page **pages)
{
	__sleeps();
	__event("mmap-helper", vma, addr, gfn, nr, err, domid, pages);
	return __opaque("xen_xlate_remap_gfn_array", vma, addr, gfn, nr, err, domid, pages);
}

/* STUB (a fact of the object), since 6.12, include/drm/drm_vma_manager.h:drm_vma_node_start */
unsigned long drm_vma_node_start(const struct drm_vma_offset_node *node)
{
	return __opaque("drm_vma_node_start", node);
}

/* STUB (a fact of the object), since 6.12, include/drm/drm_vma_manager.h:drm_vma_node_size */
unsigned long drm_vma_node_size(struct drm_vma_offset_node *node)
{
	return __opaque("drm_vma_node_size", node);
}

/* STUB (a fact of the object), since 6.12, include/drm/drm_vma_manager.h:drm_vma_node_offset_addr */
u64 drm_vma_node_offset_addr(struct drm_vma_offset_node *node)
{
	return __opaque("drm_vma_node_offset_addr", node);
}

/* STUB (a fact of the object), since 6.12, include/drm/drm_gem.h:drm_gem_is_imported */
bool drm_gem_is_imported(const struct drm_gem_object *obj)
{
	return __opaque("drm_gem_is_imported", obj);
}

/* STUB (a fact of the object), since 6.12, drivers/gpu/drm/drm_vma_manager.c:drm_vma_node_is_allowed */
bool drm_vma_node_is_allowed(struct drm_vma_offset_node *node, struct drm_file *tag)
{
	return __opaque("drm_vma_node_is_allowed", node, tag);
}

/* STUB (a fact of the object), since 6.12, drivers/media/v4l2-core/v4l2-dev.c:video_devdata */
struct video_device *video_devdata(struct file *file)
{
	return __opaque("video_devdata", file);
}

/* STUB (a fact of the object), since 6.12, include/media/v4l2-dev.h:video_drvdata */
void *video_drvdata(struct file *file)
{
	return __opaque("video_drvdata", file);
}

/* STUB (reservations are not counted), since 6.12, mm/hugetlb.c:hugetlb_reserve_pages */
long hugetlb_reserve_pages(struct inode *inode, long from, long to, struct vm_area_struct *vma,
		vma_flags_t flags)
{
	__sleeps();
	if (__fault("hugetlb_reserve_pages"))
		return -ENOMEM;
	__acquire("hugetlb-reservation", inode);
	return 0;
}
