#!/usr/bin/env python3
"""Derives en/lexicon.tsv, the one place for the words that the extraction rules know, from published lexica.

    derive_lexicon.py --wordnet DIR --verbnet DIR --petrarch CAMEO.2.0.txt

--wordnet   the database files of WordNet 3.0 (data.verb, index.verb, … ; Debian: wordnet-base, /usr/share/wordnet)
--verbnet   the classes of VerbNet 3.4 (*.xml)
--petrarch  the verb dictionary of PETRARCH 2 (Open Event Data Alliance)

lexicon-classes.txt, beside this script, defines each class of words by its members in these lexica, by words of our
own, and by what is left out. An entry is a block of lines:

    class accuse
    means: says that the target did wrong: “Oslo condemned the raid.”
    wordnet: accuse.v.2+ blame.n.1    synsets, by word, part of speech and number of the sense; `+` with all below it
    verbnet: judgment-33.1 complain-37.8-1    classes, with their subclasses
    petrarch: 111 112                 verbs whose block of the dictionary codes this CAMEO event by default
    classes: say claim                all words of these classes, which are defined elsewhere in the file
    nouns: yes                        also the nouns of the act that WordNet derives from the verbs: accusation
    verb: hit_out_at slam             words of our own, by part of speech (verb, noun, adj, adv, prep, conj, det)
    without: charge                   words left out; `charge.n` for one part of speech

A word counts as a member of a synset only where that is among its first two senses, or what a quarter of its tagged
uses mean: what else it means would be read into the news. Words that are spelled in two ways stand in both.
"""
import argparse
import re
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).parent
PARTS = {"v": "verb", "n": "noun", "a": "adj", "s": "adj", "r": "adv"}
OWN = ("verb", "noun", "adj", "adv", "prep", "conj", "det")
KEYS = ("means", "classes", "wordnet", "verbnet", "petrarch", "nouns", *OWN, "without")
# What may follow the verb in a verb of several words: "call off".
PARTICLES = set("""
    about across after against ahead along apart around aside at away back behind by down for forth forward from in
    into of off on onto out over through to together toward under up upon with
""".split())
# WordNet's files of nouns that name what is done, said, felt or befalls.
DEEDS = {"noun.act", "noun.communication", "noun.event", "noun.feeling", "noun.state", "noun.possession"}
LEXICOGRAPHERS = """
    adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition
    noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person
    noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state
    noun.substance noun.time verb.body verb.change verb.cognition verb.communication verb.competition
    verb.consumption verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social
    verb.stative verb.weather adj.ppl
""".split()
# Endings and words that British and American English spell in two ways.
VARIANTS = [
    ("favor", "favour"), ("honor", "honour"), ("labor", "labour"), ("harbor", "harbour"), ("endeavor", "endeavour"),
    ("defense", "defence"), ("offense", "offence"), ("license", "licence"), ("pretense", "pretence"),
    ("program", "programme"), ("dialog", "dialogue"), ("maneuver", "manoeuvre"), ("fulfill", "fulfil"),
    ("skeptic", "sceptic"), ("counselor", "counsellor"), ("councilor", "councillor"), ("adviser", "advisor"),
    ("cease-fire", "ceasefire"), ("center", "centre"), ("behavior", "behaviour"), ("rumor", "rumour"),
    ("armor", "armour"), ("judgment", "judgement"), ("acknowledgment", "acknowledgement"), ("neighbor", "neighbour"),
    ("communique", "communiqué"), ("protestor", "protester"), ("analyze", "analyse"),
]


class WordNet:
    """Synsets with their words and pointers, and the senses of each word in order."""

    def __init__(self, folder):
        self.words, self.files, self.below, self.derived = {}, {}, defaultdict(list), defaultdict(list)
        self.senses, self.counts, self.keys = {}, {}, {}
        for part, name in (("v", "verb"), ("n", "noun"), ("a", "adj"), ("r", "adv")):
            for line in open(folder / f"data.{name}", encoding="latin-1"):
                if not line.startswith("  "):
                    self._read(part, line)
            for line in open(folder / f"index.{name}", encoding="latin-1"):
                if not line.startswith("  "):
                    fields = line.split()
                    self.senses[fields[0], part] = [(part, f) for f in fields[-int(fields[2]):]]
        for line in open(folder / "index.sense", encoding="latin-1"):
            key, _, number, count = line.split()
            word, rest = key.split("%")
            sense = (word, "_nvara"[int(rest[0])], int(number))
            self.counts[sense], self.keys[key.removesuffix("::")] = int(count), sense

    def _read(self, part, line):
        fields = line.split("|")[0].split()
        synset = (part, fields[0])
        count = int(fields[3], 16)
        self.files[synset] = LEXICOGRAPHERS[int(fields[1])]
        self.words[synset] = [re.sub(r"\(.*", "", w).lower() for w in fields[4:4 + 2 * count:2]]
        rest = fields[5 + 2 * count:]
        for symbol, offset, other, ends in zip(*[iter(rest[: 4 * int(fields[4 + 2 * count])])] * 4):
            target = (other.replace("s", "a"), offset)
            if symbol == "~":  # not "~i": instances are names
                self.below[synset].append(target)
            if symbol == "+":
                self.derived[synset, int(ends[:2], 16) - 1].append((target, int(ends[2:], 16) - 1))

    def synset(self, name):
        word, part, number = name.rsplit(".", 2)
        return self.senses[word, part][int(number) - 1]

    def closure(self, synset):
        """The synset and all below it."""
        seen, stack = [], [synset]
        while stack:
            top = stack.pop()
            if top not in seen:
                seen.append(top)
                stack += self.below[top]
        return seen

    def is_usual(self, word, synset):
        """Whether the synset is among the first two senses of the word, or a quarter of its tagged uses."""
        part = synset[0]
        senses = self.senses[word, part]
        number = senses.index(synset) + 1
        total = sum(self.counts.get((word, part, n + 1), 0) for n in range(len(senses)))
        # One use in four or fewer tells nothing.
        return number <= 2 or self.counts.get((word, part, number), 0) * 4 > max(total, 4)

    def usual(self, word, part):
        """The usual synsets of the word."""
        return [s for s in self.senses.get((word, part), []) if self.is_usual(word, s)]

    def acts(self, word, synsets):
        """The nouns for doing what the verb says in one of the synsets: "accuse" gives "accusation"."""
        for synset in synsets:
            if word in self.words[synset]:
                for target, index in self.derived[synset, self.words[synset].index(word)]:
                    noun = self.words[target][index] if target[0] == "n" else None
                    if noun and self.files[target] in DEEDS and self.is_usual(noun, target):
                        yield noun


class VerbNet:
    """The verbs of each class, those of its subclasses with them, where the sense meant is a usual one."""

    def __init__(self, folder, wordnet):
        self.members = {}
        for path in sorted(folder.glob("*.xml")):
            self._read(ElementTree.parse(path).getroot(), [], wordnet)

    def _read(self, element, above, wordnet):
        names = above + [element.get("ID")]
        for member in element.find("MEMBERS"):
            word = re.sub(rf"-(?=({'|'.join(PARTICLES)})\b)", "_", member.get("name").lower())
            keys = [key.lstrip("?") for key in (member.get("wn") or "").split()]
            senses = [wordnet.keys[key] for key in keys if key in wordnet.keys]
            if not senses or any(wordnet.is_usual(w, wordnet.senses[w, p][n - 1]) for w, p, n in senses):
                for name in names:
                    self.members.setdefault(name, set()).add(word)
        for below in element.iterfind("SUBCLASSES/*"):
            self._read(below, names, wordnet)


def petrarch_verbs(path):
    """The verbs of PETRARCH's blocks by the code of the block: "--- DENOUNCE [111] ---", then a verb a line."""
    verbs, code = {}, None
    for line in open(path, encoding="utf-8", errors="replace"):
        if head := re.match(r"---\s+\S+\s+\[([^\]]*)\]", line):
            code = head[1].split(":")[0].strip()
        elif code and re.match(r"[A-Z+]", line):
            word = re.split(r"[ \t\[{#]", line.strip())[0].lower().replace("+", "_").strip("_")
            own = re.search(r"\[([^\]]*)\]", line.split("#")[0])
            verbs.setdefault(own[1].split(":")[0].strip() if own else code, set()).add(word)
    return verbs


def variants(word):
    """The other spellings of a word, British or American."""
    for one, other in VARIANTS:
        for old, new in ((one, other), (other, one)):
            # "dialog" is not found within "dialogue".
            pattern = rf"\b(un|dis|mis)?{old}" + (f"(?!{new.removeprefix(old)})" if new.startswith(old) else "")
            if re.search(pattern, word):
                yield word.replace(old, new)
    if re.search(r"[a-z]{3}iz(e|ation)\b", word) and not re.search(r"\b(seize|capsize|prize)\b", word):
        yield re.sub(r"iz(e|ation)\b", r"is\1", word)


def read_classes(path):
    """The entries of the file of classes, by name."""
    classes = {}
    # A line that is indented goes on with the one before.
    for line in re.sub(r"\n +", " ", path.read_text(encoding="utf-8")).splitlines():
        key, _, value = line.partition(": ")
        if line.startswith("class "):
            entry = {"name": line.split()[1]}
            if entry["name"] in classes:
                raise ValueError(f"two classes are named {entry['name']}")
            classes[entry["name"]] = entry
        elif line and not line.startswith("#"):
            if key in entry or key not in KEYS:
                raise ValueError(f"{entry['name']}: {key} stands twice or is unknown")
            entry[key] = value.strip()
    return classes


def members(entry, classes, wordnet, verbnet, petrarch):
    """The words of a class, each with its part of speech and the lexicon it comes from."""
    found = {}

    def add(word, part, source):
        # The head of a compound stands for it; a verb keeps its particles.
        if "_" not in word or part == "verb" and all(w in PARTICLES for w in word.split("_")[1:]):
            found.setdefault((word, part), source)

    verbs = defaultdict(list)
    for name in entry.get("wordnet", "").split():
        top = wordnet.synset(name.rstrip("+"))
        for synset in wordnet.closure(top) if name.endswith("+") else [top]:
            for word in wordnet.words[synset]:
                if wordnet.is_usual(word, synset):
                    add(word, PARTS[synset[0]], "wordnet")
                    if synset[0] == "v":
                        verbs[word].append(synset)
    for name in entry.get("verbnet", "").split():
        for word in sorted(verbnet.members[name]):
            add(word, "verb", "verbnet")
    for code in entry.get("petrarch", "").split():
        for word in sorted(petrarch[code]):
            add(word, "verb", "petrarch")
    for name in entry.get("classes", "").split():
        for word, part in members(classes[name], classes, wordnet, verbnet, petrarch):
            found.setdefault((word, part), name)
    for part in OWN:
        for word in entry.get(part, "").split():
            found[word, part] = "own"
    without = set(entry.get("without", "").split())

    def is_left_out(word, part):
        return word in without or f"{word}.{part[0]}" in without

    found = {word: source for word, source in found.items() if source == "own" or not is_left_out(*word)}
    if entry.get("nouns") == "yes":
        for word in sorted({word for word, part in found if part == "verb"}):
            for noun in wordnet.acts(word, verbs.get(word) or wordnet.usual(word, "v")):
                if not is_left_out(noun, "noun"):
                    found.setdefault((noun, "noun"), "derived")
    return found


def print_members(names, classes, lexica):
    """The words of the classes by the lexicon they come from, for whoever edits lexicon-classes.txt."""
    for name in names or classes:
        words = defaultdict(list)
        for (word, part), source in sorted(members(classes[name], classes, *lexica).items()):
            words[part, source].append(word)
        print("==", name)
        for (part, source), group in sorted(words.items()):
            print(f"  {part} {source}: {' '.join(group)}")


def write_lexicon(path, classes, lexica):
    rows = defaultdict(set)
    for entry in classes.values():
        for word, part in members(entry, classes, *lexica):
            word = word.replace("_", " ")
            for spelling in [word, *variants(word)]:
                rows[spelling, part].add(entry["name"])
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Derived by derive_lexicon.py from WordNet 3.0, VerbNet 3.4, PETRARCH and words of our own; see\n")
        file.write("# LICENSES.txt. A row: the lemma, its part of speech, its classes. The classes:\n#\n")
        for entry in classes.values():
            file.write(f"# {entry['name']}: {entry['means']}\n")
        for (word, part), names in sorted(rows.items()):
            file.write(f"{word}\t{part}\t{' '.join(sorted(names))}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--verbnet", type=Path, required=True)
    parser.add_argument("--petrarch", type=Path, required=True)
    parser.add_argument("--list", nargs="*", help="print the words of these classes by source, and write nothing")
    arguments = parser.parse_args()
    wordnet = WordNet(arguments.wordnet)
    lexica = wordnet, VerbNet(arguments.verbnet, wordnet), petrarch_verbs(arguments.petrarch)
    classes = read_classes(HERE / "lexicon-classes.txt")
    if arguments.list is not None:
        print_members(arguments.list, classes, lexica)
    else:
        write_lexicon(HERE / "en" / "lexicon.tsv", classes, lexica)


if __name__ == "__main__":
    main()
