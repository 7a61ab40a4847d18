#!/usr/bin/env python3
"""Claims with triple terms (RDF 1.2) say the same as claims by reification.

    .venv/bin/python Tests/Readers/rdf12_check.py DIR DIR12

DIR holds an export in Turtle, TriG, N-Triples and N-Quads, DIR12 the same graph with --rdf12. Read by pyoxigraph.
"""
import importlib.metadata
import sys
from pathlib import Path

import pyoxigraph as ox

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def reified(quads):
    """Each triple term as the three triples of a reification."""
    for quad in quads:
        if isinstance(quad.object, ox.Triple):
            for part in ("subject", "predicate", "object"):
                yield ox.Quad(quad.subject, ox.NamedNode(RDF + part), getattr(quad.object, part), quad.graph_name)
        else:
            yield quad


def main():
    for end in ("ttl", "trig", "nt", "nq"):
        old, new = (list(ox.parse(path=str(Path(folder) / f"graph.{end}"), format=ox.RdfFormat.from_extension(end))) for folder in sys.argv[1:3])
        terms = sum(isinstance(q.object, ox.Triple) for q in new)
        if set(old) != set(reified(new)):
            sys.exit(f"disagreement: graph.{end} says something else with triple terms")
        print(f"graph.{end}: {terms} triple terms, pyoxigraph {importlib.metadata.version('pyoxigraph')}")


if __name__ == "__main__":
    main()
