"""Cypher run twice in ladybug: it makes the same graph as GraphML says, and the second run changes nothing.

ladybug's dialect differs in that it wants its tables declared and has one label for each node: the tables are made from
Schema/property-graph.json here, and a node's first label is taken once all of them have been compared with the schema's.
Else every line of graph.cypher is run as it is; constraints.cypher has what ladybug does not know.
"""
import datetime
import importlib.metadata
import os
import re
import tempfile

import ladybug

from facts import compare
from report import agree, report, same

TYPES = {"string": "STRING", "integer": "INT64", "decimal": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}


def columns(attributes):
    """The columns of a table; one of partial dates is two."""
    found = ["id STRING"]
    for a in attributes:
        if a["type"] == "partial-date":
            found += [f"{a['name']} DATE", f"{a['name']}Text STRING[]"]
        else:
            found.append(f"{a['name']} {TYPES[a['type']]}" + ("[]" if a["list"] else ""))
    return ", ".join(found)


def declare(connection, schema, pairs):
    for node in schema["nodes"] + schema["sources"]:
        connection.execute(f"CREATE NODE TABLE {node['type']}({columns(schema['nodeAttributes'][1:])}, PRIMARY KEY(id))")
    for edge in schema["edges"] + schema["sourceEdges"] + schema["projections"]:
        ends = {(a, b) for a in edge["from"] for b in edge["to"]} | {(a, b) for kind, a, b in pairs if kind == edge["type"]}
        ends = ", ".join(f"FROM {a} TO {b}" for a, b in sorted(ends))
        connection.execute(f"CREATE REL TABLE {edge['type']}({ends}, {columns(schema['edgeAttributes'][2:])})")


def text_of(value):
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def read(connection):
    nodes, edges = {}, {}
    rows = connection.execute("MATCH (n) RETURN n, label(n)")
    while rows.has_next():
        node, kind = rows.get_next()
        nodes[node["id"]] = attributes(node) | {"type": kind}
    rows = connection.execute("MATCH (a)-[r]->(b) RETURN a.id, b.id, r, label(r)")
    while rows.has_next():
        source, target, edge, kind = rows.get_next()
        edges[edge["id"]] = (source, target, attributes(edge) | {"type": kind, "label": kind})
    return nodes, edges


def attributes(element):
    """What is there, the dates as precise as the text."""
    found = {k: text_of(v) for k, v in element.items() if v is not None and not k.startswith("_")}
    for key in [k for k in found if k.endswith("Text")]:
        found[key[:-4]] = found.pop(key)
    return found


def lines_of(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    agree(lines.pop() == "", f"the last line of {path.name} has no end")
    return lines


def with_one_label(line, labels):
    """The line as ladybug takes it, where it makes a node."""
    found = re.match(r"MERGE \(n((?::\w+)+) ", line)
    if not found:
        return line
    kind = found[1].split(":")[1]
    agree(found[1] == labels[kind], f"the labels {found[1]} of a {kind}")
    return f"MERGE (n:{kind} {line[found.end():]}"


def check(path, nodes, edges, schema, directed=True):
    statements, constraints = lines_of(path), lines_of(path.with_name("constraints.cypher"))
    same("constraints", set(f"CREATE CONSTRAINT entente_{t.lower()} IF NOT EXISTS FOR (n:{t}) REQUIRE n.id IS UNIQUE;"
                               for t in (node["type"] for node in schema["nodes"] + schema["sources"])), set(constraints))
    labels = {node["type"]: ":" + ":".join(node["labels"]) for node in schema["nodes"] + schema["sources"]}
    statements = [with_one_label(line, labels) for line in statements]
    agree(len(statements) == len(nodes) + len(edges), "there is not a line for each node and each edge")
    kind = {name: node["type"] for name, node in nodes.items()}
    with tempfile.TemporaryDirectory() as folder:
        connection = ladybug.Connection(ladybug.Database(os.path.join(folder, "db")))
        declare(connection, schema, {(data["type"], kind[s], kind[t]) for s, t, data in edges.values()})
        reads = []
        for _ in range(2):
            for statement in statements:
                connection.execute(statement)
            counts = [connection.execute(f"MATCH {pattern} RETURN count(*)").get_next()[0] for pattern in ("(n)", "()-[r]->()")]
            agree(counts == [len(nodes), len(edges)], f"ladybug: {counts} nodes and edges instead of {[len(nodes), len(edges)]}")
            reads.append(read(connection))
        agree(reads[0] == reads[1], "ladybug: the second run changed something")
        compare("Cypher", schema, nodes, edges, *reads[1])
    report(f"{path.name}: run twice in ladybug {importlib.metadata.version('ladybug')}, the same as in GraphML both times")
