#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""Searching the same text with Debian's Xapian and its Dutch stemmer, to compare with: against-xapian.py TEXTS WORDS LIKENESS INDEX

TEXTS has a number, a tab and a text on each line; WORDS and LIKENESS a question on each. Each answer is a line: microseconds (the best of five), and the numbers of the ten
best. All words first, any word where that finds fewer than ten; likeness by the twelve most telling terms. Its own weights (BM25), its own stemmer."""
import sys
import time
import xapian

texts, words, likeness, index = sys.argv[1:5]
stemmer = xapian.Stem("dutch")
begun = time.perf_counter()
database = xapian.WritableDatabase(index, xapian.DB_CREATE_OR_OVERWRITE)
generator = xapian.TermGenerator()
generator.set_stemmer(stemmer)
for line in open(texts, encoding="utf-8"):
    number, text = line.rstrip("\n").split("\t", 1)
    document = xapian.Document()
    document.set_data(number)
    generator.set_document(document)
    generator.index_text_without_positions(text)
    database.add_document(document)
database.commit()
database.close()
print(f"indexed {time.perf_counter() - begun:.3f}")

database = xapian.Database(index)
parser = xapian.QueryParser()
parser.set_stemmer(stemmer)
parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
parser.set_database(database)


def best(query):
    enquire = xapian.Enquire(database)
    enquire.set_query(query)
    return [match.document.get_data().decode() for match in enquire.get_mset(0, 10)]


def by_words(text):
    parser.set_default_op(xapian.Query.OP_AND)
    found = best(parser.parse_query(text, 0))
    if len(found) < 10:
        parser.set_default_op(xapian.Query.OP_OR)
        found += [number for number in best(parser.parse_query(text, 0)) if number not in found]
    return found[:10]


def by_likeness(text):
    document = xapian.Document()
    generator.set_document(document)
    generator.index_text_without_positions(text)
    return best(xapian.Query(xapian.Query.OP_ELITE_SET, [item.term for item in document.termlist() if item.term.startswith(b"Z")], 12))


for kind, file, ask in (("words", words, by_words), ("likeness", likeness, by_likeness)):
    lines = [line.rstrip("\n") for line in open(file, encoding="utf-8")]
    times = [float("inf")] * len(lines)
    for _ in range(5):
        for at, line in enumerate(lines):
            begun = time.perf_counter()
            ask(line)
            times[at] = min(times[at], time.perf_counter() - begun)
    for line, took in zip(lines, times):
        print(f"{kind} {took * 1e6:.0f} {' '.join(ask(line))}")
