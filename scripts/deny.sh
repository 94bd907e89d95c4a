#!/usr/bin/env bash
# Licences, bans and sources of all Rust dependencies (deny.toml). Advisories need a database from the network
# and are left to whoever has it: cargo deny check advisories.
set -euo pipefail
cd "$(dirname "$0")/.."

version=0.20.2
tool=target/tools/bin/cargo-deny
if [ "$("$tool" --version 2>/dev/null || true)" != "cargo-deny $version" ]; then
  if [ "$(cargo-deny --version 2>/dev/null || true)" = "cargo-deny $version" ]; then
    tool=cargo-deny
  else
    echo "galley: installing cargo-deny $version into target/tools" >&2
    cargo install --quiet --locked --root target/tools --target-dir target/tools/build "cargo-deny@$version"
    rm -rf target/tools/build
  fi
fi
"$tool" --locked --all-features check --hide-inclusion-graph bans licenses sources
