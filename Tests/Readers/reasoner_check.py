#!/usr/bin/env python3
"""The ontology and a graph before HermiT, a reasoner of OWL 2 DL: reasoner_check.py GRAPH.ttl.

HermiT (in owlready2, run by Java) must take the ontology with the graph, find no class that nothing can be, and find each of the faults
that are planted. Claims are left out: they say again, with the words of RDF, what stands in plain triples. Where Java or owlready2 is
missing it is not asked, and that is said.
"""
import contextlib
import importlib.metadata
import io
import shutil
import sys
import tempfile
from pathlib import Path

import rdflib

from report import Disagreement, agree, report

# HermiT is told to pass over days and years, which OWL 2 has no datatypes for; rdflib must not rewrite them.
rdflib.NORMALIZE_LITERALS = False

SCHEMA = Path(__file__).resolve().parents[2] / "Schema" / "ontology.ttl"
ENT = rdflib.Namespace("https://w3id.org/entente/ns#")
NEWS = rdflib.URIRef("https://schema.org/NewsArticle")


def contradicts(triples, folder):
    """True where HermiT finds a contradiction."""
    import owlready2

    graph = rdflib.Graph()
    for triple in triples:
        graph.add(triple)
    path = folder / "graph.nt"
    graph.serialize(path, format="nt", encoding="utf-8")
    world = owlready2.World()
    ontology = world.get_ontology(path.as_uri()).load()
    try:
        with ontology, contextlib.redirect_stderr(io.StringIO()):
            owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0, ignore_unsupported_datatypes=True)
    except owlready2.OwlReadyInconsistentOntologyError:
        return True
    except owlready2.base.OwlReadyJavaError as error:
        raise Disagreement(f"HermiT rejects it: {str(error)[:1000]}")
    agree(not list(world.inconsistent_classes()), f"nothing can be of {list(world.inconsistent_classes())}")
    return False


def faults(graph):
    """Faults to plant: what each is, and its triples."""
    first = lambda kind: min(graph.subjects(rdflib.RDF.type, kind))
    position, passage, country = first(ENT.Position), first(ENT.Passage), first(rdflib.URIRef("https://schema.org/Country"))
    return [
        ("a state that is a meeting", [(country, rdflib.RDF.type, ENT.Meeting)]),
        ("a state with a speaker", [(country, ENT.speaker, country)]),
        ("a position with two stances", [(position, ENT.stance, ENT.support), (position, ENT.stance, ENT.oppose)]),
        ("a passage in two articles", [(passage, ENT.inArticle, article) for article in sorted(graph.subjects(rdflib.RDF.type, NEWS))[:2]]),
    ]


def main(path):
    if shutil.which("java") is None:
        return report("Java is not installed (Debian: apt install default-jre-headless): HermiT is not asked")
    try:
        version = importlib.metadata.version("owlready2")
    except importlib.metadata.PackageNotFoundError:
        return report("owlready2 is not installed: HermiT is not asked")
    ontology = rdflib.Graph().parse(SCHEMA)
    graph = rdflib.Graph().parse(path)
    claims = set(graph.subjects(rdflib.RDF.type, ENT.Claim))
    triples = [*ontology, *(triple for triple in graph if triple[0] not in claims)]
    planted = faults(graph)
    with tempfile.TemporaryDirectory() as folder:
        agree(not contradicts(triples, Path(folder)), "HermiT finds a contradiction in the graph")
        for name, more in planted:
            agree(contradicts(triples + more, Path(folder)), f"HermiT does not find the planted fault: {name}")
    report(f"HermiT (owlready2 {version}): no contradiction in {len(triples)} triples, and each of {len(planted)} planted faults")


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except Disagreement as fault:
        sys.exit(f"disagreement: {fault}")
