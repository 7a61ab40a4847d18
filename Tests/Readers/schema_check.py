#!/usr/bin/env python3
"""The files of Schema/ agree with each other: ontology.ttl, shapes.ttl, property-graph.json, context.jsonld."""
import json
import sys
from pathlib import Path

import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, XSD
from rdflib.namespace import SH

from report import Disagreement, agree, report, same

SCHEMA = Path(__file__).resolve().parents[2] / "Schema"
ENT = rdflib.Namespace("https://w3id.org/entente/ns#")
PREFIXES = {"ent": str(ENT), "schema": "https://schema.org/", "owl": str(OWL), "rdf": str(RDF), "rdfs": str(RDFS),
            "skos": "http://www.w3.org/2004/02/skos/core#", "prov": "http://www.w3.org/ns/prov#", "dcterms": "http://purl.org/dc/terms/",
            "xsd": "http://www.w3.org/2001/XMLSchema#", "edtf": "http://id.loc.gov/datatypes/edtf/", "wd": "http://www.wikidata.org/entity/"}
# What claims, passages and articles are said to be, beside the things of the property graph.
SUPPORT = {"rdf:subject", "rdf:predicate", "rdf:object", "ent:polarity", "ent:inArticle", "ent:retells", "ent:start", "ent:end", "schema:headline",
           "schema:datePublished", "schema:publisher", "schema:url", "ent:sha256", "dcterms:isReplacedBy"}


def iri(name):
    prefix, local = name.split(":")
    return rdflib.URIRef(PREFIXES[prefix] + local)


def members(graph, node):
    """The classes of a domain or range: one, or the parts of a union."""
    union = graph.value(node, OWL.unionOf)
    return set(rdflib.collection.Collection(graph, union)) if union is not None else {node} if node is not None else None


def check_profile(ontology):
    """OWL 2 DL: no term of RDF or OWL is declared, every term has one kind, and only ours have axioms."""
    kinds = {OWL.Class: set(), OWL.ObjectProperty: set(), OWL.DatatypeProperty: set(), OWL.AnnotationProperty: set()}
    for kind, terms in kinds.items():
        terms |= {term for term in ontology.subjects(RDF.type, kind) if isinstance(term, rdflib.URIRef)}
        agree(not any(str(term).startswith((str(RDF), str(RDFS), str(OWL), str(XSD))) for term in terms), f"a reserved term is declared: {terms}")
    for one in list(kinds)[1:]:
        for other in list(kinds)[1:]:
            agree(one == other or not kinds[one] & kinds[other], f"terms of two kinds: {kinds[one] & kinds[other]}")
    same("instances of rdf:Property", set(), set(ontology.subjects(RDF.type, RDF.Property)))
    for axiom in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf):
        same(f"terms of others with {axiom}", set(), {s for s in ontology.subjects(axiom) if not s.startswith(str(ENT))})
    for axiom in (RDFS.subClassOf, RDFS.domain, OWL.unionOf):
        for found in ontology.objects(None, axiom):
            named = rdflib.collection.Collection(ontology, found) if axiom == OWL.unionOf else [found]
            same(f"classes of {axiom}", set(), {n for n in named if isinstance(n, rdflib.URIRef)} - kinds[OWL.Class])
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in kinds[kind]:
            same(f"what {term} is narrower than", set(), set(ontology.objects(term, RDFS.subPropertyOf)) - kinds[kind])
            ranges = {r for r in ontology.objects(term, RDFS.range) if isinstance(r, rdflib.URIRef)}
            allowed = kinds[OWL.Class] if kind == OWL.ObjectProperty else {XSD.string, XSD.boolean, XSD.integer, XSD.decimal}
            same(f"range of {term}", set(), ranges - allowed)
    built_in = {RDF.type, RDF.first, RDF.rest, RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.domain, RDFS.range, RDFS.subClassOf,
                RDFS.subPropertyOf, OWL.oneOf, OWL.unionOf, OWL.members, OWL.disjointWith, OWL.distinctMembers, OWL.versionIRI, OWL.versionInfo,
                RDFS.isDefinedBy, SKOS.inScheme}
    same("predicates of the ontology", set(), set(ontology.predicates()) - built_in - kinds[OWL.AnnotationProperty])
    aligned = set(ontology.objects(None, RDFS.subPropertyOf)) | set(ontology.objects(None, RDFS.subClassOf))
    return aligned | {SKOS.closeMatch, SKOS.inScheme, SKOS.ConceptScheme, rdflib.URIRef("http://purl.org/dc/terms/license")}


def check_distinctions(ontology, shapes, classes, terms):
    """What a reasoner finds faults by: classes that exclude each other, terms that differ, properties with one value."""
    lists = lambda kind, prop: [set(rdflib.collection.Collection(ontology, ontology.value(node, prop))) for node in ontology.subjects(RDF.type, kind)]
    ours = {c for c in classes if c.startswith(str(ENT))} - {c for c in ontology.subjects(RDFS.subClassOf) if ontology.value(c, RDFS.subClassOf) in classes}
    same("classes that exclude each other", ours, lists(OWL.AllDisjointClasses, OWL.members)[0])
    for ent in ours:
        same(f"classes of others that exclude {ent}", classes - ours - {ENT.Meeting} | {rdflib.URIRef("https://schema.org/NewsArticle")}, set(ontology.objects(ent, OWL.disjointWith)))
    same("terms that differ", {frozenset(ENT[t] for t in ts) for ts in terms.values()}, set(map(frozenset, lists(OWL.AllDifferent, OWL.distinctMembers))))
    single, several = set(), set()
    for shape in shapes.subjects(RDF.type, rdflib.SH.NodeShape):
        for prop in shapes.objects(shape, SH.property):
            (single if str(shapes.value(prop, SH.maxCount)) == "1" else several).add(shapes.value(prop, SH.path))
    declared = set(ontology.subjects(RDF.type, OWL.FunctionalProperty))
    same("properties with one value that may have several", set(), declared & several)
    same("properties with one value", set(), declared - single)


def main():
    ontology, shapes = rdflib.Graph().parse(SCHEMA / "ontology.ttl"), rdflib.Graph().parse(SCHEMA / "shapes.ttl")
    pg, context = (json.loads((SCHEMA / name).read_text()) for name in ("property-graph.json", "context.jsonld"))
    classes = {node["type"]: iri(node["class"]) for node in pg["nodes"]}

    aligned = check_profile(ontology)
    lists = {ENT[name] for name in pg["terms"]}
    same("classes of the ontology", set(classes.values()) | {ENT.Claim, ENT.Passage, iri("schema:NewsArticle")} | lists,
         {c for c in ontology.subjects(RDF.type, OWL.Class) if isinstance(c, rdflib.URIRef)}
         - {c for c in aligned if not c.startswith(str(ENT))})
    for name, terms in pg["terms"].items():
        expected = {ENT[term] for term in terms}
        same(f"terms of ent:{name}", expected, set(ontology.subjects(RDF.type, ENT[name])))
        same(f"terms in the scheme ent:{name}", expected, set(ontology.subjects(SKOS.inScheme, ENT[name])))
        agree((ENT[name], RDF.type, SKOS.ConceptScheme) in ontology, f"ent:{name} is no scheme of concepts")
        same(f"terms of ent:{name} (owl:oneOf)", expected,
             set(rdflib.collection.Collection(ontology, ontology.value(ENT[name], OWL.oneOf))))

    literals = {a["property"] for a in pg["nodeAttributes"] + pg["edgeAttributes"] if "property" in a} - {"rdf:type"}
    relations = {edge["property"] for edge in pg["edges"]}
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    used = {iri(p) for p in relations | literals | SUPPORT if p.split(":")[0] not in ("rdf", "rdfs", "owl")}
    declared = {p for kind in kinds for p in ontology.subjects(RDF.type, kind)} - (aligned - used)
    same("properties of the ontology", used, declared)
    for term in declared | set(classes.values()) | {ENT[t] for terms in pg["terms"].values() for t in terms}:
        agree(ontology.value(term, RDFS.label) and ontology.value(term, RDFS.comment), f"{term} has no label or comment")
        agree(not term.startswith(str(ENT)) or ontology.value(term, RDFS.isDefinedBy) == rdflib.URIRef(str(ENT)[:-1]), f"{term} is defined by nothing")
    for edge in pg["edges"]:
        prop = iri(edge["property"])
        same(f"domain of {edge['property']}", {classes[k] for k in edge["from"]}, members(ontology, ontology.value(prop, RDFS.domain)))
        found = members(ontology, ontology.value(prop, RDFS.range)) or set(classes.values())
        same(f"range of {edge['property']}", {classes[k] for k in edge["to"]}, found)

    check_distinctions(ontology, shapes, set(classes.values()) | {ENT.Claim, ENT.Passage}, pg["terms"])

    # A question in SPARQL is asked of the whole graph once: pyshacl reads it anew for every resource that it is asked of.
    same("shapes with SPARQL", {ENT.GraphShape}, set(shapes.subjects(SH.sparql)))
    same("targets of the shape with SPARQL", {SH.targetNode},
         {p for p in shapes.predicates(ENT.GraphShape) if str(p).startswith(f"{SH}target")})

    # A shape for each class, closed, with just the properties of the class.
    for node in pg["nodes"]:
        shape = shapes.value(predicate=SH.targetClass, object=classes[node["type"]])
        agree(shape is not None, f"no shape for {node['class']}")
        agree(str(shapes.value(shape, SH.closed)) == "true", f"the shape of {node['class']} is open")
        paths = {shapes.value(p, SH.path) for p in shapes.objects(shape, SH.property)}
        of_name = {a["name"]: a["property"] for a in pg["nodeAttributes"] if "property" in a}
        expected = {iri(of_name[name]) for name in node["attributes"]} | {iri(e["property"]) for e in pg["edges"] if node["type"] in e["from"]}
        expected |= {iri(p) for p in ("rdfs:label", "schema:name", "skos:altLabel", "prov:wasDerivedFrom", "ent:articleCount", "ent:independentCount")}
        if iri("ent:occursOn") in expected:
            expected |= {ENT.earliest, ENT.latest}
        same(f"properties in the shape of {node['class']}", expected, paths)
    claim = shapes.value(predicate=SH.targetClass, object=ENT.Claim)
    predicate = next(p for p in shapes.objects(claim, SH.property) if shapes.value(p, SH.path) == RDF.predicate)
    of_things = relations | {a["property"] for a in pg["nodeAttributes"][5:] if a.get("property", "").split(":")[0] in ("ent", "owl", "schema")}
    same("what can be claimed", {iri(p) for p in of_things - {"ent:earliest", "ent:latest", "ent:articleCount", "ent:independentCount"}},
         set(rdflib.collection.Collection(shapes, shapes.value(predicate, SH["in"]))))

    terms = {v if isinstance(v, str) else v["@id"] for k, v in context["@context"].items() if k not in PREFIXES and not str(v).startswith("@")}
    same("terms of the context", {n for n in relations | literals | SUPPORT} | {node["class"] for node in pg["nodes"]}
         | {"ent:Claim", "ent:Passage", "schema:NewsArticle"} | {f"ent:{t}" for ts in pg["terms"].values() for t in ts}, terms)
    same("prefixes of the context", set(PREFIXES.items()), {(p, context["@context"].get(p)) for p in PREFIXES})
    report("Schema/: the ontology, the shapes, the property graph and the context agree")


if __name__ == "__main__":
    try:
        main()
    except Disagreement as fault:
        sys.exit(f"disagreement: {fault}")
