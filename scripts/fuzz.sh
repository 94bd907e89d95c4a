#!/usr/bin/env bash
# Fuzzes engine and readers: arbitrary bytes as plain text, as files of every form, and arbitrary Unicode, MINUTES each (10 by default), one
# after the other. The articles of tests/corpus are where it starts. It stops at a panic, at a span that cuts out no words,
# and at an input of at most 16 KB that takes longer than SECONDS_EACH (2). What it finds is kept in fuzz/artifacts.
# cargo-fuzz needs compiler flags that a stable compiler takes only under RUSTC_BOOTSTRAP; nothing that is shipped is built so.
# The address sanitizer is left out: there is no unsafe code here to look into.
set -euo pipefail
cd "$(dirname "$0")/.."

version=0.13.2
tool=target/tools/bin/cargo-fuzz
if [ "$("$tool" --version 2>/dev/null || true)" != "cargo-fuzz $version" ]; then
  if [ "$(cargo-fuzz --version 2>/dev/null || true)" = "cargo-fuzz $version" ]; then
    tool=cargo-fuzz
  else
    echo "galley: installing cargo-fuzz $version into target/tools" >&2
    cargo install --quiet --locked --root target/tools --target-dir target/tools/build "cargo-fuzz@$version"
    rm -rf target/tools/build
  fi
fi

export RUSTC_BOOTSTRAP=1
for target in bytes files unicode; do
  mkdir -p "fuzz/corpus/$target"
  "$tool" run --sanitizer none "$target" "fuzz/corpus/$target" tests/corpus/open tests/corpus/held -- \
    -max_total_time=$((${MINUTES:-10} * 60)) -timeout="${SECONDS_EACH:-2}" -max_len=16384 -dict=fuzz/words.dict \
    -print_final_stats=1
done
