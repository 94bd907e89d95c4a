"""The key of a name: what `claims-engine/src/gazetteer/key.rs` makes of it too (a test there holds the two together)."""

import unicodedata

SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "ħ": "h", "ə": "e"}
SILENT = set("'’‘ʻʼ`ʿʾ′ʹ.")


def base(char: str) -> str:
    """The ASCII letters that a Latin letter stands for, or ''."""
    lower = char.lower()
    if lower in SPECIAL:
        return SPECIAL[lower]
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if c.isascii() and c.isalnum())


def key(name: str) -> str:
    """Lower case, no accents, words parted by one space, without the article."""
    out = []
    for char in name:
        if char in SILENT or unicodedata.combining(char):
            continue
        if char.isalnum():
            out.append(base(char) or char.lower())
        else:
            out.append(" ")
    words = "".join(out).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def table(first: int, last: int) -> str:
    """One letter for each code point, '.' where there is none or more than one."""
    letters = (base(chr(code)) for code in range(first, last + 1))
    return "".join(found if len(found) == 1 else "." for found in letters)


if __name__ == "__main__":
    print(table(0xC0, 0x24F))
    print(table(0x1E00, 0x1EFF))
