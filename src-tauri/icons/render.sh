#!/usr/bin/env bash
# Renders the mark (galley.svg) into the sizes that the package carries.
set -eu
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
../../ui/node_modules/.bin/tauri icon galley.svg --output "$out" >/dev/null
cp "$out"/32x32.png "$out"/128x128.png "$out"/128x128@2x.png "$out"/icon.png .
