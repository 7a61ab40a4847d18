"""DOT through Graphviz: drawn, and read back as JSON with the same nodes, edges and values as GraphML."""
import json
import re
import subprocess

from facts import compare
from report import agree, report, run


def plain(text):
    """A value as it was before it was written for a label."""
    text = re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r"}.get(m[1], m[1]), text)
    return text.replace("&amp;", "&")


def check(path, nodes, edges, schema, directed=True):
    drawn = run("neato", "-n", "-Tsvg", str(path)).decode()
    agree(drawn.count('class="node"') == len(nodes) and drawn.count('class="edge"') == len(edges), "Graphviz draws another graph")
    graph = json.loads(run("neato", "-n", "-Tjson", str(path)))
    agree(graph["directed"] == directed, f"Graphviz: the graph is directed: {graph['directed']}")
    objects = graph.get("objects", [])
    kinds = {a["name"]: a["type"] for a in schema["nodeAttributes"] + schema["edgeAttributes"]}
    convert = {"integer": int, "decimal": float, "boolean": lambda text: text == "true"}

    def values(element, names):
        renamed = {"label": "fullLabel", "name": "fullName", "iri": "URL"} if names == "nodeAttributes" else {}
        found = {}
        for attribute in schema[names]:
            name = attribute["name"]
            text = element.get(renamed.get(name, name), "")
            if text != "":
                found[name] = convert.get(kinds[name], plain)(text)
        return found

    found_nodes = {o["name"]: values(o, "nodeAttributes") for o in objects}
    found_edges = {}
    for edge in graph.get("edges", []):
        data = values(edge, "edgeAttributes")
        data["label"] = data["type"]
        found_edges[edge["id"]] = (objects[edge["tail"]]["name"], objects[edge["head"]]["name"], data)
    flatten = lambda text: text.replace("\n", "; ")
    compare("DOT", schema, nodes, edges, found_nodes, found_edges, flatten=flatten)
    version = subprocess.run(["dot", "-V"], capture_output=True, text=True).stderr.split("version ")[1].split()[0]
    report(f"{path.name}: drawn by Graphviz {version}, the same as in GraphML")
