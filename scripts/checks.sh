#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What no test project can check: ./schakel and ./test themselves, and the layout of the code. One line each, 'ok …' or
# 'not ok …'. Called by ./test, or by hand: [all|quick]. Most play on a copy of the scripts with a stand-in for dotnet, so that
# a failing build or a crashing test run costs no time.
set -uo pipefail
root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# shellcheck source=scripts/stand-in.sh
source "$root/scripts/stand-in.sh"
# shellcheck source=scripts/server-checks.sh
source "$root/scripts/server-checks.sh"

# check NAME COMMAND…: the command's output is shown only where it fails.
check() {
  local name=$1 said
  shift
  if said=$("$@" 2>&1); then
    echo "ok $name"
  else
    echo "not ok $name"
    printf '%s\n' "$said"
  fi
}

fail() {
  printf '%s\n' "$*"
  return 1
}

is() {
  [[ $1 == "$2" ]] || fail "expected: $2" "found: $1"
}

contains() {
  [[ $1 == *"$2"* ]] || fail "expected in it: $2" "found: $1"
}

times_built() {
  grep -c '^publish$' "$STUB_LOG"
}

# Whoever waits for a build is told so, and whoever reads the answer from a pipe gets the answer alone.
builds_once_and_says_so() {
  is "$(cd / && played "$copy/schakel" check 'a b' 2>"$scratch/said")" "arguments:check a b"$'\n'"home:$copy" &&
    is "$(<"$scratch/said")" "Building schakel; this is needed once and after a change." &&
    is "$(cd / && played "$copy/schakel" 2>&1)" "arguments:"$'\n'"home:$copy" &&
    is "$(times_built)" 1
}

works_through_a_link() {
  ln -sf "$copy/schakel" "$scratch/bin/linked"
  contains "$(cd / && played linked)" "home:$copy"
}

keeps_a_home_that_was_given() {
  contains "$(SCHAKEL_HOME=/elsewhere PATH="$scratch/bin:$PATH" "$copy/schakel")" "home:/elsewhere"
}

rebuilds_after() {
  local before
  before=$(times_built)
  "$@"
  played "$copy/schakel" >/dev/null && played "$copy/schakel" >/dev/null && is "$(times_built)" $((before + 1))
}

does_not_rebuild_for_build_output() {
  local before
  before=$(times_built)
  mkdir -p "$copy/src/obj" && echo >"$copy/src/obj/A.g.cs"
  played "$copy/schakel" >/dev/null && is "$(times_built)" "$before"
}

builds_once_when_started_together() {
  rm -rf "$copy/.build"
  : >"$STUB_LOG"
  local pids=() pid
  for _ in 1 2 3 4; do
    played "$copy/schakel" >/dev/null &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || fail "one of them failed" || return; done
  is "$(times_built)" 1
}

tells_all_of_a_broken_build() {
  local said code
  touch "$copy/src/A.cs"
  said=$(STUB_BROKEN=1 played "$copy/schakel" 2>&1)
  code=$?
  is "$code" 3 && contains "$said" "error CS1002" && played "$copy/schakel" >/dev/null
}

asks_for_the_sdk() {
  local said code
  rm -rf "$copy/.build"
  said=$(STUB_SDK=8.0.404 played "$copy/$1" 2>&1)
  code=$?
  is "$code" 3 && contains "$said" ".NET 10 SDK" && contains "$said" "8.0.404" && contains "$said" "dotnet-sdk-10.0"
}

# counts COUNTERS EXIT-OF-DOTNET LAST-LINE EXIT
counts() {
  local said code
  said=$(STUB_COUNTERS=$1 STUB_EXIT=$2 played "$copy/test" 2>&1)
  code=$?
  is "$(tail -n 1 <<<"$said")" "$3" && is "$code" "$4"
}

counts_no_test_at_all_as_failure() {
  printf '#!/usr/bin/env bash\n' >"$copy/scripts/checks.sh"
  counts "" 0 "0 passed, 0 failed" 1
}

counts_a_failing_script_check() {
  printf '#!/usr/bin/env bash\necho "not ok a script"\n' >"$copy/scripts/checks.sh"
  counts 'total="1" executed="1" passed="1" failed="0"' 0 "2 passed, 1 failed" 1
}

counts_checks_that_break_off() {
  printf '#!/usr/bin/env bash\necho "ok a script"\nexit 9\n' >"$copy/scripts/checks.sh"
  counts 'total="1" executed="1" passed="1" failed="0"' 0 "3 passed, 1 failed" 1
}

fails_where_nothing_builds() {
  local said code
  said=$(STUB_BROKEN=1 played "$copy/test" 2>&1)
  code=$?
  is "$code" 1 && contains "$said" "error CS1002" && is "$(tail -n 1 <<<"$said")" "0 passed, 1 failed"
}

leaves_slow_tests_out_of_quick() {
  : >"$STUB_LOG"
  played "$copy/test" quick >/dev/null 2>&1
  contains "$(<"$STUB_LOG")" "--filter Category!=Slow"
}

refuses_other_words() {
  played "$copy/test" fast >/dev/null 2>&1
  is "$?" 2
}

installs_what_is_missing() {
  bare 0 >/dev/null
  contains "$(<"$STUB_LOG")" "install -y --no-install-recommends spin postgresql golang"
}

installs_no_cluster() {
  bare 0 >/dev/null
  is "$(head -n 1 "$STUB_LOG")" "put create_main_cluster = false in /etc/postgresql-common/createcluster.d/schakel-test.conf"
}

says_what_it_may_not_install() {
  local said code
  said=$(bare 1000)
  code=$?
  is "$code" 3 && contains "$said" "Missing: spin" && contains "$said" "apt-get install spin postgresql golang"
}

says_what_it_could_not_install() {
  local said code
  said=$(STUB_APT=100 bare 0)
  code=$?
  is "$code" 3 && contains "$said" "Could not install: spin"
}

prints_an_overview_from_anywhere() {
  local said
  said=$(cd / && "$1/schakel" overview) || fail "exit code $?" "$said" || return
  contains "$said" "schakel check"
}

# The fastest of three runs: fastest MICROSECONDS ARGUMENT…
fastest() {
  local most=$1 best=999999999 began took
  shift
  for _ in 1 2 3; do
    began=${EPOCHREALTIME/[.,]/}
    "$root/schakel" "$@" >/dev/null || fail "exit code $?" || return
    took=$((${EPOCHREALTIME/[.,]/} - began))
    [[ $took -lt $best ]] && best=$took
  done
  [[ $best -lt $most ]] || fail "the fastest of three took $((best / 1000)) ms"
}

starts_in_under_a_second() { fastest 1000000 term 2026-12-01 6 weken; }

# It reads and proves every shipped text each time: that is more than a start, and may take a little longer.
proves_everything_in_two_seconds() { fastest 2000000 overview; }

works_in_a_fresh_copy() {
  local fresh=$scratch/fresh
  mkdir "$fresh" && tar -C "$root" --exclude=.git --exclude=.build --exclude=bin --exclude=obj -cf - . | tar -C "$fresh" -xf - || return
  prints_an_overview_from_anywhere "$fresh"
}

# The commands of the README under a heading, block by block: block HEADING NUMBER.
block() {
  awk -v heading="## $1" -v number="$2" '
    /^## / { under = $0 == heading }
    /^```/ { inside = under && /^```sh/ && ++seen == number; next }
    inside' "$root/README.md"
}

readme_works_as_typed() {
  local said
  mkdir -p "$scratch/reader" && ln -sf "$root/schakel" "$scratch/reader/schakel" && cd "$scratch/reader" || return
  unset SCHAKEL_HOME

  said=$(bash -ec "$(block "A first procedure" 1)" 2>&1)
  is "exit code $?" "exit code 1" && contains "$said" "mijn-procedure.txt" || fail "$said" || return
  said=$(bash -ec "$(block "A first procedure" 2)" 2>&1) || fail "once mended it does not hold" "$said" || return
  said=$(bash -ec "$(block "What more it does" 1)" 2>&1) || fail "$said" || return
  [[ -s noodrem.svg ]] || fail "nothing was drawn"
}

is_laid_out() {
  dotnet format whitespace "$root" --folder --verify-no-changes --exclude "$root"/*/*/{bin,obj} ||
    fail "Mend it with: dotnet format whitespace . --folder"
}

stand_in
check "schakel builds once, says so beside the answer, and passes its arguments from any directory" builds_once_and_says_so
check "schakel works through a link to it" works_through_a_link
check "schakel keeps a SCHAKEL_HOME that was given" keeps_a_home_that_was_given
check "schakel builds again after a source changed" rebuilds_after touch -d '2001-01-01' "$copy/src/A.cs"
check "schakel builds again after a source came" rebuilds_after touch "$copy/src/B.cs"
check "schakel builds again after a source went" rebuilds_after rm "$copy/src/B.cs"
check "schakel builds again after a setting of the build changed" rebuilds_after touch -d '2001-01-01' "$copy/global.json"
check "schakel does not build again for build output" does_not_rebuild_for_build_output
check "schakel builds once when four start together" builds_once_when_started_together
check "schakel tells all of a broken build, and recovers" tells_all_of_a_broken_build
check "schakel asks for the SDK" asks_for_the_sdk schakel
check "test asks for the SDK" asks_for_the_sdk test
check "test adds up all projects and the scripts" counts 'total="7" executed="5" passed="5" failed="0"' 0 "11 passed, 0 failed" 0
check "test fails where a test fails" counts 'total="5" executed="5" passed="4" failed="1"' 1 "9 passed, 2 failed" 1
check "test fails where a test run crashes" counts 'total="3" executed="3" passed="3" failed="0"' 1 "7 passed, 1 failed" 1
check "test fails where nothing ran" counts_no_test_at_all_as_failure
check "test counts a failing check of a script" counts_a_failing_script_check
check "test notices checks that break off" counts_checks_that_break_off
check "test fails where nothing builds" fails_where_nothing_builds
check "test quick leaves slow tests out" leaves_slow_tests_out_of_quick
check "test starts a server for the tests, and stops it" starts_and_stops_its_server
check "test stops the server where tests fail" env_with STUB_EXIT=1 starts_and_stops_its_server
check "test stops the server when interrupted" env_with STUB_SIGNAL=INT starts_and_stops_its_server
check "test stops the server when ended" env_with STUB_SIGNAL=TERM starts_and_stops_its_server
check "test stops the server when its terminal goes" env_with STUB_SIGNAL=HUP starts_and_stops_its_server
check "test fails, and says why, where PostgreSQL does not start" fails_without_a_server
check "a real server is lent to a command, and gone afterwards" lends_a_server_to_a_command
check "test refuses words it does not know" refuses_other_words
check "test installs what is missing" installs_what_is_missing
check "test installs PostgreSQL without a database cluster" installs_no_cluster
check "test says what is missing where it may not install it" says_what_it_may_not_install
check "test says what could not be installed" says_what_it_could_not_install
check "schakel prints its overview from another directory" prints_an_overview_from_anywhere "$root"
check "schakel starts in under a second" starts_in_under_a_second
check "schakel proves every shipped text within two seconds" proves_everything_in_two_seconds
check "what the README says to type works" readme_works_as_typed
check "the code is laid out as .editorconfig says" is_laid_out
if command -v npm >/dev/null; then
  check "the components of the site are what their locked packages make" "$root/scripts/theme.sh" check
fi
if [[ ${1:-all} != quick ]]; then
  check "schakel builds and runs in a fresh copy of the tree" works_in_a_fresh_copy
fi
