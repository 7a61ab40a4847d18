#!/usr/bin/env python3
"""The old graph, patched, is the new one: patch_check.py FOLDER.

FOLDER holds old/ and new/, each with graph.ttl, graph.nq, graph.graphml and graph.cypher, and what `entente diff old new` wrote:
triples.ru, quads.ru and patch.cypher. Oxigraph is loaded with the old triples or quads and patched, ladybug runs the old graph's
Cypher and then the patch. Ends with 1 and a line that says what disagrees.
"""
import importlib.metadata
import json
import os
import sys
import tempfile
from pathlib import Path

import ladybug
import pyoxigraph as ox

import cypher_check
import graphml_check
from report import Disagreement, agree, report, same

SCHEMA = Path(__file__).resolve().parents[2] / "Schema" / "property-graph.json"


def check_sparql(folder, name, syntax, patch):
    stores = []
    for part in ("old", "new"):
        store = ox.Store()
        store.bulk_load(path=str(folder / part / name), format=syntax)
        stores.append(store)
    old, new = stores
    gone, come = len(set(old) - set(new)), len(set(new) - set(old))
    old.update((folder / patch).read_text(encoding="utf-8"))
    same(f"{name}, patched by {patch}", {str(q) for q in new}, {str(q) for q in old})
    report(f"{patch}: {gone} of {name} deleted and {come} inserted in pyoxigraph {importlib.metadata.version('pyoxigraph')}: the new graph")


def check_cypher(folder):
    schema = json.loads(SCHEMA.read_text())
    graphs = {part: graphml_check.read_document(folder / part / "graph.graphml") for part in ("old", "new")}
    pairs = {(data["type"], nodes[s]["type"], nodes[t]["type"]) for nodes, edges in graphs.values() for s, t, data in edges.values()}
    labels = {node["type"]: ":" + ":".join(node["labels"]) for node in schema["nodes"] + schema["sources"]}
    found = []
    for files in (["old/graph.cypher", "patch.cypher"], ["new/graph.cypher"]):
        with tempfile.TemporaryDirectory() as place:
            connection = ladybug.Connection(ladybug.Database(os.path.join(place, "db")))
            cypher_check.declare(connection, schema, pairs)
            for file in files:
                for line in cypher_check.lines_of(folder / file):
                    if not line.startswith("//"):
                        connection.execute(cypher_check.with_one_label(line, labels))
            found.append(cypher_check.read(connection))
    for what, patched, new in zip(("nodes", "edges"), *found):
        same(f"{what} of graph.cypher, patched", set(new), set(patched))
        for name in new:
            agree(patched[name] == new[name], f"{name} is {patched[name]} after the patch, not {new[name]}")
    report(f"patch.cypher: {len(found[1][0])} nodes and {len(found[1][1])} edges in ladybug {importlib.metadata.version('ladybug')}: the new graph")


def main(folder):
    check_sparql(folder, "graph.ttl", ox.RdfFormat.TURTLE, "triples.ru")
    check_sparql(folder, "graph.nq", ox.RdfFormat.N_QUADS, "quads.ru")
    check_cypher(folder)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except Disagreement as fault:
        sys.exit(f"disagreement: {fault}")
