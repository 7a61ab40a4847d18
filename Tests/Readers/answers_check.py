#!/usr/bin/env python3
"""The README's question for agreements in force, asked of the sample graph for several days: answers_check.py GRAPH.ttl README.md."""
import re
import sys
from pathlib import Path

from rdf_check import ask
from report import Disagreement, report, same

DAY = "2019-11-22"
NEW_START, INF = "New Strategic Arms Reduction Treaty", "Intermediate-Range Nuclear Forces Treaty"
GSOMIA, JCPOA = "General Security of Military Information Agreement", "Joint Comprehensive Plan of Action"
PARIS, PRESPA = "Paris Agreement", "agreement between Greece and North Macedonia"
IN_FORCE = {
    "1987-12-07": set(),
    "2015-07-13": {INF, NEW_START},
    "2016-06-01": {INF, NEW_START, JCPOA},  # the Paris Agreement was signed, but not in force
    "2019-08-01": {INF, NEW_START, JCPOA, PARIS, GSOMIA, PRESPA},
    DAY: {NEW_START, JCPOA, PARIS, GSOMIA, PRESPA},
    "2021-02-10": {NEW_START, JCPOA, PARIS, PRESPA},  # New START would have expired, had it not been extended
    "2026-02-06": {JCPOA, PARIS, PRESPA},
}


def main(turtle, markdown):
    blocks = re.findall(r"^```sparql\n(.*?)^```", Path(markdown).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    query = next(block for block in blocks if "ent:endedOn" in block)
    answers = ask(turtle, [query.replace(DAY, day) for day in IN_FORCE])
    for (day, expected), rows in zip(IN_FORCE.items(), answers):
        same(f"agreements in force on {day}", expected, {row[0] for row in rows})
    report(f"oxigraph: the agreements in force on {len(IN_FORCE)} days")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Disagreement as fault:
        sys.exit(f"disagreement: {fault}")
