#!/usr/bin/env python3
"""GraphML of another profile says what the standard one says: profile_check.py STANDARD OTHER NAME."""
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import igraph
import networkx

import graphml_check
from report import Disagreement, agree, report, run, same

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
YED = "{http://www.yworks.com/xml/graphml}"


def check(standard, other, profile):
    run("xmllint", "--noout", "--huge", str(other))
    xsd = graphml_check.schema_file()
    if profile == "strict" and xsd:
        run("xmllint", "--noout", "--huge", "--nonet", "--schema", str(xsd), str(other))
    nodes, edges = graphml_check.read_document(standard)
    graph = networkx.read_graphml(other, force_multigraph=True)
    # yEd's shapes give networkx places and labels of their own.
    drawn = {"x", "y", "label"} if profile == "yed" else set()
    same(f"{profile}: nodes", set(nodes), set(graph.nodes))
    for name, data in nodes.items():
        agree(all(graph.nodes[name].get(k) == v for k, v in data.items() if k not in drawn), f"{profile}: the node {name} differs")
        agree(profile != "yed" or "label" not in data or graph.nodes[name]["label"].split() == data["label"].split(),
              f"yed: the label of {name} is {graph.nodes[name]['label']}")
    found = {key: (s, t, data) for s, t, key, data in graph.edges(keys=True, data=True)}
    same(f"{profile}: edges", {(k, s, t) for k, (s, t, _) in edges.items()}, {(k, s, t) for k, (s, t, _) in found.items()})
    for name, (_, _, data) in edges.items():
        agree(all(found[name][2].get(k) == v for k, v in data.items()), f"{profile}: the edge {name} differs")
    read = igraph.Graph.Read_GraphML(str(other))
    agree((read.vcount(), read.ecount()) == (len(nodes), len(edges)), f"{profile}: igraph reads another graph")

    root = ET.parse(other).getroot()
    for element in root.iter(f"{SPACE}node"):
        name = element.get("id")
        agree(set(element.keys()) == {"id"}, f"{profile}: the node {name} has attributes of the other profile")
        if profile == "yed":
            shape = element.find(f".//{YED}ShapeNode")
            agree(shape is not None and {c.tag.removeprefix(YED) for c in shape} == {"Geometry", "Fill", "BorderStyle", "NodeLabel", "Shape"},
                  f"yed: the shape of {name}")
    for element in root.iter(f"{SPACE}edge"):
        agree(element.get("label") is None, f"{profile}: the edge {element.get('id')} has an attribute of the other profile")
        if profile == "yed":
            kind = element.find(f".//{YED}EdgeLabel").text
            agree(kind == edges[element.get("id")][2]["type"], f"yed: the type of {element.get('id')}")
    report(f"profile {profile}: {len(nodes)} nodes and {len(edges)} edges, the same in networkx and igraph")


if __name__ == "__main__":
    try:
        check(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
    except Disagreement as fault:
        print(f"disagreement: {fault}", file=sys.stderr)
        sys.exit(1)
