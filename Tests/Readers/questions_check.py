#!/usr/bin/env python3
"""The questions that the program carries, asked of the sample graph: questions_check.py GRAPH.ttl [ANSWERS] [--record].

Sources/CQuestions/Questions.md shows each question with its answer as a table. pyoxigraph and rdflib must give exactly these
rows, and so must the program, whose answers lie in the folder ANSWERS as NAME.csv. --record writes the tables anew.
"""
import csv
import re
import sys
from pathlib import Path

import pyoxigraph as ox
import rdflib

from report import Disagreement, agree, report

rdflib.NORMALIZE_LITERALS = False

ROOT = Path(__file__).resolve().parents[2] / "Sources" / "CQuestions"
PAGE = ROOT / "Questions.md"
SECTION = re.compile(r"^### (\S+)\n(.*?)(?=^### |\Z)", re.DOTALL | re.MULTILINE)
DAYS = {
    "in-force": ("on", {
        "1987-12-07": set(),
        "2015-07-13": {"INF", "New START"},
        "2016-06-01": {"INF", "New START", "JCPOA"},  # the Paris Agreement was signed, but not in force
        "2019-08-01": {"INF", "New START", "JCPOA", "Paris", "GSOMIA", "Prespa"},
        "2019-11-22": {"New START", "JCPOA", "Paris", "GSOMIA", "Prespa"},
        "2021-02-10": {"New START", "JCPOA", "Paris", "Prespa"},  # it would have expired, had it not been extended
        "2026-02-06": {"JCPOA", "Paris", "Prespa"},
    }),
    "offices": ("on", {
        "2015-07-13": set(),
        "2015-07-14": {"Barack Obama", "Benjamin Netanyahu", "Hassan Rouhani", "Yukiya Amano"},
        "2021-02-03": {"Joe Biden", "Vladimir Putin", "Antony Blinken", "Jens Stoltenberg"},
        "2021-02-04": set(),
    }),
}
SHORT = {
    "New Strategic Arms Reduction Treaty": "New START", "Intermediate-Range Nuclear Forces Treaty": "INF",
    "General Security of Military Information Agreement": "GSOMIA", "Joint Comprehensive Plan of Action": "JCPOA",
    "Paris Agreement": "Paris", "agreement of Greece and North Macedonia, June 2018": "Prespa",
}


def main(arguments):
    graph, *others = [Path(word) for word in arguments if not word.startswith("--")]
    engines = {"pyoxigraph": pyoxigraph_engine(graph), "rdflib": rdflib_engine(graph)}
    questions = {file.stem: file.read_text(encoding="utf-8") for file in sorted((ROOT / "questions").glob("*.rq"))}
    page = PAGE.read_text(encoding="utf-8")
    sections = dict(SECTION.findall(page))
    agree(set(questions) == set(sections) - {"path"}, f"{PAGE.name} and the questions are not of the same names: {set(questions) ^ set(sections)}")
    answers = {name: engines["pyoxigraph"](query) for name, query in questions.items()}
    if others:
        answers["path"] = program_answer(others[0], "path")
    if "--record" in arguments:
        PAGE.write_text(SECTION.sub(lambda match: recorded(match, answers), page), encoding="utf-8")
        sections = dict(SECTION.findall(PAGE.read_text(encoding="utf-8")))
    for name, text in sections.items():
        shown = table(text)
        found = {"pyoxigraph": answers.get(name)}
        if name in questions:
            found["rdflib"] = engines["rdflib"](questions[name])
        if others:
            found["the program"] = program_answer(others[0], name)
        for engine, answer in found.items():
            agree(answer is None or answer == shown, f"{name}: {engine} answers {answer}, {PAGE.name} shows {shown}")
    for name, (parameter, days) in DAYS.items():
        for day, expected in days.items():
            query, count = re.subn(rf'(VALUES \?{parameter} {{ ")[^"]*', rf"\g<1>{day}", questions[name])
            agree(count == 1, f"{name} has no one place for ?{parameter}")
            for engine in engines.values():
                rows = engine(query)[1:]
                got = {SHORT.get(row[0], row[0]) for row in rows} if name == "in-force" else {row[1] for row in rows}
                agree(got == expected if name == "in-force" or not expected else got >= expected, f"{name} on {day}: {sorted(got)}")
    report(f"{len(sections)} questions: pyoxigraph, rdflib and the program give the answers of {PAGE.name}")


def pyoxigraph_engine(graph):
    store = ox.Store()
    store.bulk_load(path=str(graph), format=ox.RdfFormat.TURTLE)

    def answer(query):
        found = store.query(query)
        names = [variable.value for variable in found.variables]
        return [names] + [["" if value is None else value.value for value in row] for row in found]
    return answer


def rdflib_engine(graph):
    parsed = rdflib.Graph()
    parsed.parse(graph, format="turtle")

    def answer(query):
        found = parsed.query(query)
        return [[str(name) for name in found.vars]] + [["" if value is None else str(value) for value in row] for row in found]
    return answer


def program_answer(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def table(section):
    """The rows of the first table in Markdown, its header first."""
    lines = [line for line in section.split("\n") if line.startswith("|")]
    rows = [[cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    return rows[:1] + rows[2:]


def recorded(match, answers):
    name, text = match.groups()
    rows = answers.get(name)
    if rows is None:
        return match[0]
    line = lambda cells: "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |\n"
    made = line(rows[0]) + "|---" * len(rows[0]) + "|\n" + "".join(line(row) for row in rows[1:])
    kept = "".join(f"{l}\n" for l in text.split("\n") if not l.startswith("|")).strip("\n")
    return f"### {name}\n\n{kept}\n\n{made}\n"


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Disagreement as fault:
        sys.exit(f"disagreement: {fault}")
