#!/usr/bin/env python3
"""Derives data/countries.tsv from the country codes of datasets/country-codes (PDDL).

    python3 derive.py GAZETTEER > data/countries.tsv

GAZETTEER is the folder that holds datasets-country-codes/. The other data files are written by hand and only read here:
the order of the countries, and the states that the source lacks, come from data/country-names.tsv and EXTRA below.
"""

import csv
import pathlib
import sys

# States that ISO 3166-1 does not list, or lists no more: alpha-3, Wikidata id, official name, status.
EXTRA = {
    "XK": ("XKX", "Q1246", "Republic of Kosovo", "state"),
    "SUHH": ("", "Q15180", "Union of Soviet Socialist Republics", "former"),
    "YUCS": ("", "Q36704", "", "former"),
    "CSXX": ("", "Q37024", "State Union of Serbia and Montenegro", "former"),
    "CSHH": ("", "Q33946", "", "former"),
    "DDDE": ("", "Q16957", "German Democratic Republic", "former"),
    "west-germany": ("", "Q713750", "Federal Republic of Germany", "former"),
    "VDVN": ("", "Q172640", "Democratic Republic of Vietnam", "former"),
    "south-vietnam": ("", "Q180573", "Republic of Vietnam", "former"),
    "YDYE": ("", "Q199841", "People's Democratic Republic of Yemen", "former"),
    "north-yemen": ("", "Q267584", "Yemen Arab Republic", "former"),
    "united-arab-republic": ("", "Q170468", "", "former"),
    "ottoman-empire": ("", "Q12560", "", "former"),
    "austria-hungary": ("", "Q28513", "", "former"),
    "prussia": ("", "Q27306", "Kingdom of Prussia", "former"),
    "imperial-japan": ("", "Q188712", "", "former"),
    "nazi-germany": ("", "Q7318", "", "former"),
    "biafra": ("", "", "", "former"),
    "manchukuo": ("", "Q30623", "", "former"),
    "ANHH": ("", "Q25227", "", "former"),
    "abkhazia": ("", "Q23334", "", "de-facto"),
    "south-ossetia": ("", "Q23427", "", "de-facto"),
    "transnistria": ("", "Q907112", "", "de-facto"),
    "northern-cyprus": ("", "Q23681", "Turkish Republic of Northern Cyprus", "de-facto"),
    "somaliland": ("", "Q34754", "Republic of Somaliland", "de-facto"),
    "nagorno-karabakh": ("", "", "", "former"),
}

# States that the source does not call independent, and official names that it lacks or has changed since.
STATES = {"TW", "PS", "XK", "VA"}
WIKIDATA = {"NA": "Q1030", "NL": "Q55"}
OFFICIAL = {"TW": "Republic of China", "VA": "Vatican City State", "EH": "", "PS": "State of Palestine", "TR": "Republic of Türkiye"}

HEADER = """\
# The states and territories of the world: codes and official names. The names that news use are in country-names.tsv.
# Derived from datasets/country-codes (PDDL) by derive.py; a correction belongs into derive.py.
#
# id        ISO 3166-1 alpha-2; of a former state ISO 3166-3 or a word
# alpha3    ISO 3166-1 alpha-3
# wikidata  Wikidata item
# status    state, territory (of another state), former (no longer there), de-facto (not widely recognised)
# official  official name
"""


def official(row):
    name = (row["UNTERM English Formal"] or "").strip()
    name = name.split(" (")[0].strip()
    return name[4:] if name.startswith("the ") else name


def main(gazetteer):
    path = gazetteer / "datasets-country-codes/data/country-codes.csv"
    rows = {r["ISO3166-1-Alpha-2"]: r for r in csv.DictReader(open(path, encoding="utf-8"))}
    here = pathlib.Path(__file__).parent / "data/country-names.tsv"
    ids = [line.split("\t")[0] for line in open(here, encoding="utf-8") if line.strip() and not line.startswith("#")]
    missing = set(rows) - set(ids) - {""}
    if missing:
        sys.exit(f"country-names.tsv lacks {sorted(missing)}")
    print(HEADER, end="")
    for id in ids:
        if id in EXTRA:
            alpha3, item, name, status = EXTRA[id]
        else:
            row = rows[id]
            alpha3 = row["ISO3166-1-Alpha-3"]
            item = WIKIDATA.get(id) or row["wikidata_id"].rsplit("/", 1)[-1]
            status = "state" if row["is_independent"] == "Yes" or id in STATES else "territory"
            name = OFFICIAL.get(id, official(row))
        print(id, alpha3, item, status, name, sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
