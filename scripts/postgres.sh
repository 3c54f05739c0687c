#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A PostgreSQL server of the tests' own, thrown away afterwards; a server that is already on the machine is left alone. Sourced
# by ./test (start_postgres, stop_postgres), or by hand; usage below.

# The folder of the server that this shell started; kept when it sources this again. Not exported, nor taken from outside: who is
# started from here must not stop it.
declare -F start_postgres >/dev/null || unset postgres_folder && postgres_folder=${postgres_folder:-}

# Debian keeps the programs of a server, by version, out of the PATH. SCHAKEL_TEST_POSTGRES_BIN names others.
postgres_programs() {
  local folder folders=("${SCHAKEL_TEST_POSTGRES_BIN:-}")
  if [[ -z ${SCHAKEL_TEST_POSTGRES_BIN:-} ]]; then
    folder=$(command -v initdb) && folder=$(dirname -- "$folder")
    mapfile -t folders < <(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV; echo "$folder")
  fi
  for folder in "${folders[@]}"; do
    if [[ -x $folder/initdb && -x $folder/pg_ctl ]]; then
      echo "$folder"
      return 0
    fi
  done
  return 1
}

# PostgreSQL refuses root. The user postgres, whom Debian's package makes, need not be able to enter the current directory.
as_postgres() (
  cd "$postgres_folder" || return
  if [[ $(id -u) -ne 0 ]]; then
    "$@"
  elif command -v runuser >/dev/null; then
    runuser -u postgres -- "$@"
  elif command -v setpriv >/dev/null; then
    setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"
  else
    su -s /bin/bash postgres -c "$(printf '%q ' "$@")"
  fi
)

# A password, because on a shared machine a superuser without one lets everybody run programs as whoever started the server.
create_postgres() {
  local programs=$1 password=$2
  (umask 077 && echo "$password" >"$postgres_folder/password") || return
  if [[ $(id -u) -eq 0 ]]; then
    chown -R postgres "$postgres_folder" || return
  fi
  as_postgres "$programs/initdb" -D "$postgres_folder/data" -U schakel --pwfile="$postgres_folder/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --no-sync || return
  rm -f "$postgres_folder/password"
  cat >>"$postgres_folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
fsync = ${SCHAKEL_TEST_FSYNC:-off}
CONF
}

# Looking for a free port first would leave time for another to take it: trying is what tells. Ports from 32768 on are those that
# Linux gives to connections.
run_postgres() {
  local programs=$1 log=$postgres_folder/server.log
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    postgres_port=$((20000 + RANDOM % 12000))
    as_postgres "$programs/pg_ctl" start -w -t 60 -D "$postgres_folder/data" -l "$log" -o "-p $postgres_port" && return
    grep -q "Address already in use" "$log" || break
    rm -f "$log"
  done
  [[ ! -e $log ]] || cat "$log"
  return 1
}

start_postgres() {
  local programs password postgres_port said
  if [[ -n $postgres_folder ]]; then
    echo "The PostgreSQL server of this shell runs already." >&2
    return 0
  fi
  unset SCHAKEL_TEST_POSTGRES
  if ! programs=$(postgres_programs); then
    echo "PostgreSQL could not be started: there is no initdb and pg_ctl in ${SCHAKEL_TEST_POSTGRES_BIN:-/usr/lib/postgresql/*/bin}." >&2
    echo "They come with: apt-get install postgresql" >&2
    return 1
  fi
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/schakel-postgres.XXXXXX") || return
  said=$postgres_folder/said
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  # The server keeps open what it is given: output to anything but a file would keep a caller waiting for more.
  if ! { create_postgres "$programs" "$password" && run_postgres "$programs"; } >"$said" 2>&1 </dev/null; then
    cat "$said" >&2
    echo "PostgreSQL could not be started. What went wrong stands above." >&2
    stop_postgres
    return 1
  fi
  export SCHAKEL_TEST_POSTGRES="Host=127.0.0.1;Port=$postgres_port;Username=schakel;Password=$password;Database=postgres"
}

# Nothing is kept, so the server need not put anything in order first.
stop_postgres() {
  local programs said=$postgres_folder/said
  [[ -n $postgres_folder ]] || return 0
  unset SCHAKEL_TEST_POSTGRES
  if [[ -e $postgres_folder/data/postmaster.pid ]] && programs=$(postgres_programs) &&
      ! as_postgres "$programs/pg_ctl" stop -m immediate -w -D "$postgres_folder/data" >"$said" 2>&1 </dev/null &&
      [[ -e $postgres_folder/data/postmaster.pid ]]; then
    cat "$said" >&2
    echo "PostgreSQL could not be stopped. It runs in $postgres_folder" >&2
    return 1
  fi
  rm -rf -- "$postgres_folder"
  postgres_folder=
}

postgres_by_hand() {
  case "$#:${1:-}" in
    1:start)
      start_postgres || return
      printf 'export SCHAKEL_TEST_POSTGRES=%q SCHAKEL_TEST_POSTGRES_FOLDER=%q\n' "$SCHAKEL_TEST_POSTGRES" "$postgres_folder" ;;
    1:stop)
      postgres_folder=${SCHAKEL_TEST_POSTGRES_FOLDER:-}
      if [[ $postgres_folder != */schakel-postgres.* ]]; then
        echo "No server to stop: SCHAKEL_TEST_POSTGRES_FOLDER is not set to what start printed." >&2
        return 2
      fi
      stop_postgres ;;
    1:-h | 1:--help) usage_of_postgres ;;
    [2-9]:run | [1-9]?*:run)
      trap stop_postgres EXIT
      start_postgres || return
      "${@:2}" ;;
    *) usage_of_postgres >&2; return 2 ;;
  esac
}

usage_of_postgres() {
  cat <<'HELP'
usage: scripts/postgres.sh run COMMAND…       runs a command with a server that lasts as long, as in:
                                              scripts/postgres.sh run dotnet test --filter Storage
       eval "$(scripts/postgres.sh start)"    a server for this shell, until:
       scripts/postgres.sh stop
SCHAKEL_TEST_POSTGRES tells tests how to reach it. SCHAKEL_TEST_FSYNC=on waits for the disk, as in production.
HELP
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  postgres_by_hand "$@"
fi
