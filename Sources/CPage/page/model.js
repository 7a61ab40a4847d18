// The graph as the page reads it, and what of it the filters let through.
//
// A thing is { number, id, kind, label, names, passages, facts, ties }: its own facts, and those of others that lead to it. A
// fact is { number, subject, property, value, denied, evidence, confidence }; a value that is a thing is that thing. A piece of
// evidence is { passage, confidence, by }; a passage is { text, article }.
const graph = (() => {
  const data = JSON.parse(byId("graph").textContent);
  const articles = data.articles.map((article, number) => ({ number, ...article }));
  const passages = data.passages.map(([article, text], number) => ({ number, text, article: articles[article] }));
  const things = data.things.map((thing, number) => ({
    number,
    names: [],
    facts: [],
    ties: [],
    ...thing,
    passages: (thing.passages ?? []).map((passage) => passages[passage]),
  }));
  const facts = data.facts.map(([subject, property, value, evidence, denied], number) => {
    const pieces = evidence.map(([passage, tenThousandths, by]) => ({
      passage: passages[passage],
      confidence: tenThousandths / 10000,
      by: by === undefined ? null : things[by],
    }));
    const fact = {
      number,
      subject: things[subject],
      property: data.properties[property],
      denied: denied === 1,
      evidence: pieces,
      value: typeof value === "number" ? things[value] : value,
      isTie: typeof value === "number",
      confidence: pieces.reduce((most, piece) => Math.max(most, piece.confidence), 0),
    };
    fact.subject.facts.push(fact);
    if (fact.isTie && fact.value !== fact.subject) fact.value.ties.push(fact);
    return fact;
  });
  for (const thing of things) {
    thing.isOccurrence = ["Event", "Meeting", "Statement", "Position"].includes(thing.kind);
    const dates = valuesOf(thing, "occursOn");
    thing.date = dates[0] ?? null;
    thing.reported = valuesOf(thing, "reportedOn")[0] ?? null;
    thing.span = spanOf(dates.length > 0 ? dates : thing.reported ? [thing.reported] : []);
    thing.mentions = new Set([
      ...thing.passages,
      ...(thing.isOccurrence ? thing.facts.flatMap((fact) => fact.evidence.map((piece) => piece.passage)) : []),
    ]).size;
    thing.search = fold([thing.label, ...thing.names].join("\n"));
  }
  return { articles, passages, things, facts, pictures: data.pictures, kinds: data.kinds };
})();

// Puts a value into the list that a map has for a key.
function addTo(lists, key, value) {
  if (!lists.has(key)) lists.set(key, []);
  lists.get(key).push(value);
}

// The values of a property that the articles do not deny.
function valuesOf(thing, property) {
  return thing.facts.filter((fact) => fact.property === property && !fact.denied).map((fact) => fact.value);
}
function valueOf(thing, property) {
  return valuesOf(thing, property)[0] ?? null;
}

// True of what stands for a relation together with its time: who held an office, who was a party.
function isTimedRelation(kind) {
  return kind === "Tenure" || kind === "Membership";
}

// Letters without case and accents, for finding.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// The first and the last day that some dates can mean, as numbers; null where no year is known.
function spanOf(dates) {
  const ends = dates.map(daysOf).filter(Boolean);
  if (ends.length === 0) return null;
  return { first: Math.min(...ends.map((end) => end.first)), last: Math.max(...ends.map((end) => end.last)) };
}

// A date of the graph as the numbers of its first and last day: 2019-11 is 1 to 31 (or 30) November 2019. A month counts 31 days and a year 372, so
// that numbers are ordered as dates are.
function daysOf(date) {
  if (date.includes("/")) {
    const [first, last] = date.split("/").map((end) => (end === ".." ? null : daysOf(end)));
    if (!first && !last) return null;
    return { first: first ? first.first : last.first, last: last ? last.last : first.last };
  }
  const parts = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const number = (m, d) => year * 372 + (m - 1) * 31 + d - 1;
  return { first: number(month ?? 1, day ?? 1), last: number(month ?? 12, day ?? 31) };
}

// What the reader chose. A fact passes when a sentence of it passes; a thing when a fact or a sentence of it does.
const filter = {
  kinds: new Set(graph.kinds),
  from: null,
  to: null,
  source: "",
  sure: 0,
  facts: new Uint8Array(graph.facts.length),
  things: new Uint8Array(graph.things.length),

  get isOpen() {
    return this.from === null && this.to === null && this.source === "" && this.sure === 0;
  },

  within(span) {
    return (this.from === null || span.last >= this.from) && (this.to === null || span.first <= this.to);
  },

  // True of a passage of the source and, unless the happening itself is dated, of an article of the time.
  passage(passage, isDated) {
    if (this.source !== "" && sourceOf(passage.article) !== this.source) return false;
    if (isDated || (this.from === null && this.to === null)) return true;
    const span = passage.article.published ? daysOf(passage.article.published) : null;
    return span !== null && this.within(span);
  },

  update() {
    for (const fact of graph.facts) {
      const dated = datedBy(fact);
      this.facts[fact.number] =
        fact.evidence.length === 0
          ? this.isOpen
            ? 1
            : 2
          : (!dated || this.within(dated)) &&
              fact.evidence.some(
                (piece) => piece.confidence >= this.sure && this.passage(piece.passage, dated !== null),
              )
            ? 1
            : 0;
    }
    for (const thing of graph.things) {
      const isOwnTime = !thing.isOccurrence || !thing.span || this.within(thing.span);
      this.things[thing.number] =
        this.kinds.has(thing.kind) &&
        isOwnTime &&
        (this.isOpen ||
          thing.facts.some((fact) => this.facts[fact.number] === 1) ||
          thing.ties.some((fact) => this.facts[fact.number] === 1) ||
          (this.sure === 0 &&
            thing.passages.some((passage) => this.passage(passage, thing.isOccurrence && thing.span !== null))))
          ? 1
          : 0;
    }
  },

  // What was known beforehand rests on no sentence: it is shown with a thing, and makes none pass.
  passesFact(fact) {
    return this.facts[fact.number] !== 0;
  },
  passes(thing) {
    return this.things[thing.number] === 1;
  },
};

// The time of the happening that a fact is of; null where it has none of its own.
function datedBy(fact) {
  if (fact.subject.isOccurrence) return fact.subject.span;
  if (fact.isTie && fact.value.isOccurrence) return fact.value.span;
  return null;
}

function sourceOf(article) {
  return article.publisher ?? "";
}

function passing(kind) {
  return graph.things.filter((thing) => thing.kind === kind && filter.passes(thing));
}

// The confidence of a happening: that of the facts which say what it is.
function surenessOf(thing) {
  const own = thing.facts.filter(
    (fact) =>
      fact.evidence.length > 0 &&
      !fact.denied &&
      !["reportedOn", "firstReported", "lastReported"].includes(fact.property),
  );
  const facts = own.length > 0 ? own : thing.ties.filter((fact) => fact.evidence.length > 0 && !fact.denied);
  if (facts.length === 0) return null;
  return thing.isOccurrence
    ? Math.min(...facts.map((fact) => fact.confidence))
    : Math.max(...facts.map((fact) => fact.confidence));
}

// The states that a thing acts for: itself, or those it represents or is a part of.
function statesOf(thing, depth = 0) {
  if (thing.kind === "Country") return [thing];
  if (depth > 2) return [];
  const ties = thing.facts
    .filter((fact) => ["represents", "partOf"].includes(fact.property) && !fact.denied)
    .map((fact) => fact.value);
  return [...new Set(ties.flatMap((other) => statesOf(other, depth + 1)))];
}
