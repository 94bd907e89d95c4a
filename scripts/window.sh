#!/usr/bin/env bash
# Builds the window for the end-to-end tests and lays it at target/e2e/galley-desk, where no plain
# `cargo build` (whose window asks the dev server for its page) writes over it.
set -euo pipefail
cd "$(dirname "$0")/.."

# The whole workspace, so that dependencies get the same features as in `cargo test` and are compiled once.
cargo build --locked --workspace --bins --features "$DEV_FEATURES"
mkdir -p target/e2e
cmp -s target/debug/galley-desk target/e2e/galley-desk || cp target/debug/galley-desk target/e2e/galley-desk
