"""The JSON of graphology and of Cytoscape: read by the rules of their programs, the same as in GraphML.

graphology itself is no Python: what its import demands of a serialised graph is checked here (https://graphology.github.io/serialization),
and what Sigma and Gephi Lite demand of attributes. Cytoscape's goes through networkx.
"""
import importlib.metadata
import json

import networkx

from facts import compare
from report import agree, report

# What Sigma takes for its own: a program that draws, whether an element is shown.
DRAWN = {"type", "hidden", "forceLabel", "zIndex", "highlighted"}


def load(path):
    """JSON by the letter, no name twice in an object."""
    def members(pairs):
        found = dict(pairs)
        agree(len(found) == len(pairs), f"{path.name}: a name twice in {[k for k, _ in pairs]}")
        return found
    forbid = lambda word: agree(False, f"{path.name}: {word} is no JSON")
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=members, parse_constant=forbid)


def check_graphology(path, nodes, edges, schema, directed=True):
    graph = load(path)
    agree(set(graph) == {"attributes", "options", "nodes", "edges"}, f"graphology: the graph has {sorted(graph)}")
    agree(graph["options"] == {"type": "directed" if directed else "undirected", "multi": True, "allowSelfLoops": True}, f"graphology: the options {graph['options']}")
    found_nodes, found_edges = {}, {}
    for node in graph["nodes"]:
        agree(set(node) == {"key", "attributes"} and node["key"] not in found_nodes, f"graphology: the node {node}"[:300])
        found_nodes[node["key"]] = node["attributes"]
    for edge in graph["edges"]:
        agree(set(edge) == {"key", "source", "target", "attributes"} and edge["key"] not in found_edges, f"graphology: the edge {edge}"[:300])
        agree(edge["source"] in found_nodes and edge["target"] in found_nodes, f"graphology: the edge {edge['key']} leads nowhere")
        found_edges[edge["key"]] = (edge["source"], edge["target"], edge["attributes"])
    for name, data in list(found_nodes.items()) + [(k, d) for k, (_, _, d) in found_edges.items()]:
        agree(not DRAWN & set(data), f"graphology: Sigma takes {DRAWN & set(data)} of {name} for its own")
        agree(all(isinstance(v, (str, int, float, bool)) for v in data.values()), f"graphology: Gephi Lite has no lists, but {name}")
        data["type"] = data.pop("kind")
    compare("graphology", schema, nodes, edges, found_nodes, found_edges)
    for name, data in found_nodes.items():
        agree(all(data[k] == nodes[name][k] for k in ("x", "y", "size", "color")), f"graphology: {name} looks otherwise than in GraphML")
    report(f"{path.name}: keeps the rules of graphology and Sigma, the same as in GraphML")


def check_cytoscape(path, nodes, edges, schema, directed=True):
    document = load(path)
    ids = [e["data"]["id"] for part in document["elements"].values() for e in part]
    agree(len(ids) == len(set(ids)), "Cytoscape: an id is given twice")
    graph = networkx.cytoscape_graph(document)
    agree(graph.is_directed() == directed and graph.is_multigraph(), f"Cytoscape: the graph is directed: {graph.is_directed()}")
    found_nodes = {name: dict(data) for name, data in graph.nodes(data=True)}
    found_edges = {key: (data["source"], data["target"], dict(data)) for s, t, key, data in graph.edges(keys=True, data=True)}
    for name, data in found_nodes.items():
        agree(data["id"] == name and data.pop("name") == data.get("label", ""), f"Cytoscape: the name of {name}")
        if "fullName" in data:
            data["name"] = data["fullName"]
    for name, (_, _, data) in found_edges.items():
        agree(data["id"] == name and data["interaction"] == data["type"], f"Cytoscape: the interaction of {name}")
    compare("Cytoscape", schema, nodes, edges, found_nodes, found_edges)
    for node in document["elements"]["nodes"]:
        at = nodes[node["data"]["id"]]
        agree((node["position"]["x"], -node["position"]["y"]) == (at["x"], at["y"]), f"Cytoscape: {node['data']['id']} stands elsewhere than in GraphML")
    report(f"{path.name}: the same in networkx {importlib.metadata.version('networkx')} as in GraphML")
