/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Devices, runtime power management and what they hold.
 */

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/base/core.c:get_device */
struct device *get_device(struct device *dev)
{
	__acquire("device", dev);
	return dev;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/base/core.c:put_device */
void put_device(struct device *dev)
{
	__sleeps();
	__release("device", dev);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, lib/kobject.c:kobject_get */
struct kobject *kobject_get(struct kobject *kobj)
{
	__acquire("kobject", kobj);
	return kobj;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, lib/kobject.c:kobject_put */
void kobject_put(struct kobject *kobj)
{
	__sleeps();
	__release("kobject", kobj);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, lib/kobject.c:kobject_get_unless_zero */
struct kobject *kobject_get_unless_zero(struct kobject *kobj)
{
	struct kobject *found = __opaque("kobject_get_unless_zero", kobj);

	if (!found)
		return NULL;
	__acquire("kobject", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/of/dynamic.c:of_node_get */
struct device_node *of_node_get(struct device_node *node)
{
	__acquire("of-node", node);
	return node;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/of/dynamic.c:of_node_put */
void of_node_put(struct device_node *node)
{
	__sleeps();
	__release("of-node", node);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/base/property.c:fwnode_handle_get */
struct fwnode_handle *fwnode_handle_get(struct fwnode_handle *fwnode)
{
	__acquire("fwnode", fwnode);
	return fwnode;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/property.h:fwnode_handle_put */
void fwnode_handle_put(struct fwnode_handle *fwnode)
{
	__release("fwnode", fwnode);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/pci/pci-driver.c:pci_dev_get */
struct pci_dev *pci_dev_get(struct pci_dev *dev)
{
	__acquire("pci-device", dev);
	return dev;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/pci/pci-driver.c:pci_dev_put */
void pci_dev_put(struct pci_dev *dev)
{
	__sleeps();
	__release("pci-device", dev);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/pci/search.c:pci_get_device */
struct pci_dev *pci_get_device(unsigned int vendor, unsigned int device, struct pci_dev *from)
{
	struct pci_dev *found = __opaque("pci_get_device", vendor, device, from);

	__sleeps();
	if (!found)
		return NULL;
	__acquire("pci-device", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/pci/search.c:pci_get_domain_bus_and_slot */
struct pci_dev *pci_get_domain_bus_and_slot(int domain, unsigned int bus, unsigned int devfn)
{
	struct pci_dev *found = __opaque("pci_get_domain_bus_and_slot", domain, bus, devfn);

	__sleeps();
	if (!found)
		return NULL;
	__acquire("pci-device", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/base/bus.c:bus_find_device */
struct device *bus_find_device(const struct bus_type *bus, struct device *start, const void *data,
		device_match_t match)
{
	struct device *found = __opaque("bus_find_device", bus, start, data, match);

	__sleeps();
	if (!found)
		return NULL;
	__acquire("device", found);
	return found;
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, drivers/base/class.c:class_find_device */
struct device *class_find_device(const struct class *class, const struct device *start, const void *data,
		device_match_t match)
{
	struct device *found = __opaque("class_find_device", class, start, data, match);

	__sleeps();
	if (!found)
		return NULL;
	__acquire("device", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/usb/core/usb.c:usb_get_dev */
struct usb_device *usb_get_dev(struct usb_device *dev)
{
	__acquire("usb-device", dev);
	return dev;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/usb/core/usb.c:usb_put_dev */
void usb_put_dev(struct usb_device *dev)
{
	__sleeps();
	__release("usb-device", dev);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/usb/core/usb.c:usb_get_intf */
struct usb_interface *usb_get_intf(struct usb_interface *intf)
{
	__acquire("usb-interface", intf);
	return intf;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/usb/core/usb.c:usb_put_intf */
void usb_put_intf(struct usb_interface *intf)
{
	__sleeps();
	__release("usb-interface", intf);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/char_dev.c:cdev_add */
int cdev_add(struct cdev *cdev, dev_t dev, unsigned int count)
{
	__sleeps();
	if (__fault("cdev_add"))
		return -ENOMEM;
	__acquire("cdev", cdev);
	return 0;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/char_dev.c:cdev_del */
void cdev_del(struct cdev *cdev)
{
	__sleeps();
	__release("cdev", cdev);
}

/* STUB (what is found depends on the environment; it comes with a reference), since 6.12, fs/kernfs/dir.c:kernfs_get_active */
struct kernfs_node *kernfs_get_active(struct kernfs_node *node)
{
	struct kernfs_node *found = __opaque("kernfs_get_active", node);

	if (!found)
		return NULL;
	__acquire("kernfs", found);
	return found;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/kernfs/dir.c:kernfs_put_active */
void kernfs_put_active(struct kernfs_node *node)
{
	__release("kernfs", node);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/kernfs/dir.c:kernfs_get */
void kernfs_get(struct kernfs_node *node)
{
	__acquire("kernfs", node);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, fs/kernfs/dir.c:kernfs_put */
void kernfs_put(struct kernfs_node *node)
{
	__release("kernfs", node);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_get. The count goes up also when it fails. */
int pm_runtime_get(struct device *dev)
{
	__acquire("pm", dev);
	return __opaque("pm_runtime_get", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_get_sync. The count goes up also when it fails. */
int pm_runtime_get_sync(struct device *dev)
{
	__sleeps();
	__acquire("pm", dev);
	return __opaque("pm_runtime_get_sync", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_resume_and_get */
int pm_runtime_resume_and_get(struct device *dev)
{
	__sleeps();
	if (__fault("pm_runtime_resume_and_get"))
		return -EIO;
	__acquire("pm", dev);
	return 0;
}

/* STUB (power states are not modelled; the usage count is), since 6.12, drivers/usb/core/driver.c:usb_autopm_get_interface */
int usb_autopm_get_interface(struct usb_interface *intf)
{
	__sleeps();
	if (__fault("usb_autopm_get_interface"))
		return -EIO;
	__acquire("usb-pm", intf);
	return 0;
}

/* STUB (power states are not modelled; the usage count is), since 6.12, drivers/usb/core/driver.c:usb_autopm_put_interface */
void usb_autopm_put_interface(struct usb_interface *intf)
{
	__sleeps();
	__release("usb-pm", intf);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_get_noresume */
void pm_runtime_get_noresume(struct device *dev)
{
	__acquire("pm", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, drivers/base/power/runtime.c:pm_runtime_get_if_active */
int pm_runtime_get_if_active(struct device *dev)
{
	if (__opaque("pm_runtime_get_if_active", dev) == 0)
		return 0;
	__acquire("pm", dev);
	return 1;
}

/* STUB (power states are not modelled; the usage count is), since 6.12, drivers/base/power/runtime.c:pm_runtime_get_if_in_use */
int pm_runtime_get_if_in_use(struct device *dev)
{
	if (__opaque("pm_runtime_get_if_in_use", dev) == 0)
		return 0;
	__acquire("pm", dev);
	return 1;
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_put */
int pm_runtime_put(struct device *dev)
{
	__release("pm", dev);
	return __opaque("pm_runtime_put", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_put_autosuspend */
int pm_runtime_put_autosuspend(struct device *dev)
{
	__release("pm", dev);
	return __opaque("pm_runtime_put_autosuspend", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:__pm_runtime_put_autosuspend */
int __pm_runtime_put_autosuspend(struct device *dev)
{
	__release("pm", dev);
	return __opaque("__pm_runtime_put_autosuspend", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_put_sync */
int pm_runtime_put_sync(struct device *dev)
{
	__sleeps();
	__release("pm", dev);
	return __opaque("pm_runtime_put_sync", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_put_sync_suspend */
int pm_runtime_put_sync_suspend(struct device *dev)
{
	__sleeps();
	__release("pm", dev);
	return __opaque("pm_runtime_put_sync_suspend", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_put_sync_autosuspend */
int pm_runtime_put_sync_autosuspend(struct device *dev)
{
	__sleeps();
	__release("pm", dev);
	return __opaque("pm_runtime_put_sync_autosuspend", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_put_noidle */
void pm_runtime_put_noidle(struct device *dev)
{
	__release("pm", dev);
}

/* EXACT, since 6.12, include/linux/pm_runtime.h:pm_runtime_mark_last_busy */
void pm_runtime_mark_last_busy(struct device *dev)
{
	__event("pm-busy", dev);
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_active */
bool pm_runtime_active(struct device *dev)
{
	return __opaque("pm_runtime_active", dev) != 0;
}

/* STUB (power states are not modelled; the usage count is), since 6.12, include/linux/pm_runtime.h:pm_runtime_suspended */
bool pm_runtime_suspended(struct device *dev)
{
	return __opaque("pm_runtime_suspended", dev) != 0;
}

/* STUB (being on is counted, nothing else), since 6.12, include/linux/clk.h:clk_prepare_enable */
int clk_prepare_enable(struct clk *clk)
{
	__sleeps();
	if (__fault("clk_prepare_enable"))
		return -EIO;
	__acquire("clock", clk);
	return 0;
}

/* STUB (being on is counted, nothing else), since 6.12, include/linux/clk.h:clk_disable_unprepare */
void clk_disable_unprepare(struct clk *clk)
{
	__sleeps();
	__release("clock", clk);
}

/* STUB (being on is counted, nothing else), since 6.12, drivers/clk/clk.c:clk_prepare */
int clk_prepare(struct clk *clk)
{
	__sleeps();
	if (__fault("clk_prepare"))
		return -EIO;
	__acquire("clock-prepared", clk);
	return 0;
}

/* STUB (being on is counted, nothing else), since 6.12, drivers/clk/clk.c:clk_unprepare */
void clk_unprepare(struct clk *clk)
{
	__sleeps();
	__release("clock-prepared", clk);
}

/* STUB (being on is counted, nothing else), since 6.12, drivers/clk/clk.c:clk_enable */
int clk_enable(struct clk *clk)
{
	__sleeps();
	if (__fault("clk_enable"))
		return -EIO;
	__acquire("clock-enabled", clk);
	return 0;
}

/* STUB (being on is counted, nothing else), since 6.12, drivers/clk/clk.c:clk_disable */
void clk_disable(struct clk *clk)
{
	__sleeps();
	__release("clock-enabled", clk);
}

/* STUB (being on is counted, nothing else), since 6.12, drivers/regulator/core.c:regulator_enable */
int regulator_enable(struct regulator *regulator)
{
	__sleeps();
	if (__fault("regulator_enable"))
		return -EIO;
	__acquire("regulator", regulator);
	return 0;
}

/* STUB (being on is counted, nothing else), since 6.12, drivers/regulator/core.c:regulator_disable */
int regulator_disable(struct regulator *regulator)
{
	__sleeps();
	__release("regulator", regulator);
	return __opaque("regulator_disable", regulator);
}

/* STUB (the bus is not modelled), since 6.12, drivers/pci/pci.c:pci_enable_device */
int pci_enable_device(struct pci_dev *dev)
{
	__sleeps();
	if (__fault("pci_enable_device"))
		return -EIO;
	__acquire("pci-enabled", dev);
	return 0;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/pci/pci.c:pci_disable_device */
void pci_disable_device(struct pci_dev *dev)
{
	__sleeps();
	__release("pci-enabled", dev);
}

/* STUB (a constant of the device), since 6.12, include/linux/pci.h:pci_resource_start */
resource_size_t pci_resource_start(struct pci_dev *dev, int bar)
{
	return __opaque("pci_resource_start", dev, bar);
}

/* STUB (a constant of the device), since 6.12, include/linux/pci.h:pci_resource_end */
resource_size_t pci_resource_end(struct pci_dev *dev, int bar)
{
	return __opaque("pci_resource_end", dev, bar);
}

/* STUB (a constant of the device), since 6.12, include/linux/pci.h:pci_resource_len */
resource_size_t pci_resource_len(struct pci_dev *dev, int bar)
{
	return __opaque("pci_resource_len", dev, bar);
}

/* STUB (a constant of the device), since 6.12, include/linux/pci.h:pci_resource_flags */
unsigned long pci_resource_flags(struct pci_dev *dev, int bar)
{
	return __opaque("pci_resource_flags", dev, bar);
}

/* STUB (a constant of the device), since 6.12, include/linux/pci.h:pci_resource_is_io */
bool pci_resource_is_io(struct pci_dev *dev, int bar)
{
	return __opaque("pci_resource_is_io", dev, bar);
}

/* STUB (a constant of the device), since 6.12, include/linux/pci.h:pci_resource_is_mem */
bool pci_resource_is_mem(struct pci_dev *dev, int bar)
{
	return __opaque("pci_resource_is_mem", dev, bar);
}

/* STUB (a constant of the device), since 6.12, kernel/resource.c:iomem_is_exclusive */
bool iomem_is_exclusive(u64 addr)
{
	return __opaque("iomem_is_exclusive", addr);
}

/* EXACT, since 6.12, include/linux/ioport.h:resource_size */
resource_size_t resource_size(const struct resource *res)
{
	return res->end - res->start + 1;
}

/* EXACT, since 6.12, include/linux/device.h:dev_get_drvdata */
void *dev_get_drvdata(const struct device *dev)
{
	return dev->driver_data;
}

/* EXACT, since 6.12, include/linux/device.h:dev_set_drvdata */
void dev_set_drvdata(struct device *dev, void *data)
{
	dev->driver_data = data;
}

/* STUB (a sub-object of the device), since 6.12, include/linux/pci.h:pci_get_drvdata */
void *pci_get_drvdata(struct pci_dev *dev)
{
	return __opaque("pci_get_drvdata", dev);
}

/* STUB (a sub-object of the device), since 6.12, include/linux/platform_device.h:platform_get_drvdata */
void *platform_get_drvdata(const struct platform_device *dev)
{
	return __opaque("platform_get_drvdata", dev);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:readb */
u8 readb(const volatile void *addr)
{
	return __opaque("readb", addr);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:readw */
u16 readw(const volatile void *addr)
{
	return __opaque("readw", addr);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:readl */
u32 readl(const volatile void *addr)
{
	return __opaque("readl", addr);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:readq */
u64 readq(const volatile void *addr)
{
	return __opaque("readq", addr);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:readl_relaxed */
u32 readl_relaxed(const volatile void *addr)
{
	return __opaque("readl_relaxed", addr);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:ioread8 */
unsigned int ioread8(const volatile void *addr)
{
	return __opaque("ioread8", addr);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:ioread16 */
unsigned int ioread16(const volatile void *addr)
{
	return __opaque("ioread16", addr);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:ioread32 */
unsigned int ioread32(const volatile void *addr)
{
	return __opaque("ioread32", addr);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:writeb */
void writeb(u8 value, volatile void *addr)
{
	__event("device-write", addr, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:writew */
void writew(u16 value, volatile void *addr)
{
	__event("device-write", addr, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:writel */
void writel(u32 value, volatile void *addr)
{
	__event("device-write", addr, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:writeq */
void writeq(u64 value, volatile void *addr)
{
	__event("device-write", addr, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:writel_relaxed */
void writel_relaxed(u32 value, volatile void *addr)
{
	__event("device-write", addr, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:iowrite8 */
void iowrite8(u8 value, volatile void *addr)
{
	__event("device-write", addr, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:iowrite16 */
void iowrite16(u16 value, volatile void *addr)
{
	__event("device-write", addr, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:iowrite32 */
void iowrite32(u32 value, volatile void *addr)
{
	__event("device-write", addr, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:memcpy_toio */
void memcpy_toio(volatile void *to, const void *from, size_t count)
{
	__event("device-write", to, count);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:memset_io */
void memset_io(volatile void *to, int value, size_t count)
{
	__event("device-write", to, count);
}

/* STUB (device memory is not modelled), since 6.12, drivers/base/regmap/regmap.c:regmap_write */
int regmap_write(struct regmap *map, unsigned int reg, unsigned int value)
{
	__sleeps();
	__event("device-write", map, reg, value);
	return __opaque("regmap_write", map, reg, value);
}

/* STUB (device memory is not modelled), since 6.12, include/linux/regmap.h:regmap_update_bits */
int regmap_update_bits(struct regmap *map, unsigned int reg, unsigned int mask, unsigned int value)
{
	__sleeps();
	__event("device-write", map, reg, value);
	return __opaque("regmap_update_bits", map, reg, mask, value);
}

/* STUB (device memory is not modelled), since 6.12, drivers/pci/access.c:pci_write_config_byte */
int pci_write_config_byte(const struct pci_dev *dev, int where, u8 value)
{
	__event("device-write", dev, where, value);
	return __opaque("pci_write_config_byte", dev, where);
}

/* STUB (device memory is not modelled), since 6.12, drivers/pci/access.c:pci_write_config_word */
int pci_write_config_word(const struct pci_dev *dev, int where, u16 value)
{
	__event("device-write", dev, where, value);
	return __opaque("pci_write_config_word", dev, where);
}

/* STUB (device memory is not modelled), since 6.12, drivers/pci/access.c:pci_write_config_dword */
int pci_write_config_dword(const struct pci_dev *dev, int where, u32 value)
{
	__event("device-write", dev, where, value);
	return __opaque("pci_write_config_dword", dev, where);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:outb */
void outb(u8 value, unsigned long port)
{
	__event("device-write", port, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:outw */
void outw(u16 value, unsigned long port)
{
	__event("device-write", port, value);
}

/* STUB (device memory is not modelled), since 6.12, include/asm-generic/io.h:outl */
void outl(u32 value, unsigned long port)
{
	__event("device-write", port, value);
}

/* STUB (device memory is not modelled), since 6.12, drivers/gpio/gpiolib.c:gpiod_set_value */
int gpiod_set_value(struct gpio_desc *line, int value)
{
	__event("device-write", line, value);
	return __opaque("gpiod_set_value", line);
}

/* STUB (device memory is not modelled), since 6.12, drivers/reset/core.c:reset_control_assert */
int reset_control_assert(struct reset_control *line)
{
	__sleeps();
	__event("device-write", line);
	return __opaque("reset_control_assert", line);
}

/* STUB (device memory is not modelled), since 6.12, drivers/reset/core.c:reset_control_deassert */
int reset_control_deassert(struct reset_control *line)
{
	__sleeps();
	__event("device-write", line);
	return __opaque("reset_control_deassert", line);
}

/* STUB (the work runs elsewhere), since 6.12, include/linux/workqueue.h:queue_work */
bool queue_work(struct workqueue_struct *queue, struct work_struct *work)
{
	__event("deferred", work);
	return __opaque("queue_work", queue, work) != 0;
}

/* STUB (the work runs elsewhere), since 6.12, include/linux/workqueue.h:schedule_work */
bool schedule_work(struct work_struct *work)
{
	__event("deferred", work);
	return __opaque("schedule_work", work) != 0;
}

/* STUB (the work runs elsewhere), since 6.12, include/linux/workqueue.h:queue_delayed_work */
bool queue_delayed_work(struct workqueue_struct *queue, struct delayed_work *work, unsigned long delay)
{
	__event("deferred", work);
	return __opaque("queue_delayed_work", queue, work) != 0;
}

/* STUB (the work runs elsewhere), since 6.12, include/linux/workqueue.h:schedule_delayed_work */
bool schedule_delayed_work(struct delayed_work *work, unsigned long delay)
{
	__event("deferred", work);
	return __opaque("schedule_delayed_work", work) != 0;
}

/* STUB (the work runs elsewhere), since 6.12, kernel/time/timer.c:mod_timer */
int mod_timer(struct timer_list *timer, unsigned long expires)
{
	__event("deferred", timer);
	return __opaque("mod_timer", timer, expires);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, include/linux/interrupt.h:request_irq */
int request_irq(unsigned int irq, irq_handler_t handler, unsigned long flags, const char *name, void *dev)
{
	__sleeps();
	if (__fault("request_irq"))
		return -EBUSY;
	__acquire("irq", dev);
	return 0;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, kernel/irq/manage.c:free_irq */
const void *free_irq(unsigned int irq, void *dev)
{
	__sleeps();
	__release("irq", dev);
	return __opaque("free_irq", irq);
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/base/firmware_loader/main.c:request_firmware */
int request_firmware(const struct firmware **fw, const char *name, struct device *dev)
{
	__sleeps();
	if (__fault("request_firmware"))
		return -ENOENT;
	*fw = __opaque("firmware", name, dev);
	__acquire("firmware", *fw);
	return 0;
}

/* STUB (the object's own count and its end are not looked at), since 6.12, drivers/base/firmware_loader/main.c:release_firmware */
void release_firmware(const struct firmware *fw)
{
	__release("firmware", fw);
}
