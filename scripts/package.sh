#!/usr/bin/env bash
# Builds the .deb, then installs and starts it on a bare Debian 12 made for the purpose (target/package/root).
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "galley: $*" >&2; }
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
root=$PWD/target/package/root

cargo build --release --locked -p claims-cli
# The page is built here: the builder would look for it beside the first package.json that it comes upon.
scripts/page.sh
ui/node_modules/.bin/tauri build --ci --bundles deb --config '{ "build": { "beforeBuildCommand": null } }' -- --locked
deb=$(ls -t target/release/bundle/deb/*.deb | head -n 1)
dpkg-deb --info "$deb" | sed 's/^/    /'
dpkg-deb --contents "$deb" | awk '{ print "    " $6 }'

# The bare system is kept as an archive, so that each run begins with a clean one.
bare=$PWD/target/package/bookworm.tar
"${as_root[@]}" rm -rf --one-file-system "$root"
mkdir -p "$root"
if [ ! -f "$bare" ]; then
  say "making a bare Debian 12"
  "${as_root[@]}" debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$root.log" 2>&1 ||
    { tail -n 5 "$root.log" >&2; exit 1; }
  "${as_root[@]}" tar -C "$root" -cf "$bare.part" .
  mv "$bare.part" "$bare"
else
  "${as_root[@]}" tar -C "$root" -xf "$bare"
fi

display= window=
finish() {
  local mount
  if [ -n "$window" ]; then kill "$window" 2>/dev/null || true; wait "$window" 2>/dev/null || true; fi
  [ -z "$display" ] || kill "$display" 2>/dev/null || true
  # The page's own processes end a moment after the window.
  for mount in tmp/.X11-unix dev/shm proc; do
    "${as_root[@]}" umount "$root/$mount" 2>/dev/null || "${as_root[@]}" umount --lazy "$root/$mount" 2>/dev/null || true
  done
}
trap finish EXIT
inside=("${as_root[@]}" chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/)

"${as_root[@]}" mkdir -p "$root/tmp/.X11-unix"
"${as_root[@]}" mount -t proc proc "$root/proc"
"${as_root[@]}" mount -t tmpfs tmpfs "$root/dev/shm"
"${as_root[@]}" cp /etc/resolv.conf /etc/hosts "$root/etc/"
"${as_root[@]}" cp "$deb" "$root/galley.deb"

say "installing $(basename "$deb") there"
"${inside[@]}" apt-get -qq update
"${inside[@]}" apt-get -qq install -y --no-install-recommends /galley.deb >"$root.log" 2>&1 || { tail -n 20 "$root.log" >&2; exit 1; }

say "the command line there:"
"${inside[@]}" galley sample | head -n 5

say "the window there:"
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1280x850x24 -nolisten tcp 2>/dev/null)
display=$!
read -r number <&3
"${as_root[@]}" mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
"${inside[@]}" DISPLAY=":$number" GALLEY_DATA=/galley galley-desk >"$root.log" 2>&1 &
window=$!
shown=false
for _ in $(seq 100); do
  if xwininfo -display ":$number" -root -tree 2>/dev/null | grep -q '"Galley'; then shown=true; break; fi
  sleep 0.2
done
sleep 2
if ! $shown || ! kill -0 "$window" 2>/dev/null; then
  say "the window did not open; it said:"
  cat "$root.log" >&2
  exit 1
fi
say "the window opened and stays open"
say "$deb ($(du -h "$deb" | cut -f 1)) is good"
