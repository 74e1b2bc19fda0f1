/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What every C file of a kernel may take for granted and a driver without its kernel's headers does not bring along: asked
 * only where the tree has no such name. Arguments are evaluated once.
 */

#define PAGE_MASK (~(PAGE_SIZE - 1))
#define PAGE_ALIGN(address) (((address) + PAGE_SIZE - 1) & PAGE_MASK)
#define PAGE_ALIGN_DOWN(address) ((address) & PAGE_MASK)
#define PAGE_ALIGNED(address) (((unsigned long)(address) & (PAGE_SIZE - 1)) == 0)
#define offset_in_page(address) ((unsigned long)(address) & (PAGE_SIZE - 1))
#define PFN_ALIGN(address) (((unsigned long)(address) + PAGE_SIZE - 1) & PAGE_MASK)
#define PFN_UP(address) (((address) + PAGE_SIZE - 1) >> PAGE_SHIFT)
#define PFN_DOWN(address) ((address) >> PAGE_SHIFT)
#define PFN_PHYS(pfn) ((unsigned long)(pfn) << PAGE_SHIFT)
#define PHYS_PFN(address) ((unsigned long)((address) >> PAGE_SHIFT))

#define min(a, b) ({ typeof(a) __a = (a); typeof(b) __b = (b); __a < __b ? __a : __b; })
#define max(a, b) ({ typeof(a) __a = (a); typeof(b) __b = (b); __a > __b ? __a : __b; })
#define min_t(type, a, b) ({ type __a = (a); type __b = (b); __a < __b ? __a : __b; })
#define max_t(type, a, b) ({ type __a = (a); type __b = (b); __a > __b ? __a : __b; })
#define clamp(x, low, high) \
	({ typeof(x) __x = (x); typeof(x) __l = (low); typeof(x) __h = (high); __x < __l ? __l : __x > __h ? __h : __x; })
#define clamp_t(type, x, low, high) \
	({ type __x = (x); type __l = (low); type __h = (high); __x < __l ? __l : __x > __h ? __h : __x; })
#define swap(a, b) do { typeof(a) __was = (a); (a) = (b); (b) = __was; } while (0)

#define ALIGN(x, to) (((x) + (typeof(x))(to) - 1) & ~((typeof(x))(to) - 1))
#define ALIGN_DOWN(x, to) ((x) & ~((typeof(x))(to) - 1))
#define IS_ALIGNED(x, to) (((x) & ((typeof(x))(to) - 1)) == 0)
#define round_up(x, to) (((x) + (typeof(x))(to) - 1) & ~((typeof(x))(to) - 1))
#define round_down(x, to) ((x) & ~((typeof(x))(to) - 1))
#define DIV_ROUND_UP(x, by) (((x) + (by) - 1) / (by))
#define roundup(x, to) ((((x) + (to) - 1) / (to)) * (to))
#define rounddown(x, to) ((x) - (x) % (to))

#define container_of(pointer, type, member) ((type *)((char *)(pointer) - __builtin_offsetof(type, member)))
#define list_entry(pointer, type, member) ((type *)((char *)(pointer) - __builtin_offsetof(type, member)))
#define rb_entry(pointer, type, member) ((type *)((char *)(pointer) - __builtin_offsetof(type, member)))
#define list_first_entry(list, type, member) ((type *)((char *)(list)->next - __builtin_offsetof(type, member)))

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define BIT(n) (1ul << (n))
#define BIT_ULL(n) (1ull << (n))
#define GENMASK(high, low) ((~0ul >> (63 - (high))) & (~0ul << (low)))
#define lower_32_bits(x) ((unsigned int)(x))
#define upper_32_bits(x) ((unsigned int)((unsigned long)(x) >> 32))

#define likely(x) (x)
#define unlikely(x) (x)
#define READ_ONCE(x) (x)
#define WRITE_ONCE(x, value) ((x) = (value))

#define INT_MAX 0x7fffffff
#define UINT_MAX 0xffffffffu
#define LONG_MAX 0x7fffffffffffffffl
#define ULONG_MAX 0xfffffffffffffffful
#define SIZE_MAX 0xfffffffffffffffful
#define U8_MAX 0xff
#define U16_MAX 0xffff
#define U32_MAX 0xffffffffu
#define U64_MAX 0xffffffffffffffffull
#define SZ_1K 0x400
#define SZ_2K 0x800
#define SZ_4K 0x1000
#define SZ_8K 0x2000
#define SZ_16K 0x4000
#define SZ_32K 0x8000
#define SZ_64K 0x10000
#define SZ_128K 0x20000
#define SZ_256K 0x40000
#define SZ_512K 0x80000
#define SZ_1M 0x100000
#define SZ_2M 0x200000
#define SZ_4M 0x400000
#define SZ_8M 0x800000
#define SZ_16M 0x1000000
