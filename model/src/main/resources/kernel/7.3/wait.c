/* SPDX-License-Identifier: Apache-2.0 */
/* Waiting for others. What they change meanwhile is not seen: only what was waited for holds afterwards. */

/* Who waits is not looked at. */
struct wait_queue_head {
	unsigned long waiters;
};
typedef struct wait_queue_head wait_queue_head_t;

/* APPROXIMATE (what others do meanwhile is not seen), since 6.12, include/linux/wait.h:wait_event */
void wait_event(struct wait_queue_head queue, bool condition)
{
	__sleeps();
	__assume(condition);
}

/* APPROXIMATE (as wait_event), since 6.12, include/linux/wait.h:wait_event_interruptible */
int wait_event_interruptible(struct wait_queue_head queue, bool condition)
{
	__sleeps();
	if (!condition && __fault("wait"))
		return -ERESTARTSYS;
	__assume(condition);
	return 0;
}

/* APPROXIMATE (as wait_event), since 6.12, include/linux/wait.h:wait_event_killable */
int wait_event_killable(struct wait_queue_head queue, bool condition)
{
	return wait_event_interruptible(queue, condition);
}

/* APPROXIMATE (as wait_event, and how long it took), since 6.12, include/linux/wait.h:wait_event_timeout */
long wait_event_timeout(struct wait_queue_head queue, bool condition, long timeout)
{
	__sleeps();
	if (!condition && __fault("wait"))
		return 0;
	__assume(condition);
	return __opaque("jiffies left", timeout) | 1;
}
