#!/usr/bin/env bash
# Builds the page (ui/dist) unless what it is made of is as it was.
set -euo pipefail
cd "$(dirname "$0")/.."

stamp=target/setup/page
made_of=$(find ui -type d \( -name node_modules -o -name dist \) -prune -o -type f ! -name '*.test.ts' -print0 |
  sort -z | xargs -0 sha256sum | sha256sum)
if [ -f ui/dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$made_of" ]; then exit 0; fi
npm --prefix ui run --silent build
mkdir -p "$(dirname "$stamp")"
printf '%s\n' "$made_of" >"$stamp"
