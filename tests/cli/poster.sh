#!/usr/bin/env bash
# The page to put up, opened by Chromium, and its QR code, read by zbar:
#     poster.sh TTHC SOURCE_FOLDER CHROMIUM
set -euo pipefail
tthc=$1
records=$2/data/records
chromium=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$tthc" import "$records" -o "$work/imported" --as-of 2026-07-01 --no-config -f summary >/dev/null
count=0
while read -r file; do
    address=$(sed -n '/^sources:/{n;s/^ *- *//;p;q}' "$file")
    "$tthc" show "$file" -f "html=$work/poster.html"
    "$chromium" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync \
        --user-data-dir="$work/profile" --window-size=900,1200 \
        --screenshot="$work/poster.png" "file://$work/poster.html" >/dev/null 2>&1
    read_address=$(zbarimg --quiet --raw "$work/poster.png")
    if [ "$read_address" != "$address" ]; then
        printf 'poster: %s: the code says “%s”, the record “%s”\n' "$file" "$read_address" "$address" >&2
        exit 1
    fi
    count=$((count + 1))
done < <(grep -rl --include='*.yaml' -A1 '^sources:' "$work/imported" | sort | head -3)
[ "$count" = 3 ] || { echo "poster: $count pages with an address, 3 expected" >&2; exit 1; }
echo "poster: $count codes read back"
