#!/usr/bin/env bash
# Opens the window that was built; where there is no display, does the same job on the sample from the command line.
set -euo pipefail
cd "$(dirname "$0")/.."

# A variable that names a display is not yet a display: a local one has a socket.
has_display() {
  local x=${DISPLAY:-} number
  if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -S "${XDG_RUNTIME_DIR:-/nowhere}/$WAYLAND_DISPLAY" ]; then return 0; fi
  case "$x" in
    "") return 1 ;;
    :*) number=${x#:}; [ -S "/tmp/.X11-unix/X${number%%.*}" ] ;;
    *) return 0 ;;
  esac
}

if has_display; then
  echo "galley: opening the window" >&2
  exec target/release/galley-desk
fi
echo "galley: there is no display here, so no window can open. The same job on the shipped sample, from the command line:" >&2
exec target/release/galley sample --out target/sample-report.html --replace
