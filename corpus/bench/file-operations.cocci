// SPDX-License-Identifier: Apache-2.0
// What Coccinelle is asked for when the two are compared: the designated mmap of file_operations.
// Run: spatch --very-quiet -j 2 --no-includes --sp-file file-operations.cocci --dir TREE
@hook@
identifier table, function;
position at;
@@
struct file_operations table = { ..., .mmap@at = function, ... };

@script:python@
at << hook.at;
function << hook.function;
@@
print("%s:%s: %s" % (at[0].file, at[0].line, function))
