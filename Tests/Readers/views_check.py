#!/usr/bin/env python3
"""Articles and passages as nodes, and projections: views_check.py PLAIN VIEW NAME.

PLAIN holds graph.graphml of a graph, VIEW the same graph in property-graph formats with NAME: articles, passages, or a projection.
What a view has must follow from the plain graph, and all its formats must say the same.
"""
import argparse
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import networkx

import check
import graphml_check
from report import Disagreement, agree, report, same

SCHEMA = Path(__file__).resolve().parents[2] / "Schema"
# For each projection: the kind of thing behind an edge, the relations to its two ends, and the kind of these.
PROJECTIONS = {"met-with": ("Meeting", "PARTICIPANT", "PARTICIPANT", "Person"), "co-party": ("Agreement", "PARTY", "PARTY", "Country"),
               "said-about": ("Statement", "SPEAKER", "ABOUT", None)}


def check_projection(plain, view, name):
    (nodes, edges), (found_nodes, found_edges) = plain, view
    kind, source, target, ends = PROJECTIONS[name]
    of = defaultdict(lambda: defaultdict(set))
    for s, t, data in edges.values():
        if ends in (None, nodes[t]["type"]):
            of[s][data["type"]].add(t)
    expected = defaultdict(list)
    for thing, data in nodes.items():
        if data["type"] != kind or name == "met-with" and data.get("status") != "held":
            continue
        sources, targets = of[thing][source], of[thing][target]
        pairs = combinations(sorted(sources), 2) if source == target else [(s, t) for s in sources for t in targets]
        for pair in pairs:
            expected[frozenset(pair) if source == target else pair].append(data)
    key = lambda s, t: frozenset((s, t)) if source == target else (s, t)
    same(f"{name}: edges", set(expected), {key(s, t) for s, t, _ in found_edges.values()})
    agree(len(expected) == len(found_edges), f"{name}: two edges between the same nodes")
    same(f"{name}: nodes", {end for pair in expected for end in pair}, set(found_nodes))
    for s, t, data in found_edges.values():
        behind = expected[key(s, t)]
        agree(data["weight"] == len(behind), f"{name}: {s} and {t} weigh {data['weight']} instead of {len(behind)}")
        same(f"{name}: what is behind {s} and {t}", set("; ".join(b["label"] for b in behind).split("; ")), set(data["through"].split("; ")))
        if kind != "Agreement":
            # A statement that no text dates has the day of its report.
            reported = lambda b: b.get("reportedOn") if kind == "Statement" and "latest" not in b else None
            days = [[d for d in (b.get(key) or reported(b) for b in behind) if d] for key in ("earliest", "latest")]
            agree((data.get("first"), data.get("last")) == (min(days[0], default=None), max(days[1], default=None)), f"{name}: the days of {s} and {t}")
    for node, data in found_nodes.items():
        agree({k: v for k, v in data.items() if k not in "xy"} == {k: v for k, v in nodes[node].items() if k not in "xy"}, f"{name}: {node} is another")


def check_sources(plain, view, name):
    (nodes, edges), (found_nodes, found_edges) = plain, view
    added = {k: v for k, v in found_nodes.items() if v["type"] in ("Article", "Passage")}
    same(f"{name}: things", set(nodes), set(found_nodes) - set(added))
    kinds = {"MENTIONED_IN", "EVIDENCE", "IN_ARTICLE"}
    same(f"{name}: relations", set(edges), {k for k, (_, _, d) in found_edges.items() if d["type"] not in kinds})
    weights = defaultdict(int)
    pairs = defaultdict(set)
    for s, t, data in found_edges.values():
        pairs[data["type"]].add((s, t))
        if data["type"] == "MENTIONED_IN":
            weights[s] += data["weight"]
    for node, data in nodes.items():
        agree(weights[node] == data["mentions"], f"{name}: {node} stands in {weights[node]} passages instead of {data['mentions']}")
        named = [line for line in data.get("sourceCitations", "").split("\n") if line]
        same(f"{name}: citations of {node}", {t.removeprefix("article.") for s, t in pairs["MENTIONED_IN"] if s == node}, {line[line.rindex("[") + 1:-1] for line in named})
        for s, t in pairs["MENTIONED_IN"]:
            line = next((line for line in named if s == node and line.endswith(f"[{t.removeprefix('article.')}]")), None)
            agree(line is None or all(" ".join(str(added[t][k]).split()) in " ".join(line.split()) for k in ("headline", "url", "publisher", "published") if k in added[t]),
                  f"{name}: the citation {line}")
    passages = {k for k, v in added.items() if v["type"] == "Passage"}
    agree(bool(passages) == (name == "passages" and bool(added)), f"{name}: {len(passages)} passages")
    same(f"{name}: passages with an article", passages, {s for s, _ in pairs["IN_ARTICLE"]})
    if passages:
        same(f"{name}: evidence", {(s, a) for s, p in pairs["EVIDENCE"] for q, a in pairs["IN_ARTICLE"] if p == q}, pairs["MENTIONED_IN"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("plain", type=Path)
    parser.add_argument("view", type=Path)
    parser.add_argument("name")
    args = parser.parse_args()
    read = lambda folder: graphml_check.read_document(folder / "graph.graphml")
    try:
        plain, view = read(args.plain), read(args.view)
        directed = args.name not in ("met-with", "co-party")
        agree(networkx.read_graphml(args.view / "graph.graphml").is_directed() == directed, f"{args.name}: GraphML is not as directed as it should be")
        (check_projection if args.name in PROJECTIONS else check_sources)(plain, view, args.name)
        graphml_check.check_gephi(args.view / "graph.graphml", view[1])
        check.check_property_graphs(argparse.Namespace(directory=args.view, name="graph", schema=SCHEMA), *view, directed)
    except Disagreement as fault:
        print(f"disagreement: {fault}", file=sys.stderr)
        sys.exit(1)
    report(f"{args.name}: {len(view[0])} nodes and {len(view[1])} edges, as the graph says")


if __name__ == "__main__":
    main()
