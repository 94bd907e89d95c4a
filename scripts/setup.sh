#!/usr/bin/env bash
# usage: scripts/setup.sh [--node] GROUP...
# Installs what is missing of the Debian packages of the groups (packages.txt) and, with --node, the page's
# npm packages. Looks first and does nothing when nothing is missing, so that running it again is free.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "galley: $*" >&2; }
fail() { say "$*"; exit 1; }

need_rust() {
  command -v cargo >/dev/null || fail "Rust is missing: install it from https://rustup.rs and run this again."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Node.js is missing: version 20.19 or later with npm is needed, see https://nodejs.org."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old: 20.19 or later is needed."
}

packages_of() {
  local group
  for group; do awk -v group="$group" '$1 == group { print $2 }' scripts/packages.txt; done
}

install_packages() {
  local wanted missing=() name as_root=()
  mapfile -t wanted < <(packages_of "$@")
  ((${#wanted[@]})) || return 0
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "this is no Debian system; what these packages hold has to be here already: ${wanted[*]}"
    return 0
  fi
  for name in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  ((${#missing[@]})) || return 0

  say "these Debian packages are missing and will be installed now:"
  printf '    %s\n' "${missing[@]}" >&2
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "sudo is not here. As root, run: apt-get install --no-install-recommends ${missing[*]}"
    as_root=(sudo)
  fi
  # A machine that has just been made may still run its own first update: wait for its lock.
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  "${apt[@]}" update >&2 || say "apt-get update failed; going on with the package lists that are here"
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2
}

install_node_modules() {
  need_node
  local stamp=ui/node_modules/.galley-setup now
  now="$(node --version) $(sha256sum ui/package.json ui/package-lock.json | sha256sum)"
  [ "$(cat "$stamp" 2>/dev/null || true)" != "$now" ] || return 0
  say "installing the page's npm packages"
  npm --prefix ui ci --no-audit --no-fund >&2
  printf '%s\n' "$now" >"$stamp"
}

node=false
if [ "${1:-}" = --node ]; then node=true; shift; fi
need_rust
if $node; then need_node; fi
install_packages "$@"
if $node; then install_node_modules; fi
