# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# What checks.sh checks of the PostgreSQL server that ./test starts. Sourced by it.
: "${root:?}" "${copy:?}"

# env_with NAME=VALUE COMMAND…
env_with() {
  local -x "${1?}"
  "${@:2}"
}

# What a run of ./test notes down of its server: in order, and with nothing left.
starts_and_stops_its_server() {
  local noted server="Host=127.0.0.1;Port=N;Username=schakel;Password=P;Database=postgres"
  : >"$STUB_LOG"
  played "$copy/test" >/dev/null 2>&1
  noted=$(grep -E '^(server|tests) ' "$STUB_LOG" | sed -E 's/Port=[0-9]+/Port=N/; s/Password=[0-9a-f]{32}/Password=P/')
  is "$noted" "server start"$'\n'"tests reach $server"$'\n'"server stop" || return
  [[ ! -e $(<"$STUB_LOG.folder") ]] || fail "its folder is still there"
}

fails_without_a_server() {
  local said code
  : >"$STUB_LOG"
  printf '#!/usr/bin/env bash\necho "ok a script"\n' >"$copy/scripts/checks.sh"
  said=$(STUB_NO_SERVER=1 STUB_COUNTERS='total="1" executed="1" passed="1" failed="0"' \
    played env SCHAKEL_TEST_POSTGRES=another "$copy/test" 2>&1)
  code=$?
  is "$code" 1 && contains "$said" "FATAL: no server today" && contains "$said" "PostgreSQL could not be started" &&
    contains "$(<"$STUB_LOG")" "tests reach no server" && is "$(tail -n 1 <<<"$said")" "3 passed, 1 failed"
}

# The one check with a real server: it answers as a superuser, to a password only, and is gone afterwards.
lends_a_server_to_a_command() {
  local said
  # shellcheck disable=SC2016
  said=$("$root/scripts/postgres.sh" run bash -c '
    field() { sed -E "s/.*$1=([^;]*).*/\1/" <<<"$SCHAKEL_TEST_POSTGRES"; }
    export PGHOST=$(field Host) PGPORT=$(field Port) PGUSER=$(field Username) PGDATABASE=$(field Database) PGPASSWORD=wrong
    psql -c "select 1" && echo "let in without the password"
    PGPASSWORD=$(field Password) psql -tAc "select usesuper, current_setting(\$\$max_connections\$\$) from pg_user" 2>&1
    echo "port $PGPORT"' 2>/dev/null) || fail "$said" || return
  is "${said%port *}" "t|200"$'\n' || return
  ! (: <>"/dev/tcp/127.0.0.1/${said##*port }") 2>/dev/null || fail "it still listens"
}
