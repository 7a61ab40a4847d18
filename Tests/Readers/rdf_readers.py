"""Other people's readers of RDF, each as a function from a file to its quads."""
import importlib.metadata
import json
import logging
import shutil
import subprocess
import warnings

import pyoxigraph as ox
import rdflib
from pyld import jsonld

from report import Disagreement

# rdflib rewrites literals to what it holds for their best form ("2019"^^xsd:gYear becomes a day) unless told not to, and
# writes a line about each that it cannot make a value of.
rdflib.NORMALIZE_LITERALS = False
warnings.simplefilter("ignore")
logging.getLogger("rdflib").setLevel(logging.CRITICAL)

EXTENSIONS = {"ntriples": "nt", "nquads": "nq", "turtle": "ttl", "trig": "trig", "rdfxml": "rdf", "jsonld": "jsonld"}
BASE = "http://example.org/base/"


def pyoxigraph(path, syntax):
    formats = {"ntriples": ox.RdfFormat.N_TRIPLES, "nquads": ox.RdfFormat.N_QUADS, "turtle": ox.RdfFormat.TURTLE,
               "trig": ox.RdfFormat.TRIG, "rdfxml": ox.RdfFormat.RDF_XML, "jsonld": ox.RdfFormat.JSON_LD}
    return {as_quad(q) for q in ox.parse(path=str(path), format=formats[syntax])}


def rdflib_reader(path, syntax):
    formats = {"ntriples": "nt", "nquads": "nquads", "turtle": "turtle", "trig": "trig", "rdfxml": "xml", "jsonld": "json-ld"}
    dataset = rdflib.Dataset()
    dataset.parse(path, format=formats[syntax], publicID=BASE)
    default = {rdflib.graph.DATASET_DEFAULT_GRAPH_ID, rdflib.URIRef(BASE), None}
    return {ox.Quad(term(s), term(p), term(o), ox.DefaultGraph() if g in default else term(g)) for s, p, o, g in dataset.quads()}


def rapper(path, syntax):
    return of_lines(run("rapper", "-q", "-i", syntax, "-o", "nquads" if syntax in ("nquads", "trig") else "ntriples", str(path)))


def serdi(path, syntax):
    if syntax not in ("ntriples", "nquads", "turtle", "trig"):
        raise Unread
    return of_lines(run("serdi", "-i", syntax, "-o", "nquads" if syntax in ("nquads", "trig") else "ntriples", str(path)))


def pyld(path, syntax):
    if syntax != "jsonld":
        raise Unread
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    return of_lines(jsonld.to_rdf(document, {"format": "application/n-quads", "base": BASE}).encode())


class Unread(Exception):
    """The reader does not know the syntax."""


READERS = {"pyoxigraph": pyoxigraph, "rdflib": rdflib_reader, "rapper": rapper, "serdi": serdi, "PyLD": pyld}


def read(path, syntax):
    """What each reader that knows the syntax gets of a file: its quads, or the fault that it finds."""
    found = {}
    for name, reader in READERS.items():
        if name == "rapper" and syntax == "jsonld":
            continue
        try:
            found[name] = reader(path, syntax)
        except Unread:
            continue
        except (Exception, SystemExit) as fault:  # whatever a reader throws is its answer
            found[name] = f"{type(fault).__name__}: {fault}"
    return found


def versions():
    own = [f"{name} {importlib.metadata.version(name)}" for name in ("pyoxigraph", "rdflib", "PyLD")]
    rapper_version = run("rapper", "-v").decode().strip()
    serdi_version = run("serdi", "-v").decode().split()[1]
    return ", ".join(own + [f"rapper {rapper_version}", f"serdi {serdi_version}"])


def of_lines(lines):
    return {as_quad(q) for q in ox.parse(lines, format=ox.RdfFormat.N_QUADS)}


def as_quad(quad):
    graph = getattr(quad, "graph_name", ox.DefaultGraph())
    return ox.Quad(quad.subject, quad.predicate, plain(quad.object), graph)


def plain(value):
    """A literal with its language tag in lower case: the tags are compared so."""
    if isinstance(value, ox.Literal) and value.language:
        return ox.Literal(value.value, language=value.language.lower())
    return value


def term(value):
    if isinstance(value, rdflib.BNode):
        return ox.BlankNode("b" + "".join(c if c.isalnum() else f"x{ord(c):x}" for c in value))
    if isinstance(value, rdflib.Literal):
        if value.language:
            return ox.Literal(str(value), language=value.language.lower())
        return ox.Literal(str(value), datatype=ox.NamedNode(str(value.datatype))) if value.datatype else ox.Literal(str(value))
    return ox.NamedNode(str(value))


def canonical(quads):
    """The quads with the names of blank nodes that RDFC-1.0 gives."""
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return set(dataset)


def run(*command):
    if shutil.which(command[0]) is None:
        raise Disagreement(f"{command[0]} is not installed (make setup installs it)")
    done = subprocess.run(command, capture_output=True)
    if done.returncode != 0:
        raise ValueError(done.stderr.decode(errors="replace").strip()[:300])
    return done.stdout
