"""FollowTheMoney: every entity is valid by the model of followthemoney, leads to entities that may stand there, and all tell what GraphML tells."""
import hashlib
import importlib.metadata
import json
import re
import unicodedata
from collections import defaultdict

from report import agree, report, same

SCHEMA = {"Person": {"Person"}, "Country": {"PublicBody"}, "Organization": {"Organization", "PublicBody"}, "Place": {"Address"},
          "Office": {"Position"}, "Agreement": {"Event"}, "Event": {"Event"}, "Meeting": {"Event"}, "Statement": {"Event"},
          "Tenure": {"Occupancy"}, "Position": {"UnknownLink"}, "Membership": {"UnknownLink"}}
# The relations that Event:involved holds, by the node that they lead from, and those that are links with a name of their own.
INVOLVED = {"ACTOR", "PARTICIPANT", "PARTY", "SPEAKER"}
LEGAL = {"Person", "Country", "Organization"}
THINGS = {k for k, schemata in SCHEMA.items() if not schemata & {"Occupancy", "UnknownLink"}}
STANCES = {"support": "supports", "oppose": "opposes", "conditional": "supports under conditions"}


def id_of(token):
    """The id of a node's token: a hyphen for the low line before a hash; a hash where it would end with a mark."""
    if "_" in token or token[-1].isalnum():
        return token.replace("_", "-")
    kind, slug = token.split(".", 1)
    return f"{kind}-{hashlib.sha256(f'{kind}/{slug}'.encode()).hexdigest()[:20]}"


def line(text):
    """A text as FollowTheMoney keeps a name: one line, without marks that cannot be seen."""
    visible = "".join(c for c in text if unicodedata.category(c) != "Cf")
    text = " ".join(re.split(r"[\s\x00-\x1f\x7f-\x9f]+", visible)).strip()[:384]
    return text if text.strip("\"' ") else ""


def check(path, nodes, edges, schema):
    from followthemoney import model
    from followthemoney.cli.util import path_entities
    from followthemoney.entity import ValueEntity
    from followthemoney.exc import InvalidData
    raw = path.read_text(encoding="utf-8")
    agree(raw == "" or raw.endswith("\n"), "FollowTheMoney: the last line has no end")
    entities = {}
    for entity in path_entities(path, ValueEntity, cleaned=False):
        agree(entity.id not in entities, f"FollowTheMoney: two entities {entity.id}")
        entities[entity.id] = entity
    lines = [json.loads(text) for text in raw.split("\n")[:-1]]
    agree([entry["id"] for entry in lines] == list(entities), "FollowTheMoney: an entity was not read")
    for entry in lines:
        try:
            validate(model, entry, entities)
        except InvalidData as fault:
            agree(False, f"FollowTheMoney: {entry['id']} is not valid: {fault.errors}")
    compare(entities, nodes, edges)
    report(f"{path.name}: {len(entities)} entities, valid by followthemoney {importlib.metadata.version('followthemoney')}, "
           "the same facts as in GraphML")


def validate(model, entry, entities):
    """By the model, and by what it does not look at: unknown and required properties, formats, and where references lead."""
    name, kind = entry["id"], model.get(entry["schema"])
    agree(kind is not None and not kind.abstract, f"FollowTheMoney: the schema {entry['schema']} of {name}")
    model.get(kind.name).validate(entry)
    required = {p for s in kind.schemata for p in s.required}
    agree(required <= set(entry["properties"]), f"FollowTheMoney: {name} lacks {required - set(entry['properties'])}")
    for key, values in entry["properties"].items():
        prop = kind.properties.get(key)
        agree(prop is not None and not prop.stub and values, f"FollowTheMoney: the property {key} of {name}")
        for value in values:
            kept = prop.type.clean(value, format=prop.format)
            agree(kept is not None and len(value) <= prop.max_length, f"FollowTheMoney: {key} of {name} is {value[:100]!r}")
            if prop.type.name in ("country", "date", "entity", "identifier"):
                agree(kept == value, f"FollowTheMoney: {key} of {name} is {value!r} instead of {kept!r}")
            if prop.range is not None:
                agree(value in entities and entities[value].schema.is_a(prop.range.name), f"FollowTheMoney: {key} of {name} leads to {value}")


def check_values(entity, token, node):
    """Dates that are a day, a month or a year, and who stands where."""
    if "Event" in SCHEMA[node["type"]]:
        dates = "; ".join(node[k] for k in ("occursOn", "signedOn") if k in node).split("; ")
        same(f"FollowTheMoney: dates of {token}", {d for d in dates if re.fullmatch(r"[12]\d{3}(-\d\d){0,2}", d)}, set(entity.get("date")))
        agree(node["type"] in entity.get("keywords"), f"FollowTheMoney: {token} does not say that it is a {node['type']}")
        agree({node.get("status"), node.get("eventType")} - {None} <= set(entity.get("keywords")), f"FollowTheMoney: the status of {token}")
    elif node["type"] == "Position" and entity is not None:
        agree(entity.first("role") == STANCES[node.get("stance", "conditional")], f"FollowTheMoney: the stance of {token}")


def compare(entities, nodes, edges):
    """Every node is an entity with its names, and every edge can be told from the entities."""
    kinds, found = {}, defaultdict(set)
    for token, node in nodes.items():
        name = id_of(token)
        kinds[name] = node["type"]
        if node["type"] not in THINGS:
            continue
        agree(name in entities and entities[name].schema.name in SCHEMA[node["type"]], f"FollowTheMoney: the entity of {token}")
        expected = line(node.get("name", node.get("label", ""))) or name
        agree(entities[name].first("name") == entities[name].schema.get("name").type.clean(expected), f"FollowTheMoney: {token} is called {entities[name].first('name')!r}")
        same(f"FollowTheMoney: Wikidata's item of {token}", {node["sameAs"].rsplit("/")[-1]} if "sameAs" in node and node["type"] != "Place" else set(), set(entities[name].get("wikidataId", quiet=True)))
    for entity in entities.values():
        schema = entity.schema.name
        pairs = lambda a, b: {(s, t) for s in entity.get(a) for t in entity.get(b)}
        if schema == "Event":
            found["involved"] |= {(entity.id, t) for t in entity.get("involved")}
            found["LOCATION"] |= {(entity.id, t) for t in entity.get("addressEntity")}
        elif schema == "Position":
            found["OFFICE_OF"] |= {(entity.id, t) for t in entity.get("organization")}
        elif schema == "Occupancy":
            found["occupies"] |= pairs("holder", "post")
        elif schema == "Representation":
            found["REPRESENTS"] |= pairs("agent", "client")
        elif schema == "Membership":
            found["MEMBER_STATE"] |= pairs("organization", "member")
        elif schema == "Succession":
            found["SUCCEEDS"] |= pairs("successor", "predecessor")
        elif schema == "UnknownLink":
            kind = {"Position": "stance", "Membership": "membership"}.get(kinds.get(entity.id))
            role = entity.first("role").upper().replace(" ", "_")
            found[kind or {"OFFICE": "IN_OFFICE"}.get(role, role)] |= pairs("subject", "object")
    expected, ends = defaultdict(set), defaultdict(lambda: defaultdict(list))
    for source, target, data in edges.values():
        s, t = id_of(source), id_of(target)
        a, b, kind = kinds[s], kinds[t], data["type"]
        ends[s][kind].append(t)
        if kind == "HAS_MEMBERSHIP":
            ends[t][kind].append(s)
        if kind in INVOLVED and SCHEMA[a] == {"Event"} and b in LEGAL:
            expected["involved"].add((s, t))
        elif kind in ("HOLDS_OFFICE", "FORMER_OFFICE") and (a, b) == ("Person", "Office"):
            expected["occupies"].add((s, t))
        elif a in THINGS and b in THINGS:
            expected[kind].add((s, t))
    for token, node in nodes.items():
        check_values(entities.get(id_of(token)), token, node)
    for name, kind in kinds.items():
        of = lambda relation: [t for t in ends[name][relation] if kinds[t] in THINGS]
        if kind == "Tenure":
            expected["occupies"] |= {(p, o) for p in of("HOLDER") if kinds[p] == "Person" for o in of("IN_OFFICE") if kinds[o] == "Office"}
        elif kind == "Position":
            expected["stance"] |= {(s, t) for s in of("HOLDER") for t in of("TOWARD")}
        elif kind == "Membership":
            expected["membership"] |= {(m, a) for m in of("MEMBER") for a in of("HAS_MEMBERSHIP")}
    for kind in expected.keys() | found.keys():
        same(f"FollowTheMoney: {kind}", expected[kind], found[kind])
    mentioned = {(m.first("resolved"), m.first("document")) for m in entities.values() if m.schema.name == "Mention"}
    same("FollowTheMoney: mentions", {(id_of(token), f"article.{article}") for token, node in nodes.items() if node["type"] in LEGAL
                                    for article in node.get("sources", "").split("; ") if article}, mentioned)
