"""Writes a register of many procedures for `tthc once`: those of a folder again and again, as
provinces of their own, three of four papers with a name that no other procedure has.

    python3 tests/bench/once_register.py FOLDER OUT 100000
"""

import pathlib
import sys

KEPT = ("code:", "name:", "field:", "authority:", "handled_by:", "documents:", "results:")


def sections(text):
    """The lines of the sections that the command reads."""
    kept, lines = False, []
    for line in text.splitlines():
        if line and not line[0].isspace() and line[0] != "-":
            kept = line.startswith(KEPT)
        if kept:
            lines.append(line)
    return lines


def with_words(line, words):
    return line[:-1] + words + '"' if line.endswith('"') else line + words


def version(lines, number):
    """One more procedure of these papers, in another province."""
    papers = 0
    for line in lines:
        word = line.strip()
        if line.startswith("code:"):
            line = f'code: "9.{number:06}"'
        elif line.startswith(("authority:", "handled_by:")) and not word.endswith((":", "]")):
            line = with_words(line, f" tỉnh {number % 34}")
        elif line.startswith("     ") and word.startswith("name:") and len(word) > 12:
            papers += 1
            if papers % 4:
                head, first, rest = line.partition(" ".join(word.split()[1:2]))
                line = f"{head}{first} {number}-{papers}{rest}"
        yield line


def main(folder, out, count):
    files = sorted(pathlib.Path(folder).rglob("*.yaml"))
    texts = [sections(file.read_text(encoding="utf-8")) for file in files]
    for number in range(int(count)):
        place = pathlib.Path(out) / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        lines = version(texts[number % len(texts)], number)
        (place / f"{number:06}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


main(*sys.argv[1:])
