"""GraphML through networkx, igraph, xmllint and jing, and by the rules that each reader has of its own."""
import importlib.metadata
import math
import os
import re
import shutil
import tempfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from pathlib import Path

import igraph
import networkx

from report import agree, report, run, same

HERE = Path(__file__).resolve().parent
SPACE = "{http://graphml.graphdrawing.org/xmlns}"
CONVERT = {"int": int, "double": float, "boolean": lambda text: text == "true", "string": str}


def schema_file():
    """The official schema, which is not a part of this project: from the environment, or from a folder beside it."""
    places = [os.environ.get("ENTENTE_GRAPHML_XSD"), HERE.parents[2] / "shared/conformance/graphml/graphml.xsd"]
    return next((Path(p) for p in places if p and Path(p).exists()), None)


def read_everywhere(path):
    """Nodes {id: attributes} and edges {id: (source, target, attributes)}, the same in all readers."""
    run("xmllint", "--noout", "--huge", str(path))
    run("xmllint", "--noout", "--huge", "--relaxng", str(HERE / "graphml.rng"), str(path))
    validators = "xmllint --relaxng"
    if shutil.which("jing"):
        run("jing", str(HERE / "graphml.rng"), str(path))
        validators += ", jing"
    xsd = schema_file()
    if xsd:
        validate_extended(path, xsd)
        validators += ", xmllint --schema"
    else:
        report("GraphML's own XML schema is not on this machine (ENTENTE_GRAPHML_XSD names it): only graphml.rng is used")
    nodes, edges = read_document(path)
    compare_networkx(path, nodes, edges)
    compare_igraph(path, nodes, edges)
    check_gephi(path, edges)
    report(
        f"{path.name}: {len(nodes)} nodes and {len(edges)} edges, the same in networkx {importlib.metadata.version('networkx')} "
        f"and igraph {importlib.metadata.version('igraph')}; valid by {validators}")
    return nodes, edges


def validate_extended(path, xsd):
    """Against Schema/graphml.xsd, which extends the official schema; that is taken from this machine."""
    extended = (HERE.parents[1] / "Schema/graphml.xsd").read_text()
    place = "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"
    agree(place in extended, "Schema/graphml.xsd does not name the schema that it extends")
    with tempfile.NamedTemporaryFile("w", suffix=".xsd") as file:
        file.write(extended.replace(place, xsd.resolve().as_uri()))
        file.flush()
        run("xmllint", "--noout", "--huge", "--nonet", "--schema", file.name, str(path))


def read_document(path):
    """The document by the letter, with the rules that no schema states."""
    root = ET.parse(path).getroot()
    keys = {}
    for key in root.findall(f"{SPACE}key"):
        agree(key.get("id") not in keys, f"the key {key.get('id')} is declared twice")
        keys[key.get("id")] = (key.get("for"), key.get("attr.name"), CONVERT[key.get("attr.type")])
    for domain in ("node", "edge"):
        names = [name.lower() for place, name, _ in keys.values() if place == domain]
        agree(len(names) == len(set(names)), f"two {domain} attributes differ in case alone")
    nodes, edges = {}, {}

    def attributes(element, domain):
        found = {}
        for data in element.findall(f"{SPACE}data"):
            place, name, convert = keys[data.get("key")]
            agree(place == domain and name not in found, f"the attribute {name} of {element.get('id')} is out of place")
            agree(data.text, f"the attribute {name} of {element.get('id')} is empty")
            found[name] = convert(data.text)
        return found

    seen_edge = False
    for element in root.find(f"{SPACE}graph"):
        name = element.get("id")
        if element.tag == f"{SPACE}node":
            agree(not seen_edge and name not in nodes, f"the node {name} is given twice or after an edge")
            nodes[name] = attributes(element, "node")
        else:
            seen_edge = True
            agree(name not in edges, f"the edge {name} is given twice")
            edges[name] = (element.get("source"), element.get("target"), attributes(element, "edge"))
            agree(edges[name][2]["weight"] > 0, f"the edge {name} has no weight")
    return nodes, edges


def compare_networkx(path, nodes, edges):
    graph = networkx.read_graphml(path, force_multigraph=True)
    agree(graph.is_directed(), "networkx: the graph is not directed")
    same_elements("networkx", nodes, {name: dict(data) for name, data in graph.nodes(data=True)})
    found = {key: (source, target, dict(data)) for source, target, key, data in graph.edges(keys=True, data=True)}
    same("networkx: edges", {(k, s, t) for k, (s, t, _) in edges.items()}, {(k, s, t) for k, (s, t, _) in found.items()})
    same_elements("networkx", {k: d for k, (_, _, d) in edges.items()}, {k: d for k, (_, _, d) in found.items()})


def compare_igraph(path, nodes, edges):
    """igraph has no missing values in a file of texts: it gives empty texts, NaN and false for them."""
    graph = igraph.Graph.Read_GraphML(str(path))
    agree(graph.is_directed(), "igraph: the graph is not directed")
    names = graph.vs["id"] if graph.vcount() else []
    found = {v["id"]: present(v.attributes(), nodes.get(v["id"], {})) for v in graph.vs}
    same_elements("igraph", nodes, found)
    # The order is the file's. igraph 1.0 gives an edge the id of its first node, so that edges are known by their place.
    agree(graph.ecount() == len(edges), f"igraph: {graph.ecount()} edges instead of {len(edges)}")
    for edge, (name, (source, target, data)) in zip(graph.es, edges.items()):
        agree((names[edge.source], names[edge.target]) == (source, target), f"igraph: the edge {name} leads elsewhere")
        same_elements("igraph", {name: data}, {name: present(edge.attributes(), data)})


def present(attributes, expected):
    absent = lambda name, value: value == "" or value is False and name not in expected or isinstance(value, float) and math.isnan(value)
    return {name: value for name, value in attributes.items() if name != "id" and not absent(name, value)}


def same_elements(reader, expected, found):
    same(f"{reader}: elements", set(expected), set(found))
    for name, attributes in expected.items():
        if attributes != found[name]:
            differing = [k for k in attributes.keys() | found[name].keys() if attributes.get(k) != found[name].get(k)]
            k = sorted(differing)[0]
            agree(False, f"{reader}: the attribute {k} of {name} is {found[name].get(k)!r} instead of {attributes.get(k)!r}")


def check_gephi(path, edges):
    """Gephi tells two edges between the same nodes apart by their XML attribute label alone: all must be left, each with its
    kind. It joins the pieces between references and CDATA sections and leaves out blank ones: none may be lost."""
    kinds = defaultdict(list)
    for edge in ET.parse(path).getroot().iter(f"{SPACE}edge"):
        kinds[edge.get("source"), edge.get("target"), edge.get("label")].append(edge.get("id"))
    for (_, _, kind), merged in kinds.items():
        agree(len(merged) == 1, f"Gephi would merge the edges {merged}")
        agree(kind == edges[merged[0]][2]["type"], f"Gephi would take the edge {merged[0]} for {kind}")
    text = path.read_bytes().decode()
    for content in re.findall(r"<data key=\"\w+\">(.*?)</data>", text, re.DOTALL):
        pieces = re.findall(r"<!\[CDATA\[(.*?)\]\]>|(&[^;]+;)|([^<&]+)", content, re.DOTALL)
        if len(pieces) > 1 and "&#13;" not in content:
            for section, reference, plain in pieces:
                agree(reference or (section + plain).strip(" \t\n"), f"Gephi would lose a space of {content[:80]!r}")
