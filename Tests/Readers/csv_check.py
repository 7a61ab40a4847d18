"""The CSV of neo4j-admin and of Neptune, bulk-loaded in ladybug and in duckdb: the same as in GraphML."""
import importlib.metadata
import os
import re
import tempfile

import duckdb
import ladybug

from facts import compare
from report import agree, report, same

CONVERT = {"int": int, "double": float, "boolean": lambda text: text == "true"}


def rows_of(path):
    """Header and rows, as duckdb reads them; a field that is not there is None."""
    relation = duckdb.sql(f"SELECT * FROM read_csv('{path}', header=true, all_varchar=true, delim=',', quote='\"', escape='\"', "
                          f"auto_detect=false, max_line_size=20000000, columns={columns(path)})")
    return relation.columns, relation.fetchall()


def header(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.readline().rstrip("\n").split(",")


def columns(path):
    return "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in header(path)) + "}"


def value(text, kind, split):
    if kind in CONVERT:
        return CONVERT[kind](text)
    if kind == "date":
        agree(re.fullmatch(r"\d{4}-\d\d-\d\d", text), f"{text} is no whole day")
    return split(text) if kind.endswith("[]") else text


def attributes(names, row, split):
    """What is there; of partial dates the text."""
    found = {}
    for name, text in zip(names, row):
        if text is not None and not name.startswith((":", "~")):
            name, _, kind = name.partition(":")
            found[name] = value(text, kind.lower(), split)
    for key in [k for k in found if k.endswith("Text")]:
        text = found.pop(key)
        agree(key[:-4] not in found or found[key[:-4]] in text, f"the day and the text of {key} differ")
        found[key[:-4]] = text
    return found


def flat(text):
    return re.sub("\r\n|[\r\n]", " ", text)


def check_neo4j(folder, nodes, edges, schema):
    found_nodes, found_edges = {}, {}
    split = lambda text: text.split("\x1f")
    for node in schema["nodes"] + schema["sources"]:
        names, rows = rows_of(folder / f"nodes-{node['type']}.csv")
        agree(names[0] == "id:ID" and names[-1] == ":LABEL", f"the header of nodes-{node['type']}.csv")
        for row in rows:
            agree(split(row[-1]) == node["labels"], f"{row[0]} is in the wrong file, or its labels are {row[-1]!r}")
            found_nodes[row[0]] = attributes(names[1:], row[1:], split) | {"type": node["type"]}
    for edge in schema["edges"] + schema["sourceEdges"] + schema["projections"]:
        names, rows = rows_of(folder / f"edges-{edge['type']}.csv")
        agree(names[:4] == [":START_ID", ":END_ID", ":TYPE", "id"], f"the header of edges-{edge['type']}.csv")
        for source, target, kind, name, *row in rows:
            agree(kind == edge["type"], f"{name} is in the wrong file")
            found_edges[name] = (source, target, attributes(names[4:], row, split) | {"type": kind, "label": kind})
    compare("CSV for Neo4j", schema, nodes, edges, found_nodes, found_edges, flatten=flat)
    check_ladybug(folder, found_nodes, found_edges, schema)
    for path in list(folder.glob("nodes-*.csv")) + list(folder.glob("edges-*.csv")):
        lines = path.read_bytes().count(b"\n")
        agree(lines == 1 + len(rows_of(path)[1]), f"{path.name}: a row is not one line, as neo4j-admin wants it")
    report(f"nodes-*.csv, edges-*.csv: loaded by duckdb {importlib.metadata.version('duckdb')} and ladybug "
           f"{importlib.metadata.version('ladybug')}, the same as in GraphML")


def check_ladybug(folder, nodes, edges, schema):
    """Every file goes through COPY, and the labels come back."""
    with tempfile.TemporaryDirectory() as place:
        connection = ladybug.Connection(ladybug.Database(os.path.join(place, "db")))
        connection.execute("CREATE NODE TABLE Node(id STRING, label STRING, kind STRING, PRIMARY KEY(id))")
        options = "HEADER=true, PARALLEL=false, AUTO_DETECT=false, DELIM=',', QUOTE='\"', ESCAPE='\"'"
        for node in schema["nodes"] + schema["sources"]:
            path = folder / f"nodes-{node['type']}.csv"
            typed = [f"c{n} STRING" for n in range(len(header(path)))]
            connection.execute(f"CREATE NODE TABLE {node['type']}({', '.join(typed)}, PRIMARY KEY(c0))")
            connection.execute(f"COPY {node['type']} FROM '{path}' ({options})")
            connection.execute(f"COPY Node FROM (MATCH (n:{node['type']}) RETURN n.c0, n.c1, n.c{len(typed) - 1})")
        for edge in schema["edges"] + schema["sourceEdges"] + schema["projections"]:
            path = folder / f"edges-{edge['type']}.csv"
            typed = [f"c{n} STRING" for n in range(len(header(path)) - 2)]
            connection.execute(f"CREATE REL TABLE {edge['type']}(FROM Node TO Node, {', '.join(typed)})")
            connection.execute(f"COPY {edge['type']} FROM '{path}' ({options})")
        rows = connection.execute("MATCH (n:Node) RETURN n.id, n.kind, n.label").get_all()
        labels = {node["type"]: "\x1f".join(node["labels"]) for node in schema["nodes"] + schema["sources"]}
        same("ladybug: nodes", {(k, labels[v["type"]], v.get("label")) for k, v in nodes.items()}, {tuple(row) for row in rows})
        rows = connection.execute("MATCH (a:Node)-[r]->(b:Node) RETURN a.id, b.id, r.c0, r.c1, r.c2").get_all()
        same("ladybug: edges", {(s, t, d["type"], k, str(d["weight"])) for k, (s, t, d) in edges.items()},
             {tuple(row) for row in rows})


def check_neptune(folder, nodes, edges, schema):
    """Lists are separated by semicolons, with a backslash before those that are data."""
    def split(text):
        return [part.replace("\\;", ";") for part in re.split(r"(?<!\\);", text)]

    names, rows = rows_of(folder / "neptune-nodes.csv")
    agree(names[:2] == ["~id", "~label"], "the header of neptune-nodes.csv")
    labels = {tuple(node["labels"]): node["type"] for node in schema["nodes"] + schema["sources"]}
    found_nodes = {row[0]: attributes(names[2:], row[2:], split) | {"type": labels[tuple(row[1].split(";"))]} for row in rows}
    names, rows = rows_of(folder / "neptune-edges.csv")
    agree(names[:4] == ["~id", "~from", "~to", "~label"], "the header of neptune-edges.csv")
    found_edges = {row[0]: (row[1], row[2], attributes(names[4:], row[4:], lambda text: text) | {"type": row[3], "label": row[3]}) for row in rows}
    # A backslash at the end of a part has a space after it; edges join with a semicolon alone.
    plain = lambda text: flat(text).replace("\\ ", "\\").replace("; ", ";")
    lines = lambda text: plain(text.replace("\n", ";"))
    compare("CSV for Neptune", schema, nodes, edges, found_nodes, found_edges, flatten=plain, leave_out=("evidence", "sentences", "sourceCitations", "citations"))
    for name, data in nodes.items():
        for key in ("evidence", "sourceCitations"):
            agree(lines(data.get(key, "")) == lines(";".join(found_nodes[name].get(key, []))), f"Neptune: {key} of {name}")
    for name, (_, _, data) in edges.items():
        for key in ("sentences", "citations"):
            agree(lines(data.get(key, "")) == lines(found_edges[name][2].get(key, "")), f"Neptune: {key} of {name}")
    report(f"neptune-*.csv: read by duckdb {importlib.metadata.version('duckdb')}, the same as in GraphML")
