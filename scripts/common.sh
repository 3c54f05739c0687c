# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# What ./schakel and ./test share. Sourced, with $root set to the top of the repository.
: "${root:?}"

# Exit codes 0, 1 and 2 belong to the program itself; this one says that it could not be started at all.
readonly cannot_start=3

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Build nodes that stay behind would keep files and locks of ours open.
export MSBUILDDISABLENODEREUSE=1

need_sdk() {
  if ! command -v dotnet >/dev/null; then
    echo "Schakel needs the .NET 10 SDK; there is no 'dotnet' on this machine." >&2
  elif ! dotnet --list-sdks | grep -q '^10\.'; then
    echo "Schakel needs the .NET 10 SDK; this machine has only: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')" >&2
  else
    return 0
  fi
  cat >&2 <<'HELP'

  Ubuntu   sudo apt-get install dotnet-sdk-10.0
  Debian   add Microsoft's packages first, in two commands told at
           https://learn.microsoft.com/dotnet/core/install/linux-debian
           then: sudo apt-get install dotnet-sdk-10.0
HELP
  exit "$cannot_start"
}

# One build at a time: ./schakel twice at once, or ./schakel while ./test builds, write the same files.
# A started process must not inherit the lock, so every command below it closes descriptor 9.
lock_builds() {
  mkdir -p "$root/.build"
  exec 9>"$root/.build/lock"
  flock 9
}

unlock_builds() {
  exec 9>&-
}
