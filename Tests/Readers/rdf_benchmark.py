#!/usr/bin/env python3
"""How fast others write the triples of a file: pyoxigraph from memory, serdi from the file.

    .venv/bin/python Tests/Readers/rdf_benchmark.py GRAPH.nq

Processor time, the best of three; what pyoxigraph needs to parse is not counted, what serdi needs is.
"""
import os
import resource
import subprocess
import sys
import time

import pyoxigraph as ox

LIMIT = 1_000_000


def best(action):
    return min(action() for _ in range(3))


def main():
    path, quads = sys.argv[1], []
    for quad in ox.parse(path=path, format=ox.RdfFormat.N_QUADS):
        quads.append(quad)
        if len(quads) == LIMIT:
            break
    for name, form in (("N-Quads", ox.RdfFormat.N_QUADS), ("TriG", ox.RdfFormat.TRIG)):
        def serialize():
            start = time.process_time()
            ox.serialize(quads, format=form)
            return time.process_time() - start
        print(f"pyoxigraph {name}: {len(quads) / best(serialize) / 1e6:.2f} million quads a second")

    def serdi():
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(os.devnull, "wb") as nothing:
            subprocess.run(["serdi", "-i", "nquads", "-o", "nquads", path], stdout=nothing, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    with open(path, "rb") as file:
        lines = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    print(f"serdi N-Quads: {lines / best(serdi) / 1e6:.2f} million quads a second, its reading with it")


if __name__ == "__main__":
    main()
