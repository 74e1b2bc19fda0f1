#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# whole-tree.sh TREE [RUNS]: times scan of a whole kernel tree against ripgrep, in turn, and prints the
# medians and their ratio. Run it on a machine that does nothing else, with the tree in the page cache.
set -euo pipefail
tree=${1:?usage: whole-tree.sh TREE [RUNS]}
runs=${2:-10}
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

search() { rg -l --no-ignore -g '*.[ch]' mmap "$tree" >/dev/null; }
scan() { "$here/mmaproof" scan --quiet --fail-on never --format unix -o "$work/report" "$tree"; }

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
for _ in $(seq "$runs"); do
  seconds search >>"$work/search"
  seconds scan >>"$work/scan"
done
a=$(median "$work/search")
b=$(median "$work/scan")
printf 'ripgrep %s ms, scan %s ms, ratio %s (medians of %s)\n' "$a" "$b" \
  "$(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.1f", b / a }')" "$runs"
