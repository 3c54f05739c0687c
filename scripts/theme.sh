#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Puts the components of NL Design System together, as their locked packages have them. What comes out is kept with the source, so that building
# the site needs no npm. 'scripts/theme.sh check' says whether what is kept is what comes out.
set -euo pipefail
root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
theme=$root/src/Schakel.Web/Theme
kept=$root/src/Schakel.Web/Styles/components.css
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$theme/package.json" "$theme/package-lock.json" "$work"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --silent)

{
  echo "/* SPDX-License-Identifier: EUPL-1.2"
  echo "   Made by scripts/theme.sh from the packages in Theme/package-lock.json, of Gemeente Utrecht, Frameless B.V. and the NL Design System community. */"
  for package in $(node -p 'Object.keys(require(process.argv[1]).dependencies).sort().join(" ")' "$theme/package.json"); do
    name=${package##*/}
    name=${name%-css}
    if [[ -f $work/node_modules/$package/dist/index.min.css ]]; then
      cat "$work/node_modules/$package/dist/index.min.css"
    else
      cat "$work/node_modules/$package/dist/$name.css"
    fi
    echo
  done
} | sed '/^\/\*!* *$/,/\*\/$/d' >"$work/components.css"

if [[ ${1:-} == check ]]; then
  diff -q "$work/components.css" "$kept" >/dev/null || { echo "components.css is not what its packages make; run scripts/theme.sh" >&2; exit 1; }
else
  cp "$work/components.css" "$kept"
fi
