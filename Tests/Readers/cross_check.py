"""Turtle and GraphML tell the same: things, relations, values, support."""
import json
from collections import defaultdict

import pyoxigraph as ox

from report import agree, report, same

PREFIXES = {
    "ent": "https://w3id.org/entente/ns#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "prov": "http://www.w3.org/ns/prov#",
}


def iri(name):
    prefix, local = name.split(":")
    return f"<{PREFIXES[prefix]}{local}>"


def value(term):
    """A literal's text, a term's local name, another IRI as it is."""
    if term.startswith('"'):
        return next(iter(ox.parse(f"<x:s> <x:p> {term} .".encode(), format=ox.RdfFormat.N_TRIPLES))).object.value
    term = term[1:-1]
    return term.removeprefix(PREFIXES["ent"])


def check(triples, nodes, edges, schema_file):
    schema = json.loads(schema_file.read_text())
    about = defaultdict(lambda: defaultdict(list))
    for s, p, o in triples:
        about[s][p].append(o)
    kinds = {iri(node["class"]): node["type"] for node in schema["nodes"]}
    things = {s: kinds[c] for s, found in about.items() for c in found["<" + PREFIXES["rdf"] + "type>"] if c in kinds}
    same("things and nodes", {(s[1:-1], kind) for s, kind in things.items()}, {(n["iri"], n["type"]) for n in nodes.values()})

    attributes = {iri(a["property"]): a["name"] for a in schema["nodeAttributes"]
                  if a["name"] not in ("type", "evidence") and "property" in a}
    former = defaultdict(list)
    for s, p, o in triples:
        if p == "<http://purl.org/dc/terms/isReplacedBy>":
            former[o[1:-1]].append(".".join(s[1:-1].rsplit("/", 2)[1:]))
    for name, node in nodes.items():
        compare(name, "formerIds", former[node["iri"]], node.get("formerIds"))
        found = about[f"<{node['iri']}>"]
        for prop, attribute in attributes.items():
            compare(name, attribute, [value(o) for o in found[prop]], node.get(attribute))
        passages = found[iri("prov:wasDerivedFrom")]
        agree(node["mentions"] == len(passages), f"the node {name} has {node['mentions']} mentions, but {len(passages)} passages")

    relation = {iri(edge["property"]): edge["type"] for edge in schema["edges"]}
    at = {name: f"<{node['iri']}>" for name, node in nodes.items()}
    same("relations and edges", {(s, relation[p], o) for s, p, o in triples if p in relation and s in things},
         {(at[s], data["type"], at[t]) for s, t, data in edges.values()})

    claims = defaultdict(set)
    for s, found in about.items():
        if iri("rdf:subject") in found and iri("ent:polarity") not in found:
            claims[tuple(found[iri(f"rdf:{part}")][0] for part in ("subject", "predicate", "object"))].update(
                found[iri("prov:wasDerivedFrom")])
    name_of = {edge["type"]: iri(edge["property"]) for edge in schema["edges"]}
    for name, (source, target, data) in edges.items():
        passages = claims.get((at[source], name_of[data["type"]], at[target]))
        if passages:
            agree(data["weight"] == len(passages), f"the edge {name} weighs {data['weight']}, but {len(passages)} passages support it")
            texts = [" ".join(value(about[p][iri("schema:text")][0]).split()) for p in passages]
            compare(name, "sentences", [" ".join(t.split()) for t in texts],
                    "\n".join(" ".join(line.split()) for line in data["sentences"].split("\n")), separator="\n")
    report("Turtle and GraphML tell the same")


def compare(name, attribute, values, written, separator="; "):
    """The parts in any order, joined. They may hold the separator themselves, so that they are counted by length."""
    if isinstance(written, bool):
        written = "true" if written else "false"
    written = "" if written is None else str(written)
    agree(all(v in written for v in values) and len(separator.join(values)) == len(written),
          f"the attribute {attribute} of {name} is {written[:200]!r}, but in Turtle {values!r:.200}")
