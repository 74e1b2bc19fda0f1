/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Lists, trees and tables: being in one is a registration that somebody has to undo.
 *
 * Links are kept for plain lists only; trees and tables remember nothing but the registration.
 */

/* EXACT, since 6.12, include/linux/list.h:INIT_LIST_HEAD */
void INIT_LIST_HEAD(struct list_head *list)
{
	list->next = list;
	list->prev = list;
}

/* EXACT, since 6.12, include/linux/list.h:list_empty */
int list_empty(const struct list_head *head)
{
	return head->next == head;
}

/* EXACT, since 6.12, include/linux/list.h:list_is_singular */
int list_is_singular(const struct list_head *head)
{
	return head->next != head && head->next == head->prev;
}

/* EXACT, since 6.12, include/linux/list.h:list_add */
void list_add(struct list_head *new, struct list_head *head)
{
	struct list_head *next = head->next;

	next->prev = new;
	new->next = next;
	new->prev = head;
	head->next = new;
	__acquire("list", new);
}

/* EXACT, since 6.12, include/linux/rculist.h:list_add_rcu */
void list_add_rcu(struct list_head *new, struct list_head *head)
{
	struct list_head *next = head->next;

	next->prev = new;
	new->next = next;
	new->prev = head;
	head->next = new;
	__acquire("list", new);
}

/* EXACT, since 6.12, include/linux/list.h:list_add_tail */
void list_add_tail(struct list_head *new, struct list_head *head)
{
	struct list_head *prev = head->prev;

	head->prev = new;
	new->next = head;
	new->prev = prev;
	prev->next = new;
	__acquire("list", new);
}

/* EXACT, since 6.12, include/linux/rculist.h:list_add_tail_rcu */
void list_add_tail_rcu(struct list_head *new, struct list_head *head)
{
	struct list_head *prev = head->prev;

	head->prev = new;
	new->next = head;
	new->prev = prev;
	prev->next = new;
	__acquire("list", new);
}

/* APPROXIMATE (the links are not poisoned), since 6.12, include/linux/list.h:list_del */
void list_del(struct list_head *entry)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
	__release("list", entry);
}

/* APPROXIMATE (the links are not poisoned), since 6.12, include/linux/rculist.h:list_del_rcu */
void list_del_rcu(struct list_head *entry)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
	__release("list", entry);
}

/* EXACT, since 6.12, include/linux/list.h:list_del_init */
void list_del_init(struct list_head *entry)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
	entry->next = entry;
	entry->prev = entry;
	__release("list", entry);
}

/* EXACT, since 6.12, include/linux/list.h:list_del_init_careful */
void list_del_init_careful(struct list_head *entry)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
	entry->next = entry;
	entry->prev = entry;
	__release("list", entry);
}

/* EXACT, since 6.12, include/linux/list.h:list_move */
void list_move(struct list_head *entry, struct list_head *head)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
	head->next->prev = entry;
	entry->next = head->next;
	entry->prev = head;
	head->next = entry;
}

/* EXACT, since 6.12, include/linux/list.h:list_move_tail */
void list_move_tail(struct list_head *entry, struct list_head *head)
{
	entry->next->prev = entry->prev;
	entry->prev->next = entry->next;
	entry->next = head;
	entry->prev = head->prev;
	head->prev->next = entry;
	head->prev = entry;
}

/* STUB (the links are not modelled), since 6.12, include/linux/list.h:hlist_add_head */
void hlist_add_head(struct hlist_node *n, struct hlist_head *h)
{
	__acquire("list", n);
}

/* STUB (the links are not modelled), since 6.12, include/linux/rculist.h:hlist_add_head_rcu */
void hlist_add_head_rcu(struct hlist_node *n, struct hlist_head *h)
{
	__acquire("list", n);
}

/* STUB (the links are not modelled), since 6.12, include/linux/rculist.h:hlist_add_tail_rcu */
void hlist_add_tail_rcu(struct hlist_node *n, struct hlist_head *h)
{
	__acquire("list", n);
}

/* STUB (the links are not modelled), since 6.12, include/linux/list.h:hlist_add_before */
void hlist_add_before(struct hlist_node *n, struct hlist_node *next)
{
	__acquire("list", n);
}

/* STUB (the links are not modelled), since 6.12, include/linux/list.h:hlist_add_behind */
void hlist_add_behind(struct hlist_node *n, struct hlist_node *prev)
{
	__acquire("list", n);
}

/* STUB (the links are not modelled), since 6.12, include/linux/list.h:hlist_del */
void hlist_del(struct hlist_node *n)
{
	__release("list", n);
}

/* STUB (the links are not modelled), since 6.12, include/linux/list.h:hlist_del_init */
void hlist_del_init(struct hlist_node *n)
{
	__release("list", n);
}

/* STUB (the links are not modelled), since 6.12, include/linux/rculist.h:hlist_del_rcu */
void hlist_del_rcu(struct hlist_node *n)
{
	__release("list", n);
}

/* STUB (the links are not modelled), since 6.12, include/linux/rculist.h:hlist_del_init_rcu */
void hlist_del_init_rcu(struct hlist_node *n)
{
	__release("list", n);
}

/* EXACT, since 6.12, include/linux/list.h:hlist_empty */
int hlist_empty(const struct hlist_head *h)
{
	return !h->first;
}

/* STUB (the links are not modelled), since 6.12, include/linux/llist.h:llist_add */
bool llist_add(struct llist_node *new, struct llist_head *head)
{
	__acquire("list", new);
	return __opaque("llist_add", head) != 0;
}

/* STUB (the links are not modelled), since 6.12, lib/rbtree.c:rb_insert_color */
void rb_insert_color(struct rb_node *node, struct rb_root *root)
{
	__acquire("tree", node);
}

/* STUB (the links are not modelled), since 6.12, include/linux/rbtree.h:rb_insert_color_cached */
void rb_insert_color_cached(struct rb_node *node, struct rb_root_cached *root, bool leftmost)
{
	__acquire("tree", node);
}

/* STUB (the links are not modelled), since 6.12, include/linux/rbtree.h:rb_link_node */
void rb_link_node(struct rb_node *node, struct rb_node *parent, struct rb_node **link)
{
	*link = node;
}

/* STUB (the links are not modelled), since 6.12, include/linux/rbtree.h:rb_add_cached */
struct rb_node *rb_add_cached(struct rb_node *node, struct rb_root_cached *tree,
		bool (*less)(struct rb_node *a, const struct rb_node *b))
{
	__acquire("tree", node);
	return __opaque("rb_add_cached", node, tree);
}

/* STUB (the links are not modelled), since 6.12, include/linux/rbtree.h:rb_add */
void rb_add(struct rb_node *node, struct rb_root *tree, bool (*less)(struct rb_node *a,
		const struct rb_node *b))
{
	__acquire("tree", node);
}

/* STUB (the links are not modelled), since 6.12, lib/rbtree.c:rb_erase */
void rb_erase(struct rb_node *node, struct rb_root *root)
{
	__release("tree", node);
}

/* STUB (the links are not modelled), since 6.12, include/linux/rbtree.h:rb_erase_cached */
struct rb_node *rb_erase_cached(struct rb_node *node, struct rb_root_cached *root)
{
	__release("tree", node);
	return __opaque("rb_erase_cached", node, root);
}

/* STUB (the links are not modelled), since 6.12, lib/interval_tree.c:interval_tree_insert */
void interval_tree_insert(struct interval_tree_node *node, struct rb_root_cached *root)
{
	__acquire("tree", node);
}

/* STUB (the links are not modelled), since 6.12, lib/interval_tree.c:interval_tree_remove */
void interval_tree_remove(struct interval_tree_node *node, struct rb_root_cached *root)
{
	__release("tree", node);
}

/* STUB (the links are not modelled), since 6.12, lib/idr.c:idr_alloc */
int idr_alloc(struct idr *idr, void *ptr, int start, int end, gfp_t gfp)
{
	if (__fault("idr_alloc"))
		return -ENOMEM;
	__acquire("idr", ptr);
	return __opaque("idr_alloc", idr, ptr, start, end);
}

/* STUB (the links are not modelled), since 6.12, lib/idr.c:idr_alloc_cyclic */
int idr_alloc_cyclic(struct idr *idr, void *ptr, int start, int end, gfp_t gfp)
{
	if (__fault("idr_alloc_cyclic"))
		return -ENOMEM;
	__acquire("idr", ptr);
	return __opaque("idr_alloc_cyclic", idr, ptr, start, end);
}

/* STUB (the links are not modelled), since 6.12, lib/idr.c:idr_alloc_u32 */
int idr_alloc_u32(struct idr *idr, void *ptr, u32 *next, unsigned long max, gfp_t gfp)
{
	if (__fault("idr_alloc_u32"))
		return -ENOMEM;
	*next = __opaque("idr_alloc_u32", idr, ptr, max);
	__acquire("idr", ptr);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, lib/idr.c:idr_remove */
void *idr_remove(struct idr *idr, unsigned long id)
{
	void *entry = __opaque("idr_remove", idr, id);

	__release("idr", entry);
	return entry;
}

/* STUB (the links are not modelled), since 6.12, lib/idr.c:ida_alloc_range */
int ida_alloc_range(struct ida *ida, unsigned int min, unsigned int max, gfp_t gfp)
{
	if (__fault("ida_alloc_range"))
		return -ENOMEM;
	__acquire("ida", ida);
	return __opaque("ida_alloc_range", ida, min, max);
}

/* STUB (the links are not modelled), since 6.12, include/linux/idr.h:ida_alloc */
int ida_alloc(struct ida *ida, gfp_t gfp)
{
	if (__fault("ida_alloc"))
		return -ENOMEM;
	__acquire("ida", ida);
	return __opaque("ida_alloc", ida);
}

/* STUB (the links are not modelled), since 6.12, include/linux/idr.h:ida_alloc_max */
int ida_alloc_max(struct ida *ida, unsigned int max, gfp_t gfp)
{
	if (__fault("ida_alloc_max"))
		return -ENOMEM;
	__acquire("ida", ida);
	return __opaque("ida_alloc_max", ida, max);
}

/* STUB (the links are not modelled), since 6.12, include/linux/idr.h:ida_alloc_min */
int ida_alloc_min(struct ida *ida, unsigned int min, gfp_t gfp)
{
	if (__fault("ida_alloc_min"))
		return -ENOMEM;
	__acquire("ida", ida);
	return __opaque("ida_alloc_min", ida, min);
}

/* STUB (the links are not modelled), since 6.12, lib/idr.c:ida_free */
void ida_free(struct ida *ida, unsigned int id)
{
	__release("ida", ida);
}

/* STUB (the links are not modelled), since 6.12, include/linux/xarray.h:xa_alloc */
int xa_alloc(struct xarray *xa, u32 *id, void *entry, struct xa_limit limit, gfp_t gfp)
{
	if (__fault("xa_alloc"))
		return -ENOMEM;
	*id = __opaque("xa_alloc", xa, entry);
	__acquire("xarray", entry);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, include/linux/xarray.h:xa_alloc_irq */
int xa_alloc_irq(struct xarray *xa, u32 *id, void *entry, struct xa_limit limit, gfp_t gfp)
{
	if (__fault("xa_alloc_irq"))
		return -ENOMEM;
	*id = __opaque("xa_alloc", xa, entry);
	__acquire("xarray", entry);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, include/linux/xarray.h:xa_alloc_cyclic */
int xa_alloc_cyclic(struct xarray *xa, u32 *id, void *entry, struct xa_limit limit, u32 *next, gfp_t gfp)
{
	if (__fault("xa_alloc_cyclic"))
		return -ENOMEM;
	*id = __opaque("xa_alloc_cyclic", xa, entry, *next);
	__acquire("xarray", entry);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, include/linux/xarray.h:xa_insert */
int xa_insert(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp)
{
	if (__fault("xa_insert"))
		return -ENOMEM;
	__acquire("xarray", entry);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, lib/xarray.c:xa_store */
void *xa_store(struct xarray *xa, unsigned long index, void *entry, gfp_t gfp)
{
	if (__fault("xa_store"))
		return ERR_PTR(-ENOMEM);
	__acquire("xarray", entry);
	return __opaque("xa_store", xa, index);
}

/* STUB (the links are not modelled), since 6.12, lib/xarray.c:xa_erase */
void *xa_erase(struct xarray *xa, unsigned long index)
{
	void *entry = __opaque("xa_erase", xa, index);

	__release("xarray", entry);
	return entry;
}

/* STUB (the links are not modelled), since 6.12, lib/radix-tree.c:radix_tree_insert */
int radix_tree_insert(struct radix_tree_root *root, unsigned long index, void *item)
{
	if (__fault("radix_tree_insert"))
		return -ENOMEM;
	__acquire("radix-tree", item);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, lib/radix-tree.c:radix_tree_delete */
void *radix_tree_delete(struct radix_tree_root *root, unsigned long index)
{
	void *item = __opaque("radix_tree_delete", root, index);

	__release("radix-tree", item);
	return item;
}

/* STUB (the links are not modelled), since 6.12, lib/maple_tree.c:mtree_store */
int mtree_store(struct maple_tree *mt, unsigned long index, void *entry, gfp_t gfp)
{
	if (__fault("mtree_store"))
		return -ENOMEM;
	__acquire("maple-tree", entry);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, lib/maple_tree.c:mtree_store_range */
int mtree_store_range(struct maple_tree *mt, unsigned long first, unsigned long last, void *entry, gfp_t gfp)
{
	if (__fault("mtree_store_range"))
		return -ENOMEM;
	__acquire("maple-tree", entry);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, lib/maple_tree.c:mtree_insert */
int mtree_insert(struct maple_tree *mt, unsigned long index, void *entry, gfp_t gfp)
{
	if (__fault("mtree_insert"))
		return -ENOMEM;
	__acquire("maple-tree", entry);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, lib/maple_tree.c:mtree_insert_range */
int mtree_insert_range(struct maple_tree *mt, unsigned long first, unsigned long last, void *entry, gfp_t gfp)
{
	if (__fault("mtree_insert_range"))
		return -ENOMEM;
	__acquire("maple-tree", entry);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, lib/maple_tree.c:mtree_erase */
void *mtree_erase(struct maple_tree *mt, unsigned long index)
{
	void *entry = __opaque("mtree_erase", mt, index);

	__release("maple-tree", entry);
	return entry;
}

/* STUB (the links are not modelled), since 6.12, include/linux/rhashtable.h:rhashtable_insert_fast */
int rhashtable_insert_fast(struct rhashtable *table, struct rhash_head *object,
		const struct rhashtable_params params)
{
	if (__fault("rhashtable_insert_fast"))
		return -ENOMEM;
	__acquire("hash-table", object);
	return 0;
}

/* STUB (the links are not modelled), since 6.12, include/linux/rhashtable.h:rhashtable_remove_fast */
int rhashtable_remove_fast(struct rhashtable *table, struct rhash_head *object,
		const struct rhashtable_params params)
{
	__release("hash-table", object);
	return __opaque("rhashtable_remove_fast", table, object);
}
