#!/usr/bin/env bash
# What a newcomer does: a copy of this repository with nothing built, and the one command of the README, with nothing stored.
# fresh-clone.sh FOLDER becomes that program; FOLDER/pid says which it is.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
echo $$ >"$1/pid"
mkdir "$1/clone"
tar -C "$root" -c --exclude=.git --exclude=target --exclude=node_modules --exclude=.sloyfe --exclude=design-tokens . | tar -C "$1/clone" -x
for name in $(compgen -v | grep -E '^(SLOYFE|MAVEN)_' || true) JAVA_TOOL_OPTIONS; do
  unset "$name"
done
export SLOYFE_PORT=0 SLOYFE_HOME=$1/home
exec bash "$1/clone/bin/run"
