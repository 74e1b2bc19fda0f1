/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Memory. The result of __alloc is new, or the function fails; nobody has set what is in it unless it is "zeroed".
 *
 * Memory that a device owns (devm_*, dmam_*) lives with the device, so it is no allocation here.
 */

/* Only what the model asks of them. */
enum gfp_masks {
	__GFP_DIRECT_RECLAIM = 0x400,
	__GFP_ZERO = 0x100,
	GFP_KERNEL = 0xcc0,
	GFP_KERNEL_ACCOUNT = 0x400cc0,
	GFP_USER = 0x100cc0,
	GFP_NOFS = 0xc40,
	GFP_NOIO = 0xc00,
	GFP_ATOMIC = 0x820,
	GFP_NOWAIT = 0x2800,
};

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kmalloc */
void *kmalloc(size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmalloc"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed bytes" : "bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kzalloc */
void *kzalloc(size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kzalloc"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kvmalloc */
void *kvmalloc(size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kvmalloc"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed bytes" : "bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kvzalloc */
void *kvzalloc(size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kvzalloc"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kmalloc_node */
void *kmalloc_node(size_t size, gfp_t flags, int node)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmalloc_node"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed bytes" : "bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kzalloc_node */
void *kzalloc_node(size_t size, gfp_t flags, int node)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kzalloc_node"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kvmalloc_node */
void *kvmalloc_node(size_t size, gfp_t flags, int node)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kvmalloc_node"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed bytes" : "bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kvzalloc_node */
void *kvzalloc_node(size_t size, gfp_t flags, int node)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kvzalloc_node"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kmalloc_array */
void *kmalloc_array(size_t n, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmalloc_array"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed bytes" : "bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kcalloc */
void *kcalloc(size_t n, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kcalloc"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kvmalloc_array */
void *kvmalloc_array(size_t n, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kvmalloc_array"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed bytes" : "bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kvcalloc */
void *kvcalloc(size_t n, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kvcalloc"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes are not looked at), since 6.12, lib/bitmap.c:bitmap_alloc */
unsigned long *bitmap_alloc(unsigned int bits, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("bitmap_alloc"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes are not looked at), since 6.12, lib/bitmap.c:bitmap_zalloc */
unsigned long *bitmap_zalloc(unsigned int bits, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("bitmap_zalloc"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kmalloc_array_node */
void *kmalloc_array_node(size_t n, size_t size, gfp_t flags, int node)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmalloc_array_node"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed bytes" : "bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kcalloc_node */
void *kcalloc_node(size_t n, size_t size, gfp_t flags, int node)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kcalloc_node"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (the old memory is gone only when the new is there; contents are not copied), since 6.12, include/linux/slab.h:krealloc */
void *krealloc(const void *p, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("krealloc"))
		return NULL;
	__free(p);
	return __alloc("bytes");
}

/* APPROXIMATE (as krealloc), since 6.12, include/linux/slab.h:krealloc_array */
void *krealloc_array(void *p, size_t n, size_t size, gfp_t flags)
{
	return krealloc(p, n * size, flags);
}

/* APPROXIMATE (as krealloc), since 6.12, include/linux/slab.h:kvrealloc */
void *kvrealloc(const void *p, size_t size, gfp_t flags)
{
	return krealloc(p, size, flags);
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/string.h:kmemdup */
void *kmemdup(const void *from, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmemdup"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/util.c:kvmemdup */
void *kvmemdup(const void *from, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kvmemdup"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/string.h:kmemdup_array */
void *kmemdup_array(const void *from, size_t n, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmemdup_array"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/util.c:kstrdup */
char *kstrdup(const char *text, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kstrdup"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/util.c:kstrndup */
char *kstrndup(const char *text, size_t max, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kstrndup"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/util.c:kmemdup_nul */
char *kmemdup_nul(const char *text, size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmemdup_nul"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, lib/kasprintf.c:kasprintf */
char *kasprintf(gfp_t flags, const char *format, ...)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kasprintf"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/util.c:memdup_user */
void *memdup_user(const void *from, size_t size)
{
	__sleeps();
	if (__fault("memdup_user"))
		return ERR_PTR(-ENOMEM);
	__event("user-memory", from, size);
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/util.c:vmemdup_user */
void *vmemdup_user(const void *from, size_t size)
{
	__sleeps();
	if (__fault("vmemdup_user"))
		return ERR_PTR(-ENOMEM);
	__event("user-memory", from, size);
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/util.c:strndup_user */
char *strndup_user(const char *from, long max)
{
	__sleeps();
	if (__fault("strndup_user"))
		return ERR_PTR(-ENOMEM);
	__event("user-memory", from, max);
	return __alloc("bytes");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kmalloc_obj */
void *kmalloc_obj(__token object, ...)
{
	__sleeps();
	if (__fault("kmalloc_obj"))
		return NULL;
	return __alloc("object");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kzalloc_obj */
void *kzalloc_obj(__token object, ...)
{
	__sleeps();
	if (__fault("kzalloc_obj"))
		return NULL;
	return __alloc("zeroed object");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kvmalloc_obj */
void *kvmalloc_obj(__token object, ...)
{
	__sleeps();
	if (__fault("kvmalloc_obj"))
		return NULL;
	return __alloc("object");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kvzalloc_obj */
void *kvzalloc_obj(__token object, ...)
{
	__sleeps();
	if (__fault("kvzalloc_obj"))
		return NULL;
	return __alloc("zeroed object");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kmalloc_objs */
void *kmalloc_objs(__token object, size_t count, ...)
{
	__sleeps();
	if (__fault("kmalloc_objs"))
		return NULL;
	return __alloc("objects");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kzalloc_objs */
void *kzalloc_objs(__token object, size_t count, ...)
{
	__sleeps();
	if (__fault("kzalloc_objs"))
		return NULL;
	return __alloc("zeroed objects");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kvmalloc_objs */
void *kvmalloc_objs(__token object, size_t count, ...)
{
	__sleeps();
	if (__fault("kvmalloc_objs"))
		return NULL;
	return __alloc("objects");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kvzalloc_objs */
void *kvzalloc_objs(__token object, size_t count, ...)
{
	__sleeps();
	if (__fault("kvzalloc_objs"))
		return NULL;
	return __alloc("zeroed objects");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kmalloc_flex */
void *kmalloc_flex(__token object, __token member, size_t count, ...)
{
	__sleeps();
	if (__fault("kmalloc_flex"))
		return NULL;
	return __alloc("object");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kzalloc_flex */
void *kzalloc_flex(__token object, __token member, size_t count, ...)
{
	__sleeps();
	if (__fault("kzalloc_flex"))
		return NULL;
	return __alloc("zeroed object");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kvmalloc_flex */
void *kvmalloc_flex(__token object, __token member, size_t count, ...)
{
	__sleeps();
	if (__fault("kvmalloc_flex"))
		return NULL;
	return __alloc("object");
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 7.0, include/linux/slab.h:kvzalloc_flex */
void *kvzalloc_flex(__token object, __token member, size_t count, ...)
{
	__sleeps();
	if (__fault("kvzalloc_flex"))
		return NULL;
	return __alloc("zeroed object");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:vmalloc */
void *vmalloc(unsigned long size)
{
	__sleeps();
	if (__fault("vmalloc"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:vzalloc */
void *vzalloc(unsigned long size)
{
	__sleeps();
	if (__fault("vzalloc"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:vmalloc_user */
void *vmalloc_user(unsigned long size)
{
	__sleeps();
	if (__fault("vmalloc_user"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:vmalloc_32 */
void *vmalloc_32(unsigned long size)
{
	__sleeps();
	if (__fault("vmalloc_32"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:vmalloc_32_user */
void *vmalloc_32_user(unsigned long size)
{
	__sleeps();
	if (__fault("vmalloc_32_user"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:vmalloc_node */
void *vmalloc_node(unsigned long size, int node)
{
	__sleeps();
	if (__fault("vmalloc_node"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:vzalloc_node */
void *vzalloc_node(unsigned long size, int node)
{
	__sleeps();
	if (__fault("vzalloc_node"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:__vmalloc */
void *__vmalloc(unsigned long size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("__vmalloc"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed bytes" : "bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/vmalloc.h:vmalloc_array */
void *vmalloc_array(size_t n, size_t size)
{
	__sleeps();
	if (__fault("vmalloc_array"))
		return NULL;
	return __alloc("bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/vmalloc.h:vcalloc */
void *vcalloc(size_t n, size_t size)
{
	__sleeps();
	if (__fault("vcalloc"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/vmalloc.c:vmap */
void *vmap(struct page **pages, unsigned int count, unsigned long flags, pgprot_t prot)
{
	__sleeps();
	if (__fault("vmap"))
		return NULL;
	return __alloc("mapping");
}

/* APPROXIMATE (the pages stay), since 6.12, mm/vmalloc.c:vunmap */
void vunmap(const void *addr)
{
	__sleeps();
	__free(addr);
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/gfp.h:alloc_page */
struct page *alloc_page(gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("alloc_page"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed pages" : "pages");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/gfp.h:alloc_pages */
struct page *alloc_pages(gfp_t flags, unsigned int order)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("alloc_pages"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed pages" : "pages");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/gfp.h:alloc_pages_node */
struct page *alloc_pages_node(int node, gfp_t flags, unsigned int order)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("alloc_pages_node"))
		return NULL;
	return __alloc("pages");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/gfp.h:folio_alloc */
struct folio *folio_alloc(gfp_t flags, unsigned int order)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("folio_alloc"))
		return NULL;
	return __alloc("pages");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/gfp.h:__get_free_pages */
unsigned long __get_free_pages(gfp_t flags, unsigned int order)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("__get_free_pages"))
		return 0;
	return __alloc(flags & __GFP_ZERO ? "zeroed pages" : "pages");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/gfp.h:__get_free_page */
unsigned long __get_free_page(gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("__get_free_page"))
		return 0;
	return __alloc(flags & __GFP_ZERO ? "zeroed pages" : "pages");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/gfp.h:get_zeroed_page */
unsigned long get_zeroed_page(gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("get_zeroed_page"))
		return 0;
	return __alloc("zeroed pages");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/gfp.h:alloc_pages_exact */
void *alloc_pages_exact(size_t size, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("alloc_pages_exact"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed pages" : "pages");
}

/* EXACT, since 6.12, mm/slub.c:kfree */
void kfree(const void *p)
{
	__free(p);
}

/* EXACT, since 6.12, mm/util.c:kfree_const */
void kfree_const(const void *p)
{
	__free(p);
}

/* EXACT, since 6.12, mm/slab_common.c:kfree_sensitive */
void kfree_sensitive(const void *p)
{
	__free(p);
}

/* EXACT, since 6.12, mm/slub.c:kvfree */
void kvfree(const void *p)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, lib/bitmap.c:bitmap_free */
void bitmap_free(const unsigned long *bitmap)
{
	__free(bitmap);
}

/* EXACT, since 6.12, mm/slub.c:kvfree_sensitive */
void kvfree_sensitive(const void *p, size_t size)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, mm/vmalloc.c:vfree */
void vfree(const void *p)
{
	__sleeps();
	__free(p);
}

/* APPROXIMATE (freed at once, not after a grace period), since 6.12, include/linux/rcupdate.h:kfree_rcu */
void kfree_rcu(void *p, __token member)
{
	__free(p);
}

/* APPROXIMATE (freed at once, not after a grace period), since 6.12, include/linux/rcupdate.h:kvfree_rcu */
void kvfree_rcu(void *p, __token member)
{
	__free(p);
}

/* APPROXIMATE (freed at once, not after a grace period), since 6.12, include/linux/rcupdate.h:kfree_rcu_mightsleep */
void kfree_rcu_mightsleep(void *p)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, include/linux/gfp.h:__free_page */
void __free_page(struct page *page)
{
	__free(page);
}

/* EXACT, since 6.12, mm/page_alloc.c:__free_pages */
void __free_pages(struct page *page, unsigned int order)
{
	__free(page);
}

/* EXACT, since 6.12, include/linux/gfp.h:free_page */
void free_page(unsigned long addr)
{
	__free(addr);
}

/* EXACT, since 6.12, mm/page_alloc.c:free_pages */
void free_pages(unsigned long addr, unsigned int order)
{
	__free(addr);
}

/* EXACT, since 6.12, include/linux/gfp.h:free_pages_exact */
void free_pages_exact(void *p, size_t size)
{
	__free(p);
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kmem_cache_alloc */
void *kmem_cache_alloc(struct kmem_cache *cache, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmem_cache_alloc"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed object" : "object");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kmem_cache_zalloc */
void *kmem_cache_zalloc(struct kmem_cache *cache, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmem_cache_zalloc"))
		return NULL;
	return __alloc("zeroed object");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/slab.h:kmem_cache_alloc_node */
void *kmem_cache_alloc_node(struct kmem_cache *cache, gfp_t flags, int node)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("kmem_cache_alloc_node"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed object" : "object");
}

/* EXACT, since 6.12, mm/slub.c:kmem_cache_free */
void kmem_cache_free(struct kmem_cache *cache, void *p)
{
	__free(p);
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/mempool.h:mempool_alloc */
void *mempool_alloc(struct mempool *pool, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("mempool_alloc"))
		return NULL;
	return __alloc("object");
}

/* EXACT, since 6.12, mm/mempool.c:mempool_free */
void mempool_free(void *p, struct mempool *pool)
{
	__free(p);
}

/* APPROXIMATE (a macro over a type: the type is not looked at), since 6.12, include/linux/percpu.h:alloc_percpu */
void *alloc_percpu(__token type)
{
	__sleeps();
	if (__fault("alloc_percpu"))
		return NULL;
	return __alloc("zeroed bytes");
}

/* EXACT, since 6.12, mm/percpu.c:free_percpu */
void free_percpu(void *p)
{
	__free(p);
}

/* APPROXIMATE (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_alloc_coherent */
void *dma_alloc_coherent(struct device *dev, size_t size, dma_addr_t *handle, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("dma_alloc_coherent"))
		return NULL;
	*handle = __opaque("dma address", dev, size);
	return __alloc("zeroed dma memory");
}

/* APPROXIMATE (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_alloc_wc */
void *dma_alloc_wc(struct device *dev, size_t size, dma_addr_t *handle, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("dma_alloc_wc"))
		return NULL;
	*handle = __opaque("dma address", dev, size);
	return __alloc("zeroed dma memory");
}

/* APPROXIMATE (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_alloc_noncoherent */
void *dma_alloc_noncoherent(struct device *dev, size_t size, dma_addr_t *handle, enum dma_data_direction dir,
		gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("dma_alloc_noncoherent"))
		return NULL;
	*handle = __opaque("dma address", dev, size);
	return __alloc("zeroed dma memory");
}

/* APPROXIMATE (addresses are opaque), since 6.12, kernel/dma/mapping.c:dma_alloc_attrs */
void *dma_alloc_attrs(struct device *dev, size_t size, dma_addr_t *handle, gfp_t flags, unsigned long attrs)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("dma_alloc_attrs"))
		return NULL;
	*handle = __opaque("dma address", dev, size);
	return __alloc("zeroed dma memory");
}

/* APPROXIMATE (addresses are opaque), since 6.12, kernel/dma/mapping.c:dma_alloc_pages */
struct page *dma_alloc_pages(struct device *dev, size_t size, dma_addr_t *handle, enum dma_data_direction dir,
		gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("dma_alloc_pages"))
		return NULL;
	*handle = __opaque("dma address", dev, size);
	return __alloc("zeroed dma memory");
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, kernel/dma/mapping.c:dma_alloc_noncontiguous */
struct sg_table *dma_alloc_noncontiguous(struct device *dev, size_t size, enum dma_data_direction dir,
		gfp_t flags, unsigned long attrs)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("dma_alloc_noncontiguous"))
		return NULL;
	return __alloc("zeroed dma memory");
}

/* EXACT, since 6.12, include/linux/dma-mapping.h:dma_free_coherent */
void dma_free_coherent(struct device *dev, size_t size, void *p, dma_addr_t handle)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, include/linux/dma-mapping.h:dma_free_wc */
void dma_free_wc(struct device *dev, size_t size, void *p, dma_addr_t handle)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, kernel/dma/mapping.c:dma_free_attrs */
void dma_free_attrs(struct device *dev, size_t size, void *p, dma_addr_t handle, unsigned long attrs)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, include/linux/dma-mapping.h:dma_free_noncoherent */
void dma_free_noncoherent(struct device *dev, size_t size, void *p, dma_addr_t handle,
		enum dma_data_direction dir)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, kernel/dma/mapping.c:dma_free_pages */
void dma_free_pages(struct device *dev, size_t size, struct page *p, dma_addr_t handle,
		enum dma_data_direction dir)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, kernel/dma/mapping.c:dma_free_noncontiguous */
void dma_free_noncontiguous(struct device *dev, size_t size, struct sg_table *p, enum dma_data_direction dir)
{
	__sleeps();
	__free(p);
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, mm/dmapool.c:dma_pool_alloc */
void *dma_pool_alloc(struct dma_pool *pool, gfp_t flags, dma_addr_t *handle)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("dma_pool_alloc"))
		return NULL;
	return __alloc(flags & __GFP_ZERO ? "zeroed dma memory" : "dma memory");
}

/* EXACT, since 6.12, mm/dmapool.c:dma_pool_free */
void dma_pool_free(struct dma_pool *pool, void *p, dma_addr_t handle)
{
	__free(p);
}

/* APPROXIMATE (sizes, zones and nodes are not looked at), since 6.12, include/linux/genalloc.h:gen_pool_alloc */
unsigned long gen_pool_alloc(struct gen_pool *pool, size_t size)
{
	if (__fault("gen_pool_alloc"))
		return 0;
	return __alloc("pool memory");
}

/* EXACT, since 6.12, include/linux/genalloc.h:gen_pool_free */
void gen_pool_free(struct gen_pool *pool, unsigned long addr, size_t size)
{
	__free(addr);
}

/* APPROXIMATE (scatter lists are opaque), since 6.12, lib/scatterlist.c:sg_alloc_table */
int sg_alloc_table(struct sg_table *table, unsigned int count, gfp_t flags)
{
	if (flags & __GFP_DIRECT_RECLAIM)
		__sleeps();
	if (__fault("sg_alloc_table"))
		return -ENOMEM;
	__acquire("scatter-list", table);
	return 0;
}

/* APPROXIMATE (scatter lists are opaque), since 6.12, lib/scatterlist.c:sg_free_table */
void sg_free_table(struct sg_table *table)
{
	__release("scatter-list", table);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:ioremap */
void *ioremap(phys_addr_t addr, size_t size)
{
	__sleeps();
	if (__fault("ioremap"))
		return NULL;
	return __alloc("io mapping");
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:ioremap_wc */
void *ioremap_wc(phys_addr_t addr, size_t size)
{
	__sleeps();
	if (__fault("ioremap_wc"))
		return NULL;
	return __alloc("io mapping");
}

/* STUB (device memory is not modelled), since 6.12, kernel/iomem.c:memremap */
void *memremap(resource_size_t addr, size_t size, unsigned long flags)
{
	__sleeps();
	if (__fault("memremap"))
		return NULL;
	return __alloc("io mapping");
}

/* EXACT, since 6.12, include/asm-generic/io.h:iounmap */
void iounmap(volatile void *p)
{
	__sleeps();
	__free(p);
}

/* EXACT, since 6.12, kernel/iomem.c:memunmap */
void memunmap(void *p)
{
	__sleeps();
	__free(p);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, drivers/base/devres.c:devm_kmalloc */
void *devm_kmalloc(struct device *dev, size_t size, gfp_t flags)
{
	__sleeps();
	if (__fault("devm_kmalloc"))
		return NULL;
	return __opaque("memory of a device", dev, size);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, include/linux/device/devres.h:devm_kzalloc */
void *devm_kzalloc(struct device *dev, size_t size, gfp_t flags)
{
	__sleeps();
	if (__fault("devm_kzalloc"))
		return NULL;
	return __opaque("memory of a device", dev, size);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, include/linux/device/devres.h:devm_kcalloc */
void *devm_kcalloc(struct device *dev, size_t n, size_t size, gfp_t flags)
{
	__sleeps();
	if (__fault("devm_kcalloc"))
		return NULL;
	return __opaque("memory of a device", dev, n, size);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, include/linux/device/devres.h:devm_kmalloc_array */
void *devm_kmalloc_array(struct device *dev, size_t n, size_t size, gfp_t flags)
{
	__sleeps();
	if (__fault("devm_kmalloc_array"))
		return NULL;
	return __opaque("memory of a device", dev, n, size);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, drivers/base/devres.c:devm_kstrdup */
char *devm_kstrdup(struct device *dev, const char *text, gfp_t flags)
{
	__sleeps();
	if (__fault("devm_kstrdup"))
		return NULL;
	return __opaque("memory of a device", dev, text);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, drivers/base/devres.c:devm_kmemdup */
void *devm_kmemdup(struct device *dev, const void *from, size_t size, gfp_t flags)
{
	__sleeps();
	if (__fault("devm_kmemdup"))
		return NULL;
	return __opaque("memory of a device", dev, from, size);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, drivers/base/devres.c:devm_krealloc */
void *devm_krealloc(struct device *dev, void *p, size_t size, gfp_t flags)
{
	__sleeps();
	if (__fault("devm_krealloc"))
		return NULL;
	return __opaque("memory of a device", dev, p, size);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, lib/devres.c:devm_ioremap */
void *devm_ioremap(struct device *dev, resource_size_t addr, resource_size_t size)
{
	__sleeps();
	if (__fault("devm_ioremap"))
		return NULL;
	return __opaque("memory of a device", dev, addr, size);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, kernel/iomem.c:devm_memremap */
void *devm_memremap(struct device *dev, resource_size_t addr, size_t size, unsigned long flags)
{
	__sleeps();
	if (__fault("devm_memremap"))
		return NULL;
	return __opaque("memory of a device", dev, addr, size);
}

/* APPROXIMATE (it lives with the device, so it is no allocation here), since 6.12, include/linux/dma-mapping.h:dmam_alloc_coherent */
void *dmam_alloc_coherent(struct device *dev, size_t size, dma_addr_t *handle, gfp_t flags)
{
	__sleeps();
	if (__fault("dmam_alloc_coherent"))
		return NULL;
	*handle = __opaque("dma address", dev, size);
	return __opaque("memory of a device", dev, size);
}

/* STUB (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_map_single */
dma_addr_t dma_map_single(struct device *dev, void *p, size_t size, enum dma_data_direction dir)
{
	if (__fault("dma_map_single"))
		return -1;
	__acquire("dma-mapping", p);
	return __opaque("dma_map_single", dev, p);
}

/* STUB (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_unmap_single */
void dma_unmap_single(struct device *dev, dma_addr_t addr, size_t size, enum dma_data_direction dir)
{
	__release("dma-mapping", NULL);
}

/* STUB (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_map_page */
dma_addr_t dma_map_page(struct device *dev, struct page *page, size_t offset, size_t size,
		enum dma_data_direction dir)
{
	if (__fault("dma_map_page"))
		return -1;
	__acquire("dma-mapping", page);
	return __opaque("dma_map_page", dev, page);
}

/* STUB (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_unmap_page */
void dma_unmap_page(struct device *dev, dma_addr_t addr, size_t size, enum dma_data_direction dir)
{
	__release("dma-mapping", NULL);
}

/* STUB (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_map_sg */
int dma_map_sg(struct device *dev, struct scatterlist *sg, int number, enum dma_data_direction dir)
{
	if (__fault("dma_map_sg"))
		return 0;
	__acquire("dma-mapping", sg);
	return __opaque("dma_map_sg", dev, sg);
}

/* STUB (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_unmap_sg */
void dma_unmap_sg(struct device *dev, struct scatterlist *sg, int number, enum dma_data_direction dir)
{
	__release("dma-mapping", sg);
}

/* STUB (addresses are opaque), since 6.12, kernel/dma/mapping.c:dma_map_sgtable */
int dma_map_sgtable(struct device *dev, struct sg_table *table, enum dma_data_direction dir,
		unsigned long attrs)
{
	if (__fault("dma_map_sgtable"))
		return -EIO;
	__acquire("dma-mapping", table);
	return 0;
}

/* STUB (addresses are opaque), since 6.12, include/linux/dma-mapping.h:dma_unmap_sgtable */
void dma_unmap_sgtable(struct device *dev, struct sg_table *table, enum dma_data_direction dir,
		unsigned long attrs)
{
	__release("dma-mapping", table);
}

/* STUB (addresses are opaque), since 6.12, drivers/iommu/iommu.c:iommu_map */
int iommu_map(struct iommu_domain *domain, unsigned long iova, phys_addr_t paddr, size_t size, int prot,
		gfp_t gfp)
{
	if (__fault("iommu_map"))
		return -ENOMEM;
	__acquire("iommu-mapping", domain);
	return 0;
}

/* STUB (addresses are opaque), since 6.12, drivers/iommu/iommu.c:iommu_unmap */
size_t iommu_unmap(struct iommu_domain *domain, unsigned long iova, size_t size)
{
	__release("iommu-mapping", domain);
	return size;
}

/* STUB (addresses are opaque), since 6.12, include/linux/highmem.h:kmap */
void *kmap(struct page *page)
{
	__sleeps();
	__acquire("kmap", page);
	return __opaque("page_address", page);
}

/* STUB (addresses are opaque), since 6.12, include/linux/highmem.h:kunmap */
void kunmap(struct page *page)
{
	__release("kmap", page);
}

/* STUB (addresses are opaque), since 6.12, include/linux/highmem.h:kmap_local_page */
void *kmap_local_page(struct page *page)
{
	__acquire("kmap", page);
	return __opaque("page_address", page);
}

/* STUB (the page is found by its address), since 6.12, include/linux/highmem-internal.h:kunmap_local */
void kunmap_local(const void *addr)
{
	__release("kmap", addr);
}
