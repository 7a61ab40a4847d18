"""GEXF through networkx, xmllint and jing; the same nodes, edges and values as GraphML."""
import importlib.metadata
import json
import os
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx

from facts import compare
from report import agree, report, run, same

HERE = Path(__file__).resolve().parent
SPACE = "{http://gexf.net/1.3}"


def schema_file():
    """The published schema, which is not a part of this project: from the environment, or from a folder beside it."""
    places = [os.environ.get("ENTENTE_GEXF_RNG"), HERE.parents[2] / "shared/conformance/gexf/gexf.rng"]
    return next((Path(p) for p in places if p and Path(p).exists()), None)


def check(path, nodes, edges, schema, directed=True):
    validators = ["xmllint", "jing"] if shutil.which("jing") else ["xmllint"]
    published = schema_file()
    if not published:
        report("GEXF's published schema is not on this machine (ENTENTE_GEXF_RNG names it): only gexf.rng is used")
    for rng in filter(None, (HERE / "gexf.rng", published)):
        run("xmllint", "--noout", "--huge", "--nonet", "--relaxng", str(rng), str(path))
        if "jing" in validators:
            run("jing", str(rng), str(path))
    found_nodes, found_edges = read_document(path)
    compare("GEXF", schema, nodes, edges, found_nodes, found_edges)
    if directed:
        compare_networkx(path, found_nodes, found_edges)
    else:
        agree(not networkx.read_gexf(path).is_directed() or not edges, "networkx: the graph is directed")
    report(f"{path.name}: the same in networkx {importlib.metadata.version('networkx')} and as in GraphML; valid by "
           f"{', '.join(validators)}{' against the published schema too' if published else ''}")


def read_document(path):
    """The document by the letter, with the rules of Gephi that no schema states."""
    root = ET.parse(path).getroot()
    types = {}
    for group in root.iter(f"{SPACE}attributes"):
        found = {a.get("id"): a.get("type") for a in group}
        agree(group.get("class") not in types and len(found) == len(group), "attributes are declared twice")
        types[group.get("class")] = found
    convert = {"liststring": lambda text: json.loads(text, strict=False), "integer": int, "double": float,
               "boolean": lambda text: text == "true", "string": str}

    def values(element, domain):
        found = {}
        for item in element.find(f"{SPACE}attvalues"):
            agree(item.get("for") not in found and item.get("value"), f"a value of {element.get('id')} is empty or given twice")
            found[item.get("for")] = convert[types[domain][item.get("for")]](item.get("value"))
        check_time(element)
        return found

    nodes, edges = {}, {}
    for element in root.iter(f"{SPACE}node"):
        nodes[element.get("id")] = values(element, "node") | {"label": element.get("label")}
    agree(root.find(f".//{SPACE}nodes").get("count") == str(len(nodes)), "the count of nodes is wrong")
    kinds = set()
    for element in root.iter(f"{SPACE}edge"):
        data = values(element, "edge") | {"type": element.get("kind"), "label": element.get("label"), "weight": float(element.get("weight"))}
        edges[element.get("id")] = (element.get("source"), element.get("target"), data)
        kind = (element.get("source"), element.get("target"), element.get("kind"))
        agree(kind not in kinds, f"Gephi would merge two edges: {kind}")
        kinds.add(kind)
    return nodes, edges


def check_time(element):
    """Spells are whole days in order that neither overlap nor end before they start."""
    spells = [(s.get("start"), s.get("end")) for s in element.iter(f"{SPACE}spell")]
    own = (element.get("start"), element.get("end"))
    agree(not spells or own == (None, None), f"{element.get('id')} has two sorts of times")
    spells = spells or ([own] if own != (None, None) else [])
    ordered = [(start or "", end or "9999-99-99") for start, end in spells]
    agree(all(start <= end for start, end in ordered), f"a time of {element.get('id')} ends before it starts")
    agree(all(a[1] < b[0] for a, b in zip(ordered, ordered[1:])), f"the times of {element.get('id')} overlap")


def compare_networkx(path, nodes, edges):
    graph = networkx.read_gexf(path)
    same("networkx: nodes", set(nodes), set(graph.nodes))
    if not edges:  # then it makes no multigraph
        return agree(graph.number_of_edges() == 0, "networkx: there is an edge")
    found = {data["id"]: (s, t, data) for s, t, data in graph.edges(data=True)}
    same("networkx: edges", {(k, s, t) for k, (s, t, _) in edges.items()}, {(k, s, t) for k, (s, t, _) in found.items()})
    for name, attributes in [(n, graph.nodes[n]) for n in nodes] + [(k, d) for k, (_, _, d) in found.items()]:
        written = nodes[name] if name in nodes else edges[name][2]
        for key, value in written.items():
            if key == "type" and name not in nodes:
                continue  # it has no kinds of edges
            if isinstance(value, list):  # nor lists
                agree(json.loads(attributes[key], strict=False) == value, f"networkx: {key} of {name}")
            else:
                agree(attributes[key] == value, f"networkx: {key} of {name} is {attributes[key]!r} instead of {value!r}")
    for name in nodes:
        viz = graph.nodes[name]["viz"]
        agree({"color", "size", "position"} <= set(viz), f"networkx: the look of {name} is missing")
