# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# A copy of ./schakel and ./test, and a stand-in for dotnet that does what STUB_… says. Sourced by checks.sh.
: "${root:?}" "${scratch:?}"
copy=$scratch/a\ copy

stand_in() {
  mkdir -p "$scratch/bin" "$copy/src" "$copy/scripts"
  cp "$root/schakel" "$root/test" "$copy"
  cp "$root/scripts/common.sh" "$copy/scripts"
  cat >"$copy/scripts/postgres.sh" <<'STUB'
start_postgres() { echo started >>"$STUB_LOG"; [[ -z ${STUB_NO_POSTGRES:-} ]] && export SCHAKEL_TEST_POSTGRES=Host=stand-in; }
stop_postgres() { echo stopped >>"$STUB_LOG"; }
STUB
  echo '{}' >"$copy/global.json"
  echo '<Project/>' >"$copy/Directory.Build.props"
  echo 'class A;' >"$copy/src/A.cs"
  printf '#!/usr/bin/env bash\necho "ok a script"\n' >"$copy/scripts/checks.sh"
  cat >"$scratch/bin/dotnet" <<'STUB'
#!/usr/bin/env bash
after() { while [[ $# -gt 1 ]]; do [[ $2 == "$1" ]] && { echo "$3"; return; }; set -- "$1" "${@:3}"; done; }
case $1 in
  --list-sdks) echo "${STUB_SDK:-10.0.100} [somewhere]" ;;
  publish)
    echo publish >>"$STUB_LOG"
    [[ -n ${STUB_BROKEN:-} ]] && { echo "error CS1002: ; expected"; exit 1; }
    sleep 0.2
    out=$(after -o "$@")
    mkdir -p "$out" && echo >"$out/schakel.dll"
    echo "published a lot" ;;
  restore) ;;
  build) [[ -n ${STUB_BROKEN:-} ]] && { echo "error CS1002: ; expected"; exit 1; } || true ;;
  test)
    echo "$* on ${SCHAKEL_TEST_POSTGRES:-nothing}" >>"$STUB_LOG"
    out=$(after --results-directory "$@")
    [[ -n ${STUB_COUNTERS:-} ]] && mkdir -p "$out" && for project in one two; do
      printf '<TestRun>\n    <Counters %s />\n</TestRun>\n' "$STUB_COUNTERS" >"$out/run_$project.trx"
    done
    exit "${STUB_EXIT:-0}" ;;
  *) echo "arguments:${*:2}"; echo "home:$SCHAKEL_HOME" ;;
esac
STUB
  chmod +x "$scratch/bin/dotnet" "$copy/scripts/checks.sh"
  export STUB_LOG=$scratch/log
  : >"$STUB_LOG"
}

# The scripts with the stand-in; SCHAKEL_HOME of a caller must not leak in.
played() {
  env -u SCHAKEL_HOME PATH="$scratch/bin:$PATH" "$@"
}

# bare UID: a machine without spin and sudo, with a stand-in for apt-get that only notes what it is asked.
bare() {
  local tools=$scratch/tools
  if [[ ! -d $tools ]]; then
    mkdir "$tools" && cp -s /usr/bin/* "$tools" 2>/dev/null
    rm -f "$tools"/{spin,sudo,apt-get,id}
    cat >"$tools/apt-get" <<'STUB'
#!/usr/bin/env bash
echo "$@" >>"$STUB_LOG"
exit "${STUB_APT:-0}"
STUB
    cat >"$tools/id" <<'STUB'
#!/usr/bin/env bash
echo "$STUB_UID"
STUB
    chmod +x "$tools"/{apt-get,id}
  fi
  : >"$STUB_LOG"
  STUB_UID=$1 PATH="$scratch/bin:$tools" "$copy/test" 2>&1
}
