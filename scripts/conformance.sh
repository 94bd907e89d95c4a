#!/usr/bin/env bash
# The reports before judges from outside: the W3C's HTML checker, axe-core, LibreOffice, qpdf, poppler.
set -euo pipefail
cd "$(dirname "$0")/.."

stamp=tests/conformance/node_modules/.galley-setup
now=$(sha256sum tests/conformance/package-lock.json)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$now" ]; then
  npm --prefix tests/conformance ci --no-audit --no-fund --ignore-scripts >&2
  printf '%s\n' "$now" >"$stamp"
fi
# With the features of every other development build, so that nothing is compiled twice.
cargo build --locked --workspace --bins --features "$DEV_FEATURES"
cargo test --locked --workspace --features "$DEV_FEATURES" --test conformance -- "$@"
