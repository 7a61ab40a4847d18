#!/usr/bin/env python3
"""Reads an export back with other people's readers and compares what they got.

    .venv/bin/python Tests/Readers/check.py DIR [--name graph] [--no-shapes]

DIR holds NAME.ttl and NAME.graphml, and files of other formats where these were written. Turtle goes through pyoxigraph, rdflib, rapper
and serdi, pyshacl and the oxigraph command; GraphML through networkx, igraph, xmllint and jing; the two must tell the
same, and so must GEXF (networkx, jing), Cypher (ladybug), the CSV of Neo4j and Neptune (duckdb, ladybug), DOT (Graphviz),
the JSON of graphology, Cytoscape (networkx) and FollowTheMoney (followthemoney), and the page (Chromium, where it is installed). Ends with 1 and a line that says what disagrees at the first thing that does.
"""
import argparse
import json
import sys
from pathlib import Path

import cross_check
import csv_check
import cypher_check
import dataset_check
import dot_check
import ftm_check
import gexf_check
import graphml_check
import html_check
import json_check
import picture_check
import rdf_check
from report import Disagreement, report


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--name", default="graph", help="the files' name without its extension")
    parser.add_argument("--no-shapes", action="store_true", help="the graph is not meant to keep to the shapes")
    parser.add_argument("--schema", type=Path, default=Path(__file__).resolve().parents[2] / "Schema")
    args = parser.parse_args()
    turtle, graphml, ntriples = (args.directory / f"{args.name}.{end}" for end in ("ttl", "graphml", "nt"))
    for file in (turtle, graphml):
        if not file.exists():
            sys.exit(f"{file}: there is no such file")
    try:
        triples = rdf_check.read_everywhere(turtle)
        rdf_check.check_form(turtle, triples)
        if ntriples.exists():
            rdf_check.check_ntriples(ntriples, triples)
        dataset_check.check(args.directory, args.name, triples)
        description = args.directory / f"{args.name}.void.ttl"
        if description.exists():
            dataset_check.check_description(description, triples)
        rdf_check.check_query(turtle, triples)
        if not args.no_shapes:
            rdf_check.check_shapes(turtle, args.schema / "shapes.ttl")
        nodes, edges = graphml_check.read_everywhere(graphml)
        cross_check.check(triples, nodes, edges, args.schema / "property-graph.json")
        check_property_graphs(args, nodes, edges)
    except Disagreement as fault:
        print(f"disagreement: {fault}", file=sys.stderr)
        sys.exit(1)
    report(f"{args.directory}: all readers agree")


def check_property_graphs(args, nodes, edges, directed=True):
    """The other formats of the property graph, those that are there, against GraphML."""
    schema = json.loads((args.schema / "property-graph.json").read_text())
    place = {end: args.directory / f"{args.name}.{end}" for end in ("gexf", "cypher", "dot", "html", "svg", "png")}
    checks = {"gexf": gexf_check, "cypher": cypher_check, "dot": dot_check, "html": html_check}
    for end, module in checks.items():
        if place[end].exists():
            module.check(place[end], nodes, edges, schema, directed)
    if (args.directory / "nodes-Person.csv").exists():
        csv_check.check_neo4j(args.directory, nodes, edges, schema)
    if (args.directory / "neptune-nodes.csv").exists():
        csv_check.check_neptune(args.directory, nodes, edges, schema)
    check_json(args, nodes, edges, schema, directed)
    if place["svg"].exists():
        picture_check.check_svg(place["svg"], nodes)
    if place["png"].exists() and place["svg"].exists():
        picture_check.check_png(place["png"], place["svg"])


def check_json(args, nodes, edges, schema, directed):
    place = {end: args.directory / f"{args.name}.{end}" for end in ("graphology.json", "cyjs", "ftm.json")}
    if place["graphology.json"].exists():
        json_check.check_graphology(place["graphology.json"], nodes, edges, schema, directed)
    if place["cyjs"].exists():
        json_check.check_cytoscape(place["cyjs"], nodes, edges, schema, directed)
    if place["ftm.json"].exists():
        if sys.version_info < (3, 11):
            return report("followthemoney needs Python 3.11: graph.ftm.json is not read back")
        ftm_check.check(place["ftm.json"], nodes, edges, schema)


if __name__ == "__main__":
    main()
