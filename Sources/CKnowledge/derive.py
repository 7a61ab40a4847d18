#!/usr/bin/env python3
"""Derives the data files that are not written by hand.

    python3 derive.py countries GAZETTEER > data/countries.tsv
    python3 derive.py given-names GAZETTEER > data/given-names.tsv

GAZETTEER is the folder that holds datasets-country-codes/ (PDDL), openeventdata-dictionaries/ (MIT) and
world-leaders-2021/ (facts). The other data files are written by hand and only read here: the order of the countries, and
the states that the source lacks, come from data/country-names.tsv and EXTRA below.
"""

import collections
import csv
import pathlib
import re
import sys
import unicodedata

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
    "nagorno-karabakh": ("", "", "", "de-facto"),
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


def read_ids(name):
    path = pathlib.Path(__file__).parent / "data" / name
    return [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if line.strip() and line[0] != "#"]


def countries(gazetteer):
    path = gazetteer / "datasets-country-codes/data/country-codes.csv"
    rows = {r["ISO3166-1-Alpha-2"]: r for r in csv.DictReader(open(path, encoding="utf-8"))}
    ids = [fields[0] for fields in read_ids("country-names.tsv")]
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
        print("\t".join([id, alpha3, item, status, name]).rstrip())


GIVEN_NAMES_HEADER = """\
# Given names of persons of public life. More, and family names, are in person-names.tsv.
# Derived by derive.py from the first words of names: of at least three persons with different family names in
# openeventdata-dictionaries (MIT), or of one in world-leaders-2021 (facts). A correction belongs into derive.py.
#
# kind   given
# names  between spaces; after ? a word, a place or a family name as often
"""

# First words of the sources' names that are no given names, and such as are other words too.
NO_NAMES = set("""
    President Pulau Sir Us Prime United Saint New Vice Secretary The American El Republic Vice-President Defense Cape Lake
    Sao National Le Federal Soviet South North Sierra Ambassador Great San St Mount Alpha Ion Russian Sheikh Senator East
    Cote Congo West Jaish Jaysh Syrian Wallis Foreign Central Republique Port Dutch Ayatollah French Equatorial M White
    Islamic Haji Sultan Nakhon Nova Western Chancellor Kanzler Bundeskanzler Dame Ratu Republika British Grand Pla Guinea
    General Deir Timor Eastern Gulf Isle Porto Santa Kingdom Kampong Peoples Chinese Ciudad Czech Pays Northern Supreme
    Tel Mr Liwa State Bay Netherlands Korea O Papua Puerto Liwaa Jabhat Tawhid Former Governor Afghan Crown Ural Republica
    Communist Burkina Faroe Falkland Royal Baroness Assembly Island King Estados Netherland Kosova Bureau Kpa Ri In Un Mun
    Pope Prime Prince Israeli Su Ko U Pak Ri Lyonpo Al La Hojatolislam Samdech Do Vo Ho Her Chairman Minister Col Gen Lt
    Sa Pen Seoule Seule Kon Saw Bay Ile Iles Isla Los Las Des Nong Than Ahrar Mouaz Liwaa Il Hun Man Ha Ba Ma Ou Re
""".split())
ALSO_WORDS = set("""
    Mark Grace Rose Victor Guy Frank Bill Don Earl Royal Angel Christian Herman German Roman Norman Israel Jordan Georgia
    Chad Dick Rick Mercedes Santiago Lucia Salvador Domingo Victoria Virginia Charlotte Carolina Florence Franco Milan
    Hamilton Lincoln Wilson Jackson Nelson Franklin Orlando Sydney Dante Desire Esperanza Dean Hilary Roosevelt Constantine
    Mart Aden Said Man Son Per Ata Prem Long Juma Hope May June April August Will Drew Pat Art Rich Grant Bay Rein Morris
    Gibson Cook Boon Winston Douglas Lawrence Morgan Cameron Barak Troy Diego Camilo
""".split())


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def given_names(gazetteer):
    surnames_first = set()
    known = set()
    for kind, names in read_ids("person-names.tsv"):
        words = {word.lstrip("?") for word in names.split()}
        if kind == "surname-first":
            surnames_first |= words
        elif kind == "given":
            known |= words
    families = collections.defaultdict(set)
    path = gazetteer / "openeventdata-dictionaries/Phoenix.Countries.actors.txt"
    for line in open(path, encoding="latin-1"):
        entry = re.match(r"\+?([A-Z][A-Z_\-']+)", line.split(";")[0].split("#")[0].strip())
        words = [word for word in entry.group(1).split("_") if word] if entry else []
        if 2 <= len(words) <= 4:
            families[words[0].title()].add(words[-1])
    names = {name for name, of in families.items() if len(of) >= 3}
    for source in ["wikidata", "wikipedia"]:
        for row in csv.DictReader(open(gazetteer / f"world-leaders-2021/data/{source}.csv", encoding="utf-8")):
            words = (row.get("officeholderLabel") or row.get("officeholderlabel") or "").split()
            if len(words) > 1 and re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", words[0]):
                names.add(words[0])
    names = {name for name in names if len(name) > 1 and name not in NO_NAMES | known | surnames_first}
    names -= {plain(name) for name in names if plain(name) != name}
    print(GIVEN_NAMES_HEADER, end="")
    by_letter = collections.defaultdict(list)
    for name in sorted(names, key=lambda name: (plain(name), name)):
        by_letter[plain(name)[0].upper()].append("?" * (name in ALSO_WORDS) + name)
    for letter in sorted(by_letter):
        print("given", " ".join(by_letter[letter]), sep="\t")


if __name__ == "__main__":
    tasks = {"countries": countries, "given-names": given_names}
    if len(sys.argv) != 3 or sys.argv[1] not in tasks:
        sys.exit(__doc__)
    tasks[sys.argv[1]](pathlib.Path(sys.argv[2]))
