# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# A copy of ./schakel and ./test, and stand-ins for dotnet and PostgreSQL that do what STUB_… says. Sourced by checks.sh.
: "${root:?}" "${scratch:?}"
copy=$scratch/a\ copy

stand_in() {
  mkdir -p "$scratch/bin" "$copy/src" "$copy/scripts"
  cp "$root/schakel" "$root/test" "$copy"
  cp "$root/scripts/common.sh" "$root/scripts/postgres.sh" "$copy/scripts"
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
    echo "$*" >>"$STUB_LOG"
    echo "tests reach ${SCHAKEL_TEST_POSTGRES:-no server}" >>"$STUB_LOG"
    [[ -n ${STUB_SIGNAL:-} ]] && kill -s "$STUB_SIGNAL" "$PPID" $$
    out=$(after --results-directory "$@")
    [[ -n ${STUB_COUNTERS:-} ]] && mkdir -p "$out" && for project in one two; do
      printf '<TestRun>\n    <Counters %s />\n</TestRun>\n' "$STUB_COUNTERS" >"$out/run_$project.trx"
    done
    exit "${STUB_EXIT:-0}" ;;
  *) echo "arguments:${*:2}"; echo "home:$SCHAKEL_HOME" ;;
esac
STUB
  chmod +x "$scratch/bin/dotnet" "$copy/scripts/checks.sh"
  stand_in_for_postgres
  export STUB_LOG=$scratch/log
  : >"$STUB_LOG"
}

# A server that is only a file; and for root, who would start it as another user: that user cannot see what is in here.
stand_in_for_postgres() {
  mkdir -p "$scratch/postgres"
  cat >"$scratch/postgres/initdb" <<'STUB'
#!/usr/bin/env bash
mkdir -p "$2"
STUB
  cat >"$scratch/postgres/pg_ctl" <<'STUB'
#!/usr/bin/env bash
[[ -n ${STUB_NO_SERVER:-} ]] && { echo "FATAL: no server today"; exit 1; }
echo "server $1" >>"$STUB_LOG"
case $1 in
  start) echo >data/postmaster.pid ;;
  stop) rm data/postmaster.pid; echo "$PWD" >"$STUB_LOG.folder" ;;
esac
STUB
  printf '#!/usr/bin/env bash\nshift 3\nexec "$@"\n' >"$scratch/bin/runuser"
  printf '#!/usr/bin/env bash\n' >"$scratch/bin/chown"
  chmod +x "$scratch"/postgres/* "$scratch"/bin/*
}

# The scripts with the stand-ins; SCHAKEL_HOME and the server of a caller must not leak in.
played() {
  env -u SCHAKEL_HOME -u SCHAKEL_TEST_POSTGRES SCHAKEL_TEST_POSTGRES_BIN="$scratch/postgres" PATH="$scratch/bin:$PATH" "$@"
}

# bare UID: a machine without spin, Go, PostgreSQL and sudo, with stand-ins for apt-get and install that only note what they are asked.
bare() {
  local tools=$scratch/tools
  if [[ ! -d $tools ]]; then
    mkdir "$tools" && cp -s /usr/bin/* "$tools" 2>/dev/null
    rm -f "$tools"/{spin,go,sudo,apt-get,install,id}
    cat >"$tools/apt-get" <<'STUB'
#!/usr/bin/env bash
echo "$@" >>"$STUB_LOG"
exit "${STUB_APT:-0}"
STUB
    cat >"$tools/install" <<'STUB'
#!/usr/bin/env bash
echo "put $(cat) in ${*: -1}" >>"$STUB_LOG"
STUB
    cat >"$tools/id" <<'STUB'
#!/usr/bin/env bash
echo "$STUB_UID"
STUB
    chmod +x "$tools"/{apt-get,install,id}
  fi
  : >"$STUB_LOG"
  STUB_UID=$1 SCHAKEL_TEST_POSTGRES_BIN=$scratch/nowhere PATH="$scratch/bin:$tools" "$copy/test" 2>&1
}
