#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A PostgreSQL of its own for the tests: on loopback, at a free port, gone afterwards. Sourced by ./test, or by hand:
#   scripts/postgres.sh run dotnet test tests/Schakel.Tests --filter Storage
# SCHAKEL_TEST_FSYNC=on makes it flush as a real server does, which is what timings need.

# Its programs, of the newest version there is: Debian keeps them out of the PATH.
postgres_bin() {
  local found
  found=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
  [[ -n $found ]] && echo "$found" || dirname "$(command -v initdb)"
}

# initdb and the server refuse to run as root.
as_postgres() {
  if [[ $(id -u) -eq 0 ]]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 20000)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start_postgres() {
  local bin port
  bin=$(postgres_bin)
  postgres_home=$(mktemp -d)
  [[ $(id -u) -eq 0 ]] && chown postgres "$postgres_home"
  port=$(free_port)
  # pg_ctl hands its output to the server, which would keep a pipe of ours open: so it goes to a file.
  if ! (cd "$postgres_home" && as_postgres "$bin/initdb" -D "$postgres_home/data" -U schakel -A trust -E UTF8 --locale=C --no-sync &&
    as_postgres "$bin/pg_ctl" -D "$postgres_home/data" -w -l "$postgres_home/server.log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_home -c max_connections=200 -c fsync=${SCHAKEL_TEST_FSYNC:-off}" start
  ) >"$postgres_home.log" 2>&1; then
    cat "$postgres_home.log" "$postgres_home/server.log" >&2 2>/dev/null
    echo "PostgreSQL for the tests did not start; what went wrong stands above." >&2
    stop_postgres
    return 1
  fi
  export SCHAKEL_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=schakel;Database=postgres;Maximum Pool Size=150"
}

stop_postgres() {
  [[ -n ${postgres_home:-} ]] || return 0
  if [[ -d $postgres_home/data ]]; then
    (cd / && as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_home/data" -m immediate stop) >/dev/null 2>&1 || true
  fi
  rm -rf "$postgres_home" "$postgres_home.log"
  postgres_home=
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  [[ ${1:-} == run && $# -gt 1 ]] || { echo "usage: scripts/postgres.sh run COMMAND…" >&2; exit 2; }
  trap stop_postgres EXIT
  start_postgres
  "${@:2}"
fi
