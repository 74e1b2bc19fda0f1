#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# What the GitHub action does, step by step: refuse, jdk, build, scan, prove, upload. Reads the runner's own
# variables and INPUT_*, which action.yml fills through env: and never through the text of a command.
# The checkout is data: nothing in it is executed, sourced or taken as configuration, and what is
# printed about it cannot speak to the runner.
set -euo pipefail

home=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

fail() {
  printf '::error title=mmaproof::%s\n' "$1"
  exit "${2:-2}"
}

output() { printf '%s=%s\n' "$1" "$2" >>"${GITHUB_OUTPUT:-/dev/null}"; }

# These events run with the rights of the base repository on text that anybody may send.
refuse() {
  case ${GITHUB_EVENT_NAME:-} in
    pull_request_target | workflow_run)
      fail "this action does not run on ${GITHUB_EVENT_NAME}: it would read an untrusted tree with trusted rights; use pull_request" 1
      ;;
  esac
}

# Whether a JDK 17 or newer is here already.
jdk() {
  local javac=javac version
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/javac" ]; then javac=$JAVA_HOME/bin/javac; fi
  version=$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p') || version=
  if [ "${version:-0}" -ge 17 ]; then output found true; else output found false; fi
}

# The launcher builds from its own directory when there is no jar yet.
build() { "$home/mmaproof" --version; }

# The number after "$1": in the summary object of the JSON report on stdin. White space goes first;
# a quote inside a string is escaped, so the text "summary":{ stands once.
count() {
  tr -d ' \t\r\n' | sed -n 's/.*"summary":{\([^}]*\)}.*/\1/p' | sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"
}

# git in the checkout, which the runner made: no program of anybody is started by its settings.
in_checkout() {
  git -c safe.directory='*' -c core.hooksPath=/dev/null -c core.fsmonitor=false -c credential.helper= "$@"
}

# The commit that a pull request is to be merged into, on standard output; nothing for other events,
# and where it cannot be had. The merge that GitHub makes has it as first parent; a checkout of depth
# 1 has no parents, and the commit that the event names is fetched then.
base() {
  local found=${INPUT_BASE_SHA:-}
  if [ "${GITHUB_EVENT_NAME:-}" != pull_request ]; then return 0; fi
  if [ "${INPUT_CHANGES:-true}" != true ]; then return 0; fi
  if in_checkout rev-parse -q --verify 'HEAD^2^{commit}' >/dev/null 2>&1 &&
    in_checkout rev-parse -q --verify 'HEAD^1^{commit}' 2>/dev/null; then
    return 0
  fi
  if ! [[ $found =~ ^[0-9a-f]{40,64}$ ]]; then return 0; fi
  if in_checkout cat-file -e "$found^{commit}" 2>/dev/null ||
    in_checkout fetch -q --depth=1 --no-tags --no-recurse-submodules origin "$found" 2>/dev/null; then
    printf '%s\n' "$found"
  fi
}

# Where a file or directory is, by no link on the way to it; fails where it is not.
real() {
  local name=$1 above
  case $name in /*) ;; *) name=./$name ;; esac
  if [ -d "$name" ]; then
    CDPATH='' cd -P -- "$name" 2>/dev/null && pwd -P
    return
  fi
  [ -e "$name" ] || return 1
  above=$(CDPATH='' cd -P -- "$(dirname -- "$name")" 2>/dev/null && pwd -P) || return 1
  printf '%s/%s\n' "$above" "${name##*/}"
}

# The C files that the pull request changes, as GitHub lists them and as far as they are here, each on a line; fails
# where it does not answer. A quote inside a string of its answer is escaped, so the text "filename": stands for
# nothing else. Names with escapes are passed over, and so are files that a link leads to.
changed_files() {
  local number=${INPUT_NUMBER:-} repository=${GITHUB_REPOSITORY:-} api=${GITHUB_API_URL:-https://api.github.com}
  local page answer names name top
  [[ $number =~ ^[0-9]{1,10}$ && $repository =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || return 1
  command -v curl >/dev/null || return 1
  top=$(pwd -P)
  for page in {1..30}; do
    # The token is no argument: those are for everybody to see.
    answer=$(printf '%s\n' "${INPUT_TOKEN:+Authorization: Bearer $INPUT_TOKEN}" |
      curl -q -sS -f -H @- -H 'Accept: application/vnd.github+json' --max-time 60 --max-filesize 33554432 \
        "$api/repos/$repository/pulls/$number/files?per_page=100&page=$page" 2>/dev/null) || return 1
    names=$(printf '%s\n' "$answer" | grep -oE '"filename": *"([^"\\]|\\.)*"' | sed 's/^"filename": *"\(.*\)"$/\1/') || true
    while IFS= read -r name; do
      case $name in *\\*) continue ;; *.c | *.h) ;; *) continue ;; esac
      if [ -f "$name" ] && [ ! -L "$name" ] && [ "$(real "$name")" = "$top/$name" ]; then printf '%s\n' "$name"; fi
    done <<<"$names"
    if [ "$(printf '%s\n' "$names" | grep -c .)" -lt 100 ]; then return 0; fi
  done
}

# Those of the files named on standard input that lie at or below "$1".
below() {
  local under top name
  under=$(real "$1") || return 0
  top=$(pwd -P)
  while IFS= read -r name; do
    case ${name:+$top/$name} in "$under" | "$under"/*) printf '%s\n' "$name" ;; esac
  done
}

# What a command prints. Annotations are commands by design, and the only ones let through; all else
# is printed where the runner takes nothing for a command. It ends a line at a carriage return too.
show() {
  local format=$1 report=$2 annotation='^::(error|warning|notice)( |::)'
  if [ "$format" = github ]; then
    tr '\r' ' ' <"$report" | grep -avE "$annotation" || true
  else
    cat "$report"
  fi
}

annotations() {
  local format=$1 report=$2 annotation='^::(error|warning|notice)( |::)'
  if [ "$format" = github ]; then
    tr '\r' ' ' <"$report" | grep -aE "$annotation" || true
  fi
}

# Between a pull request and what it is to be merged into: whether converted hooks do what they did.
prove() {
  refuse
  local format=${INPUT_FORMAT:-github} fail_on=${INPUT_FAIL_ON:-error} from
  from=$(base)
  if [ -z "$from" ] || [ "${INPUT_PROVE:-true}" != true ]; then return 0; fi
  case $format in github | text | sarif | json | mail) ;; *) format=text ;; esac
  local work token code=0
  work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/mmaproof.XXXXXX")
  token=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  printf '::stop-commands::%s\n' "$token"
  "$home/mmaproof" prove "--format=$format" "--fail-on=$fail_on" --quiet --no-cache \
    "--also=sarif=$work/verdicts.sarif" "--git=$from..HEAD" >"$work/report" || code=$?
  show "$format" "$work/report"
  printf '\n::%s::\n' "$token"
  annotations "$format" "$work/report"
  if [ -s "$work/verdicts.sarif" ]; then output verdicts "$work/verdicts.sarif"; fi
  if [ "$code" -ge 2 ]; then fail "prove ended with exit code $code; its message is above" "$code"; fi
  return "$code"
}

# Whether reports may go to code scanning: a pull request from a fork has no right to.
upload() {
  if [ "${GITHUB_EVENT_NAME:-}" = pull_request ] &&
    [ "${INPUT_HEAD_REPOSITORY:-}" != "${GITHUB_REPOSITORY:-}" ]; then
    printf '::notice title=mmaproof::this pull request comes from a fork: no report is to be uploaded\n'
    output upload false
  else
    output upload true
    if [ "${INPUT_UPLOAD_SARIF:-false}" = true ]; then output wanted true; fi
  fi
}

scan() {
  refuse
  local format=${INPUT_FORMAT:-github} path=${INPUT_PATH:-.} fail_on=${INPUT_FAIL_ON:-error}
  local work token arguments paths names name code=0 from baseline=${INPUT_BASELINE:-}
  paths=("$path")
  work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/mmaproof.XXXXXX")
  token=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')

  arguments=("--format=$format" "--fail-on=$fail_on" --no-cache
    "--also=sarif=$work/mmaproof.sarif" "--also=json=$work/mmaproof.json")
  from=$(base)
  if [ -n "$from" ]; then
    # Messages on standard error list the comments that the pull request adds.
    arguments+=("--git=$from..HEAD" --distrust-allowances)
    if [ -n "$baseline" ]; then
      # Of the base: a pull request does not say what is known of itself.
      if in_checkout cat-file blob "$from:$baseline" >"$work/baseline.sarif" 2>/dev/null; then
        baseline=$work/baseline.sarif
      else
        baseline=
        printf '::notice title=mmaproof::the baseline is not in the base revision; none is used\n'
      fi
    fi
  else
    if [ -n "${INPUT_BASE_SHA:-}" ] && [ "${GITHUB_EVENT_NAME:-}" = pull_request ] &&
      [ "${INPUT_CHANGES:-true}" = true ]; then
      # Comments and baseline are the pull request's own, for all that is known.
      arguments+=(--distrust-allowances)
      if [ -n "$baseline" ]; then
        baseline=
        printf '::notice title=mmaproof::the baseline of the base cannot be had; none is used\n'
      fi
      if names=$(changed_files); then
        mkdir "$work/nothing"
        paths=("$work/nothing")
        while IFS= read -r name; do
          # A name of a file, whatever it looks like.
          if [ -n "$name" ]; then paths+=("./$name"); fi
        done < <(below "$path" <<<"$names")
        if [ "${#paths[@]}" -gt 1 ]; then paths=("${paths[@]:1}"); fi
        printf '::notice title=mmaproof::the base of the pull request cannot be had; the files that it changes are scanned, and nothing is proved\n'
      else
        printf '::notice title=mmaproof::the base of the pull request cannot be had, nor a list of its files; all is scanned, and nothing is proved\n'
      fi
    else
      arguments+=(--quiet)
    fi
  fi
  if [ -n "$baseline" ]; then arguments+=("--baseline=$baseline"); fi
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    if [ -n "$line" ]; then arguments+=("$line"); fi
  done <<<"${INPUT_ARGS:-}"

  printf '::stop-commands::%s\n' "$token"
  "$home/mmaproof" scan "${arguments[@]}" -- "${paths[@]}" >"$work/report" || code=$?
  show "$format" "$work/report"
  printf '\n::%s::\n' "$token"
  annotations "$format" "$work/report"

  if [ -s "$work/mmaproof.json" ] && [ -s "$work/mmaproof.sarif" ]; then
    local errors warnings notes
    errors=$(count error <"$work/mmaproof.json")
    warnings=$(count warning <"$work/mmaproof.json")
    notes=$(count note <"$work/mmaproof.json")
    output sarif "$work/mmaproof.sarif"
    output errors "${errors:-0}"
    output warnings "${warnings:-0}"
    output notes "${notes:-0}"
    # With the format github the program writes the summary, findings and all.
    if [ "$format" != github ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
      printf '### mmaproof\n\n| errors | warnings | notes |\n|---|---|---|\n| %s | %s | %s |\n' \
        "${errors:-0}" "${warnings:-0}" "${notes:-0}" >>"$GITHUB_STEP_SUMMARY"
    fi
  fi
  if [ "$code" -ge 2 ]; then fail "scan ended with exit code $code; its message is above" "$code"; fi
  return "$code"
}

case ${1:-} in
  refuse | jdk | build | scan | prove | upload) "$1" ;;
  *) fail 'action/run.sh takes one of refuse, jdk, build, scan, prove, upload' ;;
esac
