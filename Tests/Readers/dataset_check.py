"""The other RDF formats hold the same triples as Turtle, in every reader that knows them."""
import pyoxigraph as ox

from rdf_readers import EXTENSIONS, read
from report import agree, report, same

ENT = "https://w3id.org/entente/ns#"


def check(folder, name, turtle):
    """Each of the formats that were written; the triples of Turtle are given."""
    articles = {s for s, p, o in turtle if o == "<https://schema.org/NewsArticle>"}
    for syntax in ("nquads", "trig", "rdfxml", "jsonld"):
        path = folder / f"{name}.{EXTENSIONS[syntax]}"
        if not path.exists():
            continue
        right = []
        for reader, found in read(path, syntax).items():
            agree(not isinstance(found, str), f"{path.name}: {reader} rejects it: {found}")
            graphs = {str(q.graph_name) for q in found}
            triples = {(str(q.subject), str(q.predicate), str(q.object)) for q in found}
            same(f"{path.name}: {reader} and Turtle", turtle, triples)
            if syntax in ("nquads", "trig"):
                same(f"{path.name}: {reader}: graphs and articles", articles | ({"DEFAULT"} if turtle else set()), graphs | ({"DEFAULT"} if turtle else set()))
                check_graphs(path, found)
            right.append(reader)
        agree(len(right) >= 2, f"{path.name}: fewer than two readers know it")
        report(f"{path.name}: the triples of Turtle in {', '.join(right)}")


def check_graphs(path, quads):
    """An article and its passages are in its own graph, and nothing of a passage is in another's."""
    article = {q.subject: q.object for q in quads if q.predicate.value == ENT + "inArticle"}
    for quad in quads:
        owner = article.get(quad.subject)
        agree(owner is None or quad.graph_name == owner, f"{path.name}: {quad.subject} is not in the graph of its article")
        owner = article.get(quad.object) if isinstance(quad.object, ox.NamedNode) else None
        agree(owner is None or quad.graph_name == owner, f"{path.name}: {quad.object} is named in another article's graph")


def check_description(path, triples):
    """The description of the dataset counts what there is."""
    void = "http://rdfs.org/ns/void#"
    for reader, found in read(path, "turtle").items():
        agree(not isinstance(found, str), f"{path.name}: {reader} rejects it: {found}")
        dataset = next(q.subject for q in found if q.object == ox.NamedNode("http://www.w3.org/ns/dcat#Dataset"))
        said = {q.predicate.value: q.object.value for q in found if q.subject == dataset}
        agree(int(said[void + "triples"]) == len(triples), f"{path.name}: {said[void + 'triples']} triples, but {len(triples)}")
        agree(int(said[void + "distinctSubjects"]) == len({s for s, p, o in triples}), f"{path.name}: another number of subjects")
        newest = max((o.split('"')[1] for s, p, o in triples if p == "<https://schema.org/datePublished>"), default=None)
        agree(said.get("http://purl.org/dc/terms/modified") == newest, f"{path.name}: it is not of the day of the newest article")
        of = lambda name: {q.subject: q.object for q in found if q.predicate.value == void + name}
        counts, properties = of("triples"), of("property")
        for part, prop in properties.items():
            number = sum(p == str(prop) for s, p, o in triples)
            agree(int(counts[part].value) == number, f"{path.name}: {counts[part].value} triples of {prop}, but {number}")
    report(f"{path.name}: the counts are right")
