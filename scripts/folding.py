#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes src/Schakel.Dutch/Data/folding.txt from the Unicode Character Database that Python carries: what each character becomes
when a text is searched. A line is what it becomes, a space, and all that become it."""
import collections
import unicodedata

# What is one letter to Unicode and two, or a plain one, to who types; and the many ways to write an apostrophe or a hyphen.
OURS = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "\u2044": "/",
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07", "'"), **dict.fromkeys("\u2010\u2011\u2012\u2212\u00ad", "-")}
DROPPED = ("Mn", "Me", "Cf")


def once(text):
    text = "".join(OURS.get(c, c) for c in text)
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if unicodedata.category(c) not in DROPPED)


def fold(text):
    while (after := once(text)) != text:
        text = after
    return text


becomes = collections.defaultdict(list)
for code in range(0x80, 0x110000):
    c = chr(code)
    # Korean syllables are words as they are written; what is dropped needs no line.
    if 0xAC00 <= code <= 0xD7A3 or unicodedata.category(c) in ("Cn", "Cs", "Co", *DROPPED) or c.isspace():
        continue
    folded = fold(c).strip()
    if folded != c and folded and not any(x.isspace() for x in folded):
        becomes[folded].append(c)
with open("src/Schakel.Dutch/Data/folding.txt", "w", encoding="utf-8", newline="\n") as file:
    for folded in sorted(becomes):
        file.write(f"{folded} {''.join(becomes[folded])}\n")
