#!/usr/bin/env python3
"""Builds claims-engine/data/names/given.txt: our own lists joined with the given names of the US census of 1990.

Usage: names.py CENSUS_DIR WORDS_FILE    (CENSUS_DIR: the folder `names` of the PyPI package `names`)
Common English words stay out unless very many people bear them; words of grammar, months and titles always do.
"""

import sys
import unicodedata
from pathlib import Path

NAMES = Path(__file__).resolve().parents[2] / "claims-engine" / "data" / "names"
NEVER = set("""will may april june august an so in my see song king prince princess son man young long major general many
you love dream early precious tuesday monday sunday summer autumn winter spring east west north south general judge
pope bishop deacon sultan sheik sheikh shah president van del de la le les los so ha hang an do du i bar rosh committee
china india asia america africa paris london berlin geneva vienna odessa kiev cairo israel jordan chad georgia holland
britain germany france italy ireland scotland england wales troy santa corporal lord lady sir duke earl baron war
""".split()) - {"earl", "jordan", "chad", "georgia", "troy", "duke", "israel"}


def words(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def plain(word):
    table = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ð": "d", "þ": "th"})
    return "".join(c for c in unicodedata.normalize("NFKD", word.translate(table)) if not unicodedata.combining(c))


def main():
    census, english = Path(sys.argv[1]), words(Path(sys.argv[2]))
    own = words(NAMES / "own.txt")
    found = set(own)
    for part in ("dist.female.first", "dist.male.first"):
        for line in (census / part).read_text().splitlines():
            name, share = line.split()[0].lower(), float(line.split()[1])
            if len(name) > 2 and share >= (0.05 if name in english else 0.003):
                found.add(name)
    found |= {plain(name) for name in found}
    found = sorted(name for name in found if name not in NEVER and len(name) > 1)
    head = "# Given names, lower case, with and without accents. Built by scripts/gazetteer/names.py.\n"
    (NAMES / "given.txt").write_text(head + "\n".join(found) + "\n", encoding="utf-8")
    print(len(found), "given names")


main()
