#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# whole-tree.sh TREE [RUNS]: times scan of a whole kernel tree, without a cache and of a tree that is as it was
# when it was last scanned, against ripgrep, in turn, and prints the medians and their ratios, then CPU seconds
# and peak RSS of one run of each, of census, and of Coccinelle where it is installed. Run it on a machine that does nothing else, with the tree in the page cache.
set -euo pipefail
tree=${1:?usage: whole-tree.sh TREE [RUNS]}
runs=${2:-10}
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

search() { rg -l --no-ignore -g '*.[ch]' mmap "$tree" >/dev/null; }
scan() { "$here/mmaproof" scan --quiet --no-cache --fail-on never --format unix -o "$work/report" "$tree"; }

again() {
  "$here/mmaproof" scan --quiet --cache-dir "$work/cache" --fail-on never --format unix -o "$work/report" "$tree"
}

seconds() {
  local start end
  start=$(date +%s%N)
  "$1"
  end=$(date +%s%N)
  echo "$(((end - start) / 1000000))"
}

median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

search
scan
again
for _ in $(seq "$runs"); do
  seconds search >>"$work/search"
  seconds scan >>"$work/scan"
  seconds again >>"$work/again"
done
a=$(median "$work/search")
b=$(median "$work/scan")
c=$(median "$work/again")
printf 'ripgrep %s ms, scan %s ms, ratio %s, scan again %s ms, part of the first %s (medians of %s)\n' \
  "$a" "$b" "$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.1f", b / a }')" \
  "$c" "$(awk -v b="$b" -v c="$c" 'BEGIN { printf "%.2f", c / b }')" "$runs"

# used NAME COMMAND...: CPU seconds (user and system, children included) and the peak RSS of the largest process.
used() {
  local name=$1
  shift
  /usr/bin/time -o "$work/used" -f '%U %S %e %M' -- "$@" >/dev/null 2>&1 || true
  tail -n 1 "$work/used" | awk -v name="$name" \
    '{ printf "%s: %.1f CPU s, %.1f s wall, %d MiB peak RSS\n", name, $1 + $2, $3, $4 / 1024 }'
}

used ripgrep rg -l --no-ignore -g '*.[ch]' mmap "$tree"
used scan "$here/mmaproof" scan --quiet --no-cache --fail-on never --format unix -o "$work/report" "$tree"
used again "$here/mmaproof" scan --quiet --cache-dir "$work/cache" --fail-on never --format unix \
  -o "$work/report" "$tree"
used census "$here/mmaproof" census --quiet --no-cache --format csv -o "$work/census" "$tree"
if command -v spatch >/dev/null; then
  used coccinelle spatch --very-quiet -j 2 --no-includes \
    --sp-file "$here/corpus/bench/file-operations.cocci" --dir "$tree"
fi
