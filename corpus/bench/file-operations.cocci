// SPDX-License-Identifier: Apache-2.0
// What Coccinelle is asked for when the two are compared: the designated mmap of file_operations.
// Run: spatch --very-quiet -j 2 --no-includes --sp-file file-operations.cocci --dir TREE
@hook@
identifier table, hook_function;
position at;
@@
struct file_operations table = { ..., .mmap@at = hook_function, ... };

@script:python@
at << hook.at;
hook_function << hook.hook_function;
@@
print("%s:%s: %s" % (at[0].file, at[0].line, hook_function))
