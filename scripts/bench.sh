#!/usr/bin/env bash
# Speed of the crates (criterion; the engine's bench "whole" is the whole extraction in MB/s), then the whole program: wall
# clock and peak memory of the command line on the sample and on varied news that claims-engine/benches/news writes, from
# 3 KB to 10 MB, and of the window from start to its appearance, in a room of some 100,000 passages: the memory of the
# app's own process, and that of the web view's beside it.
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
  local name=$1 start
  shift
  for _ in $(seq 21); do
    start=$(date +%s%N)
    /usr/bin/time -o "$work/one" -f '%M' "$@" >/dev/null
    echo "$(($(date +%s%N) - start)) $(cat "$work/one")"
  done | sort -n >"$work/all"
  awk -v name="$name" '{ wall[NR] = $1; if ($2 > peak) peak = $2 }
    END { printf "%-32s %8.1f ms (median of %d) %7.1f MiB at the peak\n", name, wall[int((NR + 1) / 2)] / 1e6, NR, peak / 1024 }' "$work/all"
}

echo
measure "galley extract, the sample" "$galley" extract "$work/sample/article.txt" --format json
measure "galley assess, the sample" "$galley" assess "$work/sample/article.txt" --evidence "$work/sample/evidence.json" --format json
# Varied news: an article, then each text about ten times the one before, in one call. The first line is start-up alone.
cargo build --release --locked -p claims-engine --example news
echo "They met." >"$work/short.txt"
measure "galley extract, two words" "$galley" extract "$work/short.txt" --format json
for bytes in 3000 10000 100000 1000000 10000000; do
  target/release/examples/news "$bytes" >"$work/news.txt"
  measure "galley extract, $(stat -c %s "$work/news.txt") bytes" "$galley" extract "$work/news.txt" --format json
done

# A room of varied news, 45 MB of it: every other seed makes a text of its own.
mkdir "$work/room"
for seed in $(seq 1 2 89); do target/release/examples/news 1000000 "$seed" >"$work/room/$seed.txt"; done
GALLEY_DATA="$work/data" "$galley" import "$work/room" | tail -n 1

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
held() { for pid in "$@"; do cat "/proc/$pid/smaps_rollup"; done | awk '/^Pss:/ { sum += $2 } END { printf "%.0f MiB", sum / 1024 }'; }
mapfile -t views < <(pgrep -P "$window")
echo "its own process holds $(held "$window") (the aim: under 300), those of its web view $(held "${views[@]}"), each its share of what they have in common"
