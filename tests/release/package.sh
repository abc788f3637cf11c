#!/usr/bin/env bash
# The installed tree and the Debian package hold a program that runs from any place:
#     package.sh BUILD_FOLDER
set -euo pipefail
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { printf 'package: %s\n' "$1" >&2; exit 1; }
holds() { [ -s "$1" ] || fail "$1 is missing or empty"; }

# check TREE: the program below it runs with an empty environment in a folder of its own.
check() {
    local tree=$1
    holds "$tree/bin/tthc"
    holds "$tree/share/man/man1/tthc.1"
    holds "$tree/share/man/vi/man1/tthc.1"
    holds "$tree/share/zsh/site-functions/_tthc"
    holds "$tree/share/fish/vendor_completions.d/tthc.fish"
    holds "$tree/share/doc/tthc/LICENSE"
    holds "$tree/share/tthc/schemas/procedure.schema.json"
    bash -n "$tree/share/bash-completion/completions/tthc"
    (cd "$work" && printf 'code: "1.000001"\nname: x\n' >x.yaml &&
        env -i "$tree/bin/tthc" review x.yaml --as-of 2026-07-01 --lang en --fail-on never) |
        grep 'E003' >/dev/null || fail "the program below $tree does not review"
}

cmake --install "$build" --prefix "$work/first" >/dev/null
mv "$work/first" "$work/moved"
check "$work/moved"

(cd "$build" && cpack -G DEB -B "$work/package" >/dev/null) || fail 'no package came out'
package=$(echo "$work"/package/tthc_*.deb)
dpkg-deb --info "$package" | grep 'Depends:.*libc6' >/dev/null || fail 'the package names no libraries'
if [ "$(id -u)" = 0 ]; then
    mkdir -p "$work/root/var/lib/dpkg"
    touch "$work/root/var/lib/dpkg/status"
    dpkg --root="$work/root" --force-depends --log=/dev/null -i "$package" >/dev/null 2>&1 ||
        fail 'the package does not install'
else
    echo 'package: not root, so that the package is unpacked and not installed'
    dpkg-deb -x "$package" "$work/root"
fi
check "$work/root/usr"

binary=$work/moved/bin/tthc
readelf -h "$binary" | grep 'DYN' >/dev/null || fail 'not position independent'
readelf -d "$binary" | grep 'BIND_NOW\|NOW' >/dev/null || fail 'symbols are bound late'
readelf -l "$binary" | grep 'GNU_RELRO' >/dev/null || fail 'relocations stay writable'
readelf -s --wide "$binary" | grep '__stack_chk_fail' >/dev/null || fail 'no stack protector'
echo 'package: installed, moved, packed, run'
