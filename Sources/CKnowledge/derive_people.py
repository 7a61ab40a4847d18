#!/usr/bin/env python3
"""Derives data/people.tsv: public figures and the state each is of.

    derive_people.py OPENEVENTDATA_DIR WORLD_LEADERS_DIR > data/people.tsv

Sources: the Phoenix country actor dictionary of the Open Event Data Alliance (MIT) and lists of heads of state and
government with their Wikidata items. Only people whose state is never in doubt are kept.
"""
import csv
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
TITLES = {"PRESIDENT": "President", "PRIME_MINISTER": "Prime Minister", "CHANCELLOR": "Chancellor", "PREMIER": "Premier",
          "KING": "King", "QUEEN": "Queen", "FOREIGN_MINISTER": "Foreign Minister", "DEFENSE_MINISTER": "Defense Minister",
          "SECRETARY_OF_STATE": "Secretary of State", "EMPEROR": "Emperor", "SULTAN": "Sultan", "EMIR": "Emir",
          "CROWN_PRINCE": "Crown Prince", "SECRETARY": "Secretary", "VICE_PRESIDENT": "Vice President"}


def alpha2_of():
    codes = {}
    for line in (HERE / "data/countries.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) > 2 and re.fullmatch("[A-Z]{2}", row[0]) and re.fullmatch("[A-Z]{3}", row[2] if re.fullmatch("[A-Z]{3}", row[2]) else row[1] if len(row) > 1 else ""):
                codes[row[2] if re.fullmatch("[A-Z]{3}", row[2]) else row[1]] = row[0]
    return codes


def spelled(name):
    """NAME_OF_SOMEBODY -> Name of Somebody, in the way that names are written."""
    words = [w for w in name.strip("_ ").split("_") if w]
    small = {"BIN", "IBN", "AL", "DE", "VAN", "VON", "DER", "DA", "DOS", "DU", "LA", "EL", "BEN"}
    return " ".join(w.lower() if w in small and i else "-".join(p.capitalize() for p in w.split("-")) for i, w in enumerate(words))


def main():
    events, leaders = Path(sys.argv[1]), Path(sys.argv[2])
    codes = alpha2_of()
    states = defaultdict(set)
    titled = defaultdict(set)
    names, found, people = [], set(), True

    def close():
        found.discard("---")
        if len(found) == 1 and names:
            code = codes.get(next(iter(found)))
            if not code:
                return
            for name in names:
                title = next((t for t in sorted(TITLES, key=len, reverse=True) if name.startswith(t + "_")), None)
                rest = name[len(title) + 1:].strip("_") if title else name.strip("_")
                words = [w for w in rest.split("_") if w]
                if not words or not all(re.fullmatch(r"[A-Z][A-Z'-]+\.?|[A-Z]\.", w) for w in words) or len(words) > 4:
                    continue
                if title and len(words) == 1 and len(words[0]) > 2:
                    titled[TITLES[title] + " " + spelled(rest)].add(code)
                elif not title and len(words) > 1 and not any(w in STOP for w in words):
                    states[spelled(rest)].add(code)

    for line in (events / "Phoenix.Countries.actors.txt").read_text(errors="replace").splitlines():
        text = line.split("#")[0].strip()
        if not text:
            continue
        if text.startswith("["):
            if (m := re.match(r"\[([A-Z]{3})(GOV|ELI|MIL|LEG|OPP|JUD)", text)):
                found.add(m.group(1))
            else:
                found.add("---")
        elif text.startswith("+"):
            names.append(text[1:].strip())
        else:
            close()
            names, found = [text], set()
            # the code may stand on the same line
            if (m := re.search(r"\[([A-Z]{3})(GOV|ELI|MIL|LEG|OPP|JUD)", text)):
                names, found = [text.split("[")[0].strip()], {m.group(1)}
    close()
    wikidata = {}
    by_name = {}
    for line in (HERE / "data/countries.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")
            for cell in row:
                if re.fullmatch(r"Q\d+", cell):
                    by_name[cell] = row[0]
    with open(leaders / "data/wikidata.csv") as file:
        for row in csv.DictReader(file):
            code = by_name.get(row["countryid"])
            name = re.sub(r" \(.*\)$", "", row["officeholderLabel"])
            if code and len(name.split()) > 1 and not re.search(r"\d", name) and name not in ("Elizabeth II", "Charles III"):
                states[name].add(code)
                wikidata.setdefault(name, set()).add(row["officeholder"])
    print("# Public figures and the state that each is of, to tell whose president a \"President X\" is; it adds no fact to a graph.")
    print("# Made by derive_people.py from the Phoenix actor dictionary (MIT) and lists of world leaders (facts, Wikidata).")
    print("# name\tcountry\twikidata")
    rows = {}
    for table in (states, titled):
        for name, found_in in table.items():
            if len(found_in) == 1:
                item = wikidata.get(name, set())
                rows[name] = (next(iter(found_in)), next(iter(item)) if len(item) == 1 else "")
    for name in sorted(rows):
        print(f"{name}\t{rows[name][0]}\t{rows[name][1]}".rstrip())


STOP = set("""MINISTRY MINISTER GOVERNMENT ARMY OFFICE PARTY OF THE PRESIDENT SECRETARY COURT POLICE COUNCIL GENERAL DEPARTMENT AND FOR
FORCES SENATOR GOVERNOR LEADER COMMANDER KING PRIME REPRESENTATIVE AMBASSADOR NATIONAL FRONT MOVEMENT UNION REPUBLIC STATE EMBASSY
PARLIAMENT LEADER OFFICIALS TROOPS SOLDIERS ASSEMBLY COMMITTEE AGENCY BANK SENATE CONGRESS HOUSE FORCE COMMISSION SPOKESMAN DEPUTY
AIR NAVY GUARD GUARDS LIBERATION PEOPLES PEOPLE'S DEMOCRATIC COLONEL CAPTAIN MAJOR ADMIRAL LIEUTENANT JUDGE CHIEF DIRECTOR DOCTOR DR PROFESSOR
MR MRS MS SIR LORD CITY REBELS MILITARY POWER CHANCELLOR WHITE RUSSIAN AMERICAN BRITISH FRENCH GERMAN CHINESE JAPANESE US UK EX FORMER VICE
NORTH SOUTH EAST WEST KOREAN IRANIAN TURKISH ISRAELI EGYPTIAN SPANISH ITALIAN UNITED STATES INDIAN PAKISTANI SYRIAN IRAQI LEBANESE
ACTING INTERIM PREMIER FOREIGN DEFENSE DEFENCE CABINET EXECUTIVE CENTER CENTRE INSTITUTE MR. MRS. MS. KANZLER BUNDESKANZLER
HOJATOLISLAM AYATOLLAH SAYYED SAYYID SHEIKH ADMINISTRATION REGIME PRESIDENT-ELECT PRIME-MINISTER COMRADE IMAM MULLAH PRINCE PRINCESS
GEN. LT. COL. MAJ. CAPT. ADM. BRIG. HAJI EMIR SULTAN QUEEN CROWN FIRST SECOND THIRD TEAM GROUP SECURITY PEACE WAR LAW RIGHTS HUMAN""".split())

if __name__ == "__main__":
    main()
