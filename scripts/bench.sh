#!/usr/bin/env bash
# Speed of the crates (criterion), then the whole program: wall clock and peak memory of the command line on the
# sample, and of the window from start to its appearance.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo bench --locked --workspace --benches
scripts/page.sh
cargo build --release --locked -p claims-cli -p galley-desk --features galley-desk/custom-protocol

work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT
galley=target/release/galley
mkdir "$work/sample"
"$galley" sample --write "$work/sample" >/dev/null

# Runs a command 21 times: the median of the wall clock and the highest peak of memory.
measure() {
  local name=$1
  shift
  for _ in $(seq 21); do
    /usr/bin/time -o "$work/one" -f '%e %M' "$@" >/dev/null
    cat "$work/one"
  done | sort -n >"$work/all"
  awk -v name="$name" '{ wall[NR] = $1; if ($2 > peak) peak = $2 }
    END { printf "%-28s %7.0f ms (median of %d) %7.1f MiB at the peak\n", name, wall[int((NR + 1) / 2)] * 1000, NR, peak / 1024 }' "$work/all"
}

echo
measure "galley extract, the sample" "$galley" extract "$work/sample/article.txt" --format json
measure "galley assess, the sample" "$galley" assess "$work/sample/article.txt" --evidence "$work/sample/evidence.json" --format json
# Ten megabytes of the sample's own text, once.
for _ in $(seq 100); do cat "$work/sample/article.txt"; echo; done >"$work/part"
while [ "$(stat -c %s "$work/large.txt" 2>/dev/null || echo 0)" -lt 10000000 ]; do cat "$work/part"; done >>"$work/large.txt"
/usr/bin/time -f 'galley extract, 10 MB: %e s, %M KiB at the peak' "$galley" extract "$work/large.txt" --format json >/dev/null

# The window: until it is on the display, then the memory of its processes after five seconds.
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x850x24 -nolisten tcp 2>/dev/null)
pids+=($!)
read -r number <&3
start=$(date +%s%N)
DISPLAY=":$number" GDK_BACKEND=x11 GALLEY_DATA="$work/data" target/release/galley-desk &
window=$!
pids+=("$window")
until xwininfo -display ":$number" -root -tree 2>/dev/null | grep -q '"Galley'; do
  kill -0 "$window"
  sleep 0.01
done
echo "the window is on the display after $((($(date +%s%N) - start) / 1000000)) ms"
sleep 5
for pid in "$window" $(pgrep -P "$window"); do cat "/proc/$pid/smaps_rollup"; done |
  awk '/^Pss:/ { sum += $2 } END { printf "its processes hold %.0f MiB (proportional share)\n", sum / 1024 }'
