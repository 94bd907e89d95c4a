#!/usr/bin/env bash
# The reports before judges from outside: the W3C's HTML checker, axe-core, LibreOffice, qpdf, poppler;
# and a bundle before the Library of Congress's BagIt validator.
set -euo pipefail
cd "$(dirname "$0")/.."

stamp=tests/conformance/node_modules/.galley-setup
now=$(sha256sum tests/conformance/package-lock.json)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$now" ]; then
  npm --prefix tests/conformance ci --no-audit --no-fund --ignore-scripts >&2
  printf '%s\n' "$now" >"$stamp"
fi
# The validator of bundles stands by itself, away from the system's Python; its file is known by its hash.
judge=target/conformance/python wants=tests/conformance/requirements.txt
now=$(sha256sum "$wants")
if [ "$(cat "$judge/.galley-setup" 2>/dev/null || true)" != "$now" ]; then
  rm -rf "$judge"
  python3 -m venv "$judge" >&2
  "$judge/bin/pip" install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$wants" >&2
  printf '%s\n' "$now" >"$judge/.galley-setup"
fi
# With the features of every other development build, so that nothing is compiled twice.
cargo build --locked --workspace --bins --features "$DEV_FEATURES"
cargo test --locked --workspace --features "$DEV_FEATURES" --test conformance -- "$@"
