#!/usr/bin/env bash
# Runs every test, goes on after a failure, and ends with one line of true counts.
set -uo pipefail
cd "$(dirname "$0")/.."

logs=target/test
mkdir -p "$logs"
failures=()
step() { # NAME COMMAND...: shows its output and keeps it
  local name=$1
  shift
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$logs/$name.log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || failures+=("$name")
}
export NO_COLOR=1 CARGO_TERM_COLOR=never

step page-build scripts/page.sh
step page-types npm --prefix ui run --silent check
step page-tests npm --prefix ui run --silent test
step window-build scripts/window.sh
step rust-tests cargo test --locked --workspace --no-fail-fast --features "$DEV_FEATURES"

# "test result: ok. 12 passed; 0 failed; ..." from cargo, "Tests  3 failed | 9 passed (12)" from vitest.
count() { # passed|failed
  awk -v what="$1" '
    /^test result: / { for (i = 2; i <= NF; i++) if ($i ~ "^" what) sum += $(i - 1) }
    /^ *Tests  / { for (i = 2; i <= NF; i++) if ($i == what) sum += $(i - 1) }
    END { print sum + 0 }' "$logs/page-tests.log" "$logs/rust-tests.log"
}
printf '\n'
((${#failures[@]} == 0)) || printf 'failed: %s\n' "${failures[*]}"
printf '%s passed, %s failed\n' "$(count passed)" "$(count failed)"
((${#failures[@]} == 0))
