"""The page: its data tell the same as GraphML, nothing in it can run but its own script, and in Chromium it does what it should."""
import base64
import hashlib
import html.parser
import json
import re
from collections import defaultdict

import browser
from report import agree, report, same


class Reader(html.parser.HTMLParser):
    """The elements of a page, and what its scripts and styles hold."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.raw, self.is_raw = [], [], False

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.is_raw = tag in ("script", "style")
        if self.is_raw:
            self.raw.append((tag, dict(attrs), []))

    def handle_data(self, data):
        if self.is_raw:
            self.raw[-1][2].append(data)

    def handle_endtag(self, tag):
        self.is_raw = False


def read(path):
    """The data of a page, after its form was checked."""
    text = path.read_bytes().decode("utf-8")
    reader = Reader()
    reader.feed(text)
    reader.close()
    raw = [(tag, attributes.get("type"), "".join(parts)) for tag, attributes, parts in reader.raw]
    agree([(tag, kind) for tag, kind, _ in raw] == [("style", None), ("script", "application/json"), ("script", None)],
          f"HTML: its styles and scripts are {[(tag, kind) for tag, kind, _ in raw]}")
    policy = next(a["content"] for tag, a in reader.elements if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    digest = lambda text: "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
    expected = {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'", "require-trusted-types-for": "'script'",
                "trusted-types": "'none'", "script-src": digest(raw[2][2]), "style-src": digest(raw[0][2])}
    agree(directives == expected, f"HTML: the security policy is {directives}")
    for tag, attributes in reader.elements:
        outside = [name for name in attributes if name.startswith("on") or name in ("src", "style", "srcdoc", "action", "formaction", "data")]
        agree(not outside, f"HTML: <{tag}> has {outside}")
        agree(attributes.get("href", "#").startswith("#"), f"HTML: <{tag}> leads to {attributes.get('href')}")
    data = raw[1][2]
    agree(not re.search("[<>&\u2028\u2029\x7f]|[\x00-\x09\x0b-\x1f]", data), "HTML: its data holds a character that must be escaped")
    return json.loads(data)


def check(path, nodes, edges, schema, directed=True):
    data = read(path)
    things = [thing["id"] for thing in data["things"]]
    same("HTML: things", {(k, n["type"], n.get("label", "")) for k, n in nodes.items()},
         {(t["id"], t["kind"], t.get("label", "")) for t in data["things"]})
    for thing in data["things"]:
        agree("; ".join(thing.get("names", [])) == nodes[thing["id"]].get("aliases", ""), f"HTML: the names of {thing['id']}")
    types = {edge["property"].split(":")[1]: edge["type"] for edge in schema["edges"]}
    lists = {a["name"]: a for a in schema["nodeAttributes"]}
    found, values = {}, defaultdict(list)
    for subject, prop, value, evidence, *denied in data["facts"]:
        name = data["properties"][prop]
        if denied:
            continue
        if isinstance(value, int) and not isinstance(value, bool):
            passages = sorted({piece[0] for piece in evidence})
            sentences = "\n".join(" ".join(re.split(r"[ \t]*[\r\n][ \t\r\n]*", data["passages"][p][1])) for p in passages)
            confidence = max((piece[1] for piece in evidence), default=None)
            found[things[subject], types[name], things[value]] = (max(1, len(passages)), confidence, sentences)
        else:
            values[things[subject], name].append(str(value).lower() if isinstance(value, bool) else value)
    flat = lambda text: " ".join(text.split())
    expected = {(s, d["type"], t): (d["weight"], round(d["confidence"] * 10000) if "confidence" in d else None, d.get("sentences", ""))
                for s, t, d in edges.values()}
    same("HTML: relations", set(expected), set(found))
    for key, (weight, confidence, sentences) in expected.items():
        agree(found[key][:2] == (weight, confidence), f"HTML: {key} has the weight and the confidence {found[key][:2]} instead of {(weight, confidence)}")
        agree(flat(found[key][2]) == flat(sentences), f"HTML: the sentences of {key}")
    for (thing, name), texts in values.items():
        if name in lists:
            prefix = "http://www.wikidata.org/entity/" if name == "sameAs" else ""
            written = str(nodes[thing].get(name))
            written = written.lower() if name == "verbatim" else written
            agree(sorted("; ".join(prefix + t for t in texts)) == sorted(written), f"HTML: {name} of {thing} is {texts} instead of {written}")
    for name, picture in data["pictures"].items():
        agree(len(picture["things"]) == len(picture["x"]) == len(picture["y"]), f"HTML: the picture {name} has not a place for each thing")
    report(f"{path.name}: {len(things)} things and {len(data['facts'])} facts, the same as in GraphML; its policy has the hashes of its script and style")
    if browser.program():
        with browser.Browser() as chromium:
            look(chromium, path, data)
    else:
        report(f"{path.name}: Chromium is not installed, the page is not opened (Debian: apt install chromium)")


def look(chromium, path, data):
    """Opens the page and uses it as people do."""
    page = chromium.open(path)
    things, facts = data["things"], data["facts"]
    shown = "document.querySelector('#details-title')?.textContent ?? null"
    agree(page.value("document.title").endswith("Entente"), f"Chromium: the page does not start: {page.faults()}")
    agree(page.value("picture.scene.nodes.length") == len(data["pictures"]["opening"]["things"]), "Chromium: the picture does not open with its things")
    # Every tab opens by a click, and the next one by a key; each view shows something.
    for tab in ("timeline", "meetings", "positions", "statements", "lists"):
        page.click(f"#tab-{tab}")
        agree(page.value(f"document.querySelector('#{tab}').checkVisibility() && document.querySelector('#{tab}').innerText.length > 5"), f"Chromium: the tab {tab} shows nothing")
        agree(page.value("document.querySelectorAll('[aria-selected=true][role=tab]').length") == 1, "Chromium: two tabs are chosen")
    page.key("ArrowRight")
    agree(page.value("app.view") == "picture", "Chromium: the arrow key does not go on to the next tab")
    if things:
        check_choice(page, data, shown)
        check_lists(page, data)
        check_filters(page, data)
    inert(page, data)
    faults = page.faults()
    agree(not faults, f"Chromium: {faults[:3]}")
    report(f"{path.name}: used in Chromium: tabs, search, picture, lists, filters, keys; no error, no request, nothing against the policy")


def check_choice(page, data, shown):
    """A thing is found by its name, chosen by a click in the picture and by keys; its facts show their sentences."""
    thing = max((t for t in data["things"] if t["label"].isascii() and t["label"].strip() == t["label"] != ""), key=lambda t: (len(t.get("passages", [])), t["id"]), default=None)
    if thing:
        page.click("#find")
        page.type(thing["label"][:40])
        agree(page.value("document.querySelector('#found [role=option]') !== null"), f"Chromium: the search does not find {thing['label'][:40]!r}")
        page.key("Enter")
        agree(page.value("details.thing !== null && document.activeElement.id === 'details-title'"), "Chromium: Enter does not choose what was found")
        page.key("Escape")
        agree(page.value("details.thing") is None, "Chromium: Escape does not close the details")
    page.click("#tab-lists")
    page.click("#lists tbody [data-thing]")
    chosen = page.value("details.thing.number")
    own = {data["passages"][piece[0]][1] for s, _, v, evidence, *_ in data["facts"] for piece in evidence if s == chosen or v == chosen and not isinstance(v, bool)}
    quoted = set(page.value("[...document.querySelectorAll('#details blockquote p')].map((p) => p.textContent)"))
    agree(quoted <= own | {data["passages"][p][1] for p in data["things"][chosen].get("passages", [])} and (not own or quoted),
          f"Chromium: the details of {data['things'][chosen]['id']} quote {sorted(quoted - own)[:2]}")
    agree(page.value(shown) == data["things"][chosen]["label"], "Chromium: the details show another thing")
    page.click("#details .close")
    page.click("#tab-picture")
    if data["pictures"]["opening"]["things"]:
        place = page.value("(() => { scrollTo(0, 0); picture.canvas.scrollIntoView({ block: 'center' }); picture.use('opening'); const b = picture.canvas.getBoundingClientRect();"
                           " picture.paint(); const n = picture.scene.nodes[picture.scene.rank[0]]; return [b.x + n.sx, b.y + n.sy, n.thing.number]; })()")
        page.click_at(*place[:2])
        agree(page.value("details.thing?.number") is not None, "Chromium: a click on a thing in the picture does not choose it")
        page.value("app.select(null)")
        page.value("picture.canvas.focus()")
        page.key("ArrowDown")
        agree(page.value("details.thing?.number") == place[2], "Chromium: the arrow key does not choose the thing in most sentences")
        page.key("Enter")
        agree(page.value("document.activeElement.id") == "details-title", "Chromium: Enter does not lead to the facts")
        page.click(".surroundings")
        agree(page.value("picture.mode === 'near' && picture.scene.nodes.some((n) => n.thing === details.thing)"), "Chromium: the surroundings are not drawn")
        scale = page.value("picture.scale")
        page.value("picture.canvas.focus()")
        page.key("+")
        agree(page.value("picture.scale") > scale, "Chromium: + does not zoom")
        page.value("app.select(null)")
    check_line(page, data)
    page.click(".choice button[aria-pressed=false]")
    agree(page.value("picture.scene.nodes.length") in {len(p["things"]) for p in data["pictures"].values()}, "Chromium: the picture of everything lacks things")


def check_line(page, data):
    """A click on a line shows what ties its ends."""
    place = page.value("(() => { picture.use('opening'); picture.paint(); const b = picture.canvas.getBoundingClientRect(); const { nodes, lines } = picture.scene;"
                       " for (const line of lines) { const [x, y] = [(nodes[line.a].sx + nodes[line.b].sx) / 2, (nodes[line.a].sy + nodes[line.b].sy) / 2];"
                       " if (!picture.nodeAt(x, y) && picture.lineAt(x, y) === line) return [b.x + x, b.y + y, nodes[line.a].thing.number, nodes[line.b].thing.number]; } return null; })()")
    if place is None:
        return
    page.click_at(*place[:2])
    agree(page.value("details.between?.slice(0, 2).map((t) => t.number) ?? null") == place[2:], "Chromium: a click on a line does not choose it")
    ends, events = set(place[2:]), {s for s, _, v, *_ in data["facts"] if v in place[2:] and not isinstance(v, bool) and data["things"][s]["kind"] == "Event"}
    said = {data["passages"][piece[0]][1] for s, _, v, evidence, *_ in data["facts"] for piece in evidence if (s in ends or s in events) and v in ends and not isinstance(v, bool)}
    quoted = set(page.value("[...document.querySelectorAll('#details blockquote p')].map((p) => p.textContent)"))
    agree(quoted <= said and (quoted or not said), f"Chromium: between two things {sorted(quoted - said)[:2]} is quoted")
    page.value("app.select(null)")


def check_lists(page, data):
    """Lists sort by each column, both ways, and say so."""
    page.click("#tab-lists")
    for _ in range(2):
        page.click("#lists thead th:first-child .sort")
        way = page.value("document.querySelector('#lists thead th').getAttribute('aria-sort')")
        sign = {"ascending": 1, "descending": -1}[way]
        agree(page.value("[...document.querySelectorAll('#lists tbody th')].map((th) => th.textContent).filter((name) => name !== '')"
                         f".every((name, place, names) => place === 0 || {sign} * compare(names[place - 1], name) <= 0)"), f"Chromium: the list is not sorted ({way})")
    page.click("#lists .choice button:nth-child(3)")
    agree(page.value("document.querySelectorAll('#lists tbody tr').length") == min(100, len(data["articles"])), "Chromium: the list of articles lacks some")


def check_filters(page, data):
    """Each filter lets less through, and what it lets through is right."""
    kind = data["things"][0]["kind"]
    state = "({ passing: graph.things.filter((t) => filter.passes(t)).map((t) => t.kind), said: document.querySelector('#count').textContent })"
    if page.value(f"document.querySelector('#kinds input[value={kind}]') !== null"):
        page.click(f"#kinds input[value={kind}]")
        found = page.value(state)
        same("Chromium: the kinds that pass", {t["kind"] for t in data["things"]} - {kind}, set(found["passing"]))
        agree(found["said"] != "", "Chromium: nothing says that a filter is on")
    page.click("button[type=reset]")
    agree(page.value(state)["said"] == "", "Chromium: the filter is not cleared")
    publishers = sorted({a["publisher"] for a in data["articles"] if a.get("publisher")})
    if publishers:
        page.value(f"(() => {{ const s = document.querySelector('#source'); s.value = {json.dumps(publishers[0])}; s.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()")
        sources = {i for i, a in enumerate(data["articles"]) if a.get("publisher") == publishers[0]}
        own = {i for i, f in enumerate(data["facts"]) if any(data["passages"][piece[0]][0] in sources for piece in f[3])}
        same("Chromium: facts of a source", own, set(page.value("graph.facts.filter((f) => filter.facts[f.number] === 1).map((f) => f.number)")))
    page.click("button[type=reset]")
    page.value("(() => { const s = document.querySelector('#from'); s.value = '9999-12-31'; s.dispatchEvent(new Event('change', { bubbles: true })); })()")
    agree(page.value("graph.things.filter((t) => filter.passes(t)).every((t) => t.span === null || t.span.last >= 9999 * 372 + 371)"), "Chromium: a date filter lets earlier things pass")
    page.click("button[type=reset]")
    agree(page.value("graph.things.every((t) => filter.passes(t))"), "Chromium: clearing the filters does not bring all back")


def inert(page, data):
    """No text of the graph became an element or a link that is none of the web."""
    found = page.value("(() => { for (const tab of app.tabs) app.open(tab.id.slice(4)); for (const t of graph.things) details.show(t);"
                       " return [document.querySelectorAll('script').length, document.querySelectorAll('img, iframe, object, embed, base, style:not(head style)').length,"
                       " [...document.querySelectorAll('a[href]')].map((a) => a.protocol).filter((p) => !['http:', 'https:', 'file:'].includes(p)).length, window.hacked ?? null]; })()")
    agree(found == [2, 0, 0, None], f"Chromium: text of the graph became part of the page: {found}")
