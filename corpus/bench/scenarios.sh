#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# scenarios.sh [TIMES]: how many mapping scenarios `model run --check` performs, the shipped vectors of 7.3 repeated
# TIMES times (100 unless given) beside 10 of them, so that what starting takes is left out.
set -euo pipefail
times=${1:-100}
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
vectors=$here/corpus/conformance/scenarios-7.3.jsonl
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

for n in 10 "$times"; do
  for _ in $(seq "$n"); do cat "$vectors"; done >"$work/$n.jsonl"
  wc -l <"$work/$n.jsonl" >"$work/$n.lines"
done

# used N: scenarios, wall seconds and CPU seconds of one run over the file of N times.
used() {
  /usr/bin/time -o "$work/used" -f '%e %U %S' -- "$here/mmaproof" model run --check "$work/$1.jsonl" >/dev/null
  echo "$(cat "$work/$1.lines") $(tail -n 1 "$work/used")"
}

used 10 >/dev/null # builds the program, and brings it into the page cache
{ used 10; used "$times"; } | awk '
  NR == 1 { n = $1; wall = $2; cpu = $3 + $4 }
  NR == 2 {
    printf "%d scenarios: %.1f s wall, %.1f CPU s, starting and the first %d included\n", $1, $2, $3 + $4, n
    printf "behind those: %.0f scenarios a second, %.0f a CPU second\n",
      ($1 - n) / ($2 - wall), ($1 - n) / ($3 + $4 - cpu)
  }'
