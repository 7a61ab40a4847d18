"""All formats of one graph say the same: what was read from one is compared with what GraphML says."""
from report import agree, same



def compare(what, schema, nodes, edges, found_nodes, found_edges, leave_out=(), flatten=lambda text: text):
    """Nodes {id: attributes} and edges {id: (source, target, attributes)}; the first pair is GraphML's.

    Attributes that are in leave_out are not compared; flatten is what the format does to every text.
    """
    same(f"{what}: nodes", set(nodes), set(found_nodes))
    same(f"{what}: edges", {(k, s, t) for k, (s, t, _) in edges.items()}, {(k, s, t) for k, (s, t, _) in found_edges.items()})
    names = {domain: [a["name"] for a in schema[domain] if a["name"] not in leave_out] for domain in ("nodeAttributes", "edgeAttributes")}
    pairs = [(k, v, found_nodes[k], names["nodeAttributes"]) for k, v in nodes.items()]
    pairs += [(k, v, found_edges[k][2], names["edgeAttributes"]) for k, (_, _, v) in edges.items()]
    lines = {"evidence", "sentences", "sourceCitations", "citations"}
    for name, expected, found, attributes in pairs:
        for key in attributes:
            a, b = expected.get(key), found.get(key)
            if isinstance(b, list):
                b = ("\n" if key in lines else "; ").join(b)
            if isinstance(a, str):
                a = flatten(a)
                b = flatten(b) if isinstance(b, str) else b
            if isinstance(a, float) and isinstance(b, (int, float)):
                agree(abs(a - b) < 1e-9, f"{what}: the attribute {key} of {name} is {b!r} instead of {a!r}")
            else:
                agree(a == b, f"{what}: the attribute {key} of {name} is {str(b)[:200]!r} instead of {str(a)[:200]!r}")
