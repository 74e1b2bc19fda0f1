#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# What the GitHub action does, step by step: refuse, jdk, build, scan. Reads the runner's own
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

scan() {
  refuse
  local format=${INPUT_FORMAT:-github} path=${INPUT_PATH:-.} fail_on=${INPUT_FAIL_ON:-error}
  local work token arguments code=0
  work=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/mmaproof.XXXXXX")
  token=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')

  arguments=("--format=$format" "--fail-on=$fail_on" --quiet --no-cache
    "--also=sarif=$work/mmaproof.sarif" "--also=json=$work/mmaproof.json")
  if [ -n "${INPUT_BASELINE:-}" ]; then arguments+=("--baseline=$INPUT_BASELINE"); fi
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    if [ -n "$line" ]; then arguments+=("$line"); fi
  done <<<"${INPUT_ARGS:-}"

  # Annotations are commands by design, and the only ones let through; all else is printed where the
  # runner takes nothing for a command. It ends a line at a carriage return too.
  local annotation='^::(error|warning|notice)( |::)'
  printf '::stop-commands::%s\n' "$token"
  "$home/mmaproof" scan "${arguments[@]}" -- "$path" >"$work/report" || code=$?
  if [ "$format" = github ]; then
    tr '\r' ' ' <"$work/report" | grep -avE "$annotation" || true
  else
    cat "$work/report"
  fi
  printf '\n::%s::\n' "$token"
  if [ "$format" = github ]; then
    tr '\r' ' ' <"$work/report" | grep -aE "$annotation" || true
  fi

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
  refuse | jdk | build | scan) "$1" ;;
  *) fail 'action/run.sh takes one of refuse, jdk, build, scan' ;;
esac
