#!/usr/bin/env python3
"""Compares graphs with what they became when they were written and read again.

    .venv/bin/python Tests/Readers/w3c_check.py INDEX

Each line of INDEX has three columns: a file of N-Quads with the expected quads, a syntax, a file in that syntax. Every
reader that knows the syntax reads it; at least two must get the expected quads, up to the names of blank nodes (compared by
RDFC-1.0). A reader that gets something else is named with what it got. N-Triples and N-Quads must be canonical, byte for byte.
"""
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import pyoxigraph as ox

from rdf_readers import as_quad, canonical, read, versions


def main():
    rows = [line.split("\t") for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    agreed, failed, faults = Counter(), [], defaultdict(list)
    for expected_file, syntax, file in rows:
        expected = {as_quad(q) for q in ox.parse(path=expected_file, format=ox.RdfFormat.N_QUADS)}
        name = Path(expected_file).stem
        wanted, right = canonical(expected), []
        for reader, found in read(file, syntax).items():
            if not isinstance(found, str) and canonical(found) == wanted:
                right.append(reader)
            elif isinstance(found, str):
                faults[reader, syntax].append(f"{name}: {found}")
            else:
                less, more = (sorted(map(str, quads))[:1] for quads in (wanted - canonical(found), canonical(found) - wanted))
                faults[reader, syntax].append(f"{name}: {' '.join(less)} became {' '.join(more)}")
        if len(right) < 2:
            failed.append(f"{name} in {syntax}: only {right} agree")
        if syntax in ("ntriples", "nquads"):
            written = Path(file).read_text(encoding="utf-8")
            if sorted(written.split("\n")[:-1]) != sorted(map(canonical_line, expected_of(file))) or not written.endswith("\n") and written:
                failed.append(f"{name} in {syntax}: not canonical")
        agreed[syntax] += 1
    for syntax, count in agreed.items():
        print(f"{syntax}: {count} graphs")
    for (reader, syntax), found in sorted(faults.items()):
        print(f"{reader} differs in {syntax} {len(found)} times:")
        for fault in found:
            print("   ", re.sub(r"\s+", " ", fault)[:240])
    print(versions())
    for fault in failed:
        print("disagreement:", fault, file=sys.stderr)
    sys.exit(1 if failed else 0)


def expected_of(file):
    return [as_quad(q) for q in ox.parse(path=file, format=ox.RdfFormat.N_QUADS)]


def canonical_line(quad):
    """A quad in canonical N-Quads (RDF 1.1 with the escapes of RDF 1.2's canonical form)."""
    value = quad.object
    if isinstance(value, ox.Literal):
        short = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}
        text = re.sub(r'[\x00-\x1f"\\\x7f]', lambda m: short.get(ord(m[0]), f"\\u{ord(m[0]):04X}"), value.value)
        if value.language:
            value = f'"{text}"@{value.language}'
        elif value.datatype.value == "http://www.w3.org/2001/XMLSchema#string":
            value = f'"{text}"'
        else:
            value = f'"{text}"^^{value.datatype}'
    graph = "" if isinstance(quad.graph_name, ox.DefaultGraph) else f" {quad.graph_name}"
    return f"{quad.subject} {quad.predicate} {value}{graph} ."


if __name__ == "__main__":
    main()
