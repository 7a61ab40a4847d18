"""Turtle and N-Triples through pyoxigraph, rdflib, rapper, serdi, pyshacl and the oxigraph command."""
import csv
import importlib.metadata
import io
import os
import re
import sys
import tempfile

import pyoxigraph as ox
import pyshacl
import rdflib

from report import agree, report, run, same

# rdflib rewrites literals to what it holds for their best form ("2019"^^xsd:gYear becomes a day) unless told not to.
rdflib.NORMALIZE_LITERALS = False

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ENT = "https://w3id.org/entente/ns#"
REPLACED = "<http://purl.org/dc/terms/isReplacedBy>"
QUERY = """PREFIX ent: <https://w3id.org/entente/ns#> PREFIX schema: <https://schema.org/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?subject ?predicate ?object ?text WHERE {
  ?claim a ent:Claim ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ; prov:wasDerivedFrom ?passage .
  ?passage schema:text ?text . FILTER (!CONTAINS(?text, "\\r")) }"""


def triples_of(parsed):
    return {(str(t.subject), str(t.predicate), str(t.object)) for t in parsed}


def of_lines(lines):
    return triples_of(ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))


def read_everywhere(turtle):
    """The triples of a Turtle file, the same in all readers."""
    expected = triples_of(ox.parse(path=str(turtle), format=ox.RdfFormat.TURTLE))
    graph = rdflib.Graph()
    graph.parse(turtle, format="turtle")
    others = {
        "rdflib": of_lines(graph.serialize(format="nt", encoding="utf-8")),
        "rapper": of_lines(run("rapper", "-q", "-i", "turtle", "-o", "ntriples", str(turtle))),
        "serdi": of_lines(run("serdi", "-i", "turtle", "-o", "ntriples", str(turtle))),
    }
    for name, found in others.items():
        same(f"{turtle.name}: pyoxigraph and {name}", expected, found)
    versions = ", ".join(f"{p} {importlib.metadata.version(p)}" for p in ("pyoxigraph", "rdflib"))
    report(f"{turtle.name}: {len(expected)} triples, the same in {versions}, rapper and serdi")
    return expected


def check_form(turtle, triples):
    """What the vocabulary promises of the file: no blank nodes, one class a resource, prefixes on top."""
    for triple in triples:
        agree(not any(term.startswith("_:") for term in triple), f"a blank node: {triple}")
    typed = [s for s, p, o in triples if p == f"<{RDF}type>"]
    agree(len(typed) == len(set(typed)), "a resource has two classes")
    former = {s for s, p, o in triples if p == REPLACED}
    same("resources without a class", former, {s for s, p, o in triples} - set(typed))
    agree(all(p == REPLACED for s, p, o in triples if s in former), "something is said of what is replaced")
    text = turtle.read_text(encoding="utf-8")
    lines = text.split("\n")
    last_prefix = max((n for n, line in enumerate(lines) if line.startswith("@prefix ")), default=0)
    agree(all(line.startswith("@prefix ") for line in lines[:last_prefix]), "the prefixes are not in one block")
    agree(text.endswith("\n"), "the last line has no end")


def check_ntriples(path, triples):
    """N-Triples say the same, in the canonical form, byte for byte."""
    data = path.read_bytes()
    same(f"{path.name} and Turtle", triples, of_lines(data))
    graph = rdflib.Graph()
    graph.parse(path, format="nt")
    same(f"{path.name}: rdflib", triples, of_lines(graph.serialize(format="nt", encoding="utf-8")))
    for name, command in (("rapper", ["rapper", "-q", "-i", "ntriples", "-o", "ntriples"]), ("serdi", ["serdi", "-i", "ntriples"])):
        same(f"{path.name}: {name}", triples, of_lines(run(*command, str(path))))
    canonical = {canonical_line(t) for t in ox.parse(data, format=ox.RdfFormat.N_TRIPLES)}
    same(f"{path.name}: canonical form", canonical, set(data.decode().split("\n")[:-1]))
    agree(data == b"" or data.endswith(b" .\n"), f"{path.name}: the last line has no end")
    report(f"{path.name}: the same triples, canonical")


def canonical_line(triple):
    """A triple in canonical N-Triples."""
    term = triple.object
    if isinstance(term, ox.Literal):
        short = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}
        value = re.sub(r'[\x00-\x1f"\\\x7f]', lambda m: short.get(ord(m[0]), f"\\u{ord(m[0]):04X}"), term.value)
        plain = term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
        term = f'"{value}"' + ("" if plain else f"^^{term.datatype}")
    return f"{triple.subject} {triple.predicate} {term} ."


def check_query(turtle, triples):
    """The oxigraph command loads the file and answers a query as the library does."""
    store = ox.Store()
    store.bulk_load(path=str(turtle), format=ox.RdfFormat.TURTLE)
    agree(len(store) == len(triples), "the store holds another number of triples")
    expected = {tuple(getattr(value, "value", str(value)) for value in row) for row in store.query(QUERY)}
    oxigraph = os.path.join(os.path.dirname(sys.executable), "oxigraph")
    with tempfile.TemporaryDirectory() as folder:
        run(oxigraph, "load", "--location", folder, "--file", str(turtle))
        answer = run(oxigraph, "query", "--location", folder, "--query", QUERY, "--results-format", "csv")
    found = {tuple(row) for row in list(csv.reader(io.StringIO(answer.decode(), newline="")))[1:]}
    same("the answer of oxigraph query", expected, found)
    report(f"oxigraph {importlib.metadata.version('oxigraph')}: {len(found)} rows from a query of claims and their sentences")


def check_shapes(turtle, shapes):
    """pyshacl finds no fault in the graph, and finds each of those that are planted in it."""
    graph = rdflib.Graph()
    graph.parse(turtle, format="turtle")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(shapes), shacl_graph_format="turtle", inference="none")
    agree(conforms, f"pyshacl against {shapes.name}: {text[:3000]}")
    planted = plant(graph)
    _, results, _ = pyshacl.validate(graph, shacl_graph=str(shapes), shacl_graph_format="turtle", inference="none")
    # What is asked of the whole graph at once has the graph's shapes for its focus and what is at fault for its value.
    sh = rdflib.SH
    reported = set(results.objects(None, sh.focusNode)) | {
        results.value(result, sh.value) for result in results.subjects(sh.focusNode, rdflib.URIRef("https://w3id.org/entente/shapes"))}
    for fault, focus in planted:
        agree(focus in reported, f"pyshacl does not find the planted fault: {fault} of {focus}")
    report(f"pyshacl {importlib.metadata.version('pyshacl')}: no fault, and each of {len(planted)} planted ones")


def plant(graph):
    """Breaks the graph in as many ways as it has room for; each fault is at a resource of its own."""
    ent, schema, rdf = (rdflib.Namespace(n) for n in (ENT, "https://schema.org/", RDF))
    planted, used = [], set()

    def first(pairs):
        return next((s for s in sorted(set(pairs)) if s not in used), None)

    def fault(name, focus, *changes):
        if focus is not None:
            used.add(focus)
            for change in changes:
                change()
            planted.append((name, focus))

    passages = lambda: first(graph.subjects(rdf.type, ent.Passage))
    node = passages()
    fault("a passage without text", node, lambda: graph.remove((node, schema.text, None)))
    node2 = passages()
    fault("a passage as long as no text", node2, lambda: graph.set((node2, ent.end, rdflib.Literal(10**9))))
    node3 = first(graph.subjects(ent.occursOn, None))
    fault("a date without its datatype", node3, lambda: graph.set((node3, ent.occursOn, rdflib.Literal("2019-11-12"))))
    node4 = first(s for s in graph.subjects(ent.party, None) if (s, ent.party, None) in graph)
    fault("a relation without its claim", node4,
          lambda: [graph.remove((claim, None, None)) for claim in list(graph.subjects(rdf.subject, node4))])
    node5 = first(graph.subjects(rdf.type, schema.Person))
    fault("a stray property", node5, lambda: graph.add((node5, ent.party, node5)))
    node6 = first(graph.subjects(rdf.type, schema.Country))
    fault("a thing without a label", node6, lambda: graph.remove((node6, rdflib.RDFS.label, None)))
    day = lambda text: rdflib.Literal(text, datatype=rdflib.XSD.date)
    told = [s for s in graph.subjects(ent.status, ent.held) if None not in
            {graph.value(article, schema.datePublished) for article in graph.objects(
                s, rdflib.URIRef("http://www.w3.org/ns/prov#wasDerivedFrom") / ent.inArticle)}]
    node10 = first(told)
    fault("held on a day after its sources", node10,
          lambda: graph.set((node10, ent.earliest, day("9999-12-31"))), lambda: graph.set((node10, ent.latest, day("9999-12-31"))),
          lambda: graph.set((node10, ent.occursOn, day("9999-12-31"))))
    node11 = first(graph.subjects(ent.reportedOn, None))
    fault("two days of the first report", node11, lambda: graph.add((node11, ent.reportedOn, day("1999-12-31"))))
    node12 = first(graph.subjects(rdf.type, ent.Tenure))
    fault("a tenure of no office", node12, lambda: graph.remove((node12, ent.office, None)))
    node7 = first(graph.subjects(ent.status, None))
    fault("a status out of the list", node7, lambda: graph.set((node7, ent.status, ent.perhaps)))
    node8 = first(graph.subjects(ent.stance, None))
    fault("a stance of the wrong list", node8, lambda: graph.set((node8, ent.stance, ent.Support)))
    node9 = first(s for s in graph.subjects(rdf.type, ent.Claim))
    fault("a claim without a passage", node9,
          lambda: graph.remove((node9, rdflib.URIRef("http://www.w3.org/ns/prov#wasDerivedFrom"), None)))
    return planted
