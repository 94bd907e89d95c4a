#!/usr/bin/env bash
# Writes the types and the command list that the page builds on from claims-desk/src/wire. A test fails when they differ.
set -euo pipefail
cd "$(dirname "$0")/.."
GALLEY_WRITE_TYPES=1 cargo test --quiet --locked -p claims-desk --lib typescript
