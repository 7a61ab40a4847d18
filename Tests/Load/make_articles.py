"""Makes any number of articles out of a corpus, for measuring time and memory.

    python3 Tests/Load/make_articles.py corpus.jsonl 100000 --seed 7 > articles.jsonl

Each article is some paragraphs of the corpus (JSON Lines with "text", as `entente build` reads it, plain or .gz) of two
of its articles, with the countries in it replaced by others, so that no two say the same. The same corpus, number and
seed give the same bytes; of a larger number the first articles are those of the smaller.
"""

import argparse
import gzip
import json
import random
import re

COUNTRIES = """Algeria Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belgium Bolivia Brazil Bulgaria
Cambodia Canada Chad Chile China Colombia Croatia Cyprus Denmark Ecuador Egypt Estonia Ethiopia Fiji Finland France
Germany Ghana Greece Guatemala Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan
Kazakhstan Kenya Kuwait Latvia Lebanon Libya Lithuania Malaysia Mali Malta Mexico Moldova Mongolia Morocco Mozambique
Nepal Nicaragua Niger Nigeria Norway Oman Pakistan Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia
Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Tajikistan Tanzania
Thailand Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe""".split()
NAME = re.compile(r"\b(?:%s)\b" % "|".join(COUNTRIES))
# What makes a paragraph one of diplomatic news.
TOPIC = re.compile(
    r"\b(?:agreement|agreed|alliance|ambassador|foreign|meeting|met|minister|president|prime|sanctions|secretary|signed"
    r"|spoke|summit|talks|treaty)\b",
    re.IGNORECASE)


def paragraphs(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            parts = [part.strip() for part in text.split("\n\n")]
            parts = [part for part in parts if 80 <= len(part) <= 900 and TOPIC.search(part)]
            if len(parts) >= 3:
                yield parts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--first", type=int, default=0, help="the number of the first article")
    options = parser.parse_args()
    corpus = list(paragraphs(options.corpus))
    for number in range(options.first, options.first + options.count):
        chance = random.Random(f"{options.seed} {number}")
        chosen = []
        for parts in chance.sample(corpus, 2):
            count = min(len(parts), chance.randint(2, 5))
            start = chance.randint(0, len(parts) - count)
            chosen += parts[start:start + count]
        others = dict(zip(COUNTRIES, chance.sample(COUNTRIES, len(COUNTRIES))))
        text = "\n\n".join(NAME.sub(lambda match: others[match.group()], part) for part in chosen)
        day = f"{chance.randint(2015, 2022)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        print(json.dumps({"id": f"made-{number}", "published": day, "publisher": f"Agency {number % 40}", "text": text}))


main()
