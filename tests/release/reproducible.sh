#!/usr/bin/env bash
# A build in another folder makes the same bytes: of the tables that are generated, and of the sources
# of one batch, for all of them again would take minutes:
#     reproducible.sh SOURCE_FOLDER BUILD_FOLDER
set -euo pipefail
source=$1
build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

lib=lib/CMakeFiles/tthc.dir
objects=("$lib/shipped_data.cpp.o" "$lib/shipped_instruments.cpp.o" "$lib/Unity/unity_0_cxx.cxx.o")

mkdir "$work/elsewhere"
cp -r "$source"/{CMakeLists.txt,CMakePresets.json,lib,cli,data,schemas,LICENSE,README.md,README.vi.md} \
    "$work/elsewhere"
# What this build was made with.
given() { sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; }
cmake -S "$work/elsewhere" -B "$work/elsewhere/out" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_CXX_FLAGS="$(given CMAKE_CXX_FLAGS)" \
    -DCMAKE_CXX_FLAGS_RELEASE="$(given CMAKE_CXX_FLAGS_RELEASE)" >/dev/null
cmake --build "$work/elsewhere/out" --target "${objects[@]}" >/dev/null

for object in "${objects[@]}"; do
    cmp "$build/$object" "$work/elsewhere/out/$object" || {
        printf 'reproducible: %s is another in another folder\n' "$object" >&2
        exit 1
    }
done
echo "reproducible: ${#objects[@]} objects are the same in another folder"
