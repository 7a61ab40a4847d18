// The details: all that the graph says of a thing, or what ties two things, each fact with its sentences; of nothing chosen,
// an overview.

const details = {
  thing: null,
  // Two things and the facts that tie them.
  between: null,

  show(thing, between = null) {
    this.thing = thing;
    this.between = between;
    const panel = byId("details");
    fill(panel, thing ? this.account(thing) : between ? this.pair(...between) : this.overview());
    panel.setAttribute("aria-label", thing ? `Details: ${thing.label}` : between ? "What ties two things" : "Overview");
    panel.classList.toggle("open", thing !== null || between !== null);
    panel.scrollTop = 0;
  },

  account(thing) {
    const articles = new Set(thing.passages.map((passage) => passage.article));
    const stories = new Set([...articles].map((article) => article.story ?? article.number));
    const own = thing.facts.filter((fact) => filter.passesFact(fact));
    const ties = thing.ties.filter((fact) => filter.passesFact(fact));
    const hidden = thing.facts.length + thing.ties.length - own.length - ties.length;
    const sentences = own.length + ties.length === 0 ? thing.passages.slice(0, 20) : [];
    return [
      make(
        "div",
        { class: "bar noprint" },
        make(
          "button",
          { type: "button", class: "surroundings", onclick: () => app.surround(thing) },
          "Show its surroundings",
        ),
        this.closing(),
      ),
      make("p", { class: "kind" }, sign(thing.kind), singulars[thing.kind]),
      make("h2", { tabindex: "-1", id: "details-title" }, thing.label),
      thing.names.length > 0 && make("p", { class: "names" }, "also ", thing.names.join(", ")),
      make(
        "p",
        { class: "note" },
        articles.size === 0
          ? "Named by no sentence of its own."
          : `In ${counted(thing.passages.length, "sentence")} of ${counted(articles.size, "article")}` +
              (stories.size < articles.size ? `, ${grouped(stories.size)} of them independent of each other.` : "."),
      ),
      this.blocks(
        own.filter((fact) => fact.evidence.length > 0),
        (fact) => phrase(fact.property),
        valueWords,
      ),
      [...this.byPhrase(ties)].map(([words, facts]) =>
        make(
          "details",
          { class: "ties", open: facts.length <= 4 },
          make("summary", {}, make("h3", {}, words), ` ${grouped(facts.length)}`),
          this.blocks(
            this.byDate(facts),
            () => null,
            (fact) => [thingLink(fact.subject), this.dateOf(fact.subject)],
          ),
        ),
      ),
      sentences.map((passage) => this.quotation(passage)),
      this.known(own.filter((fact) => fact.evidence.length === 0)),
      hidden > 0 && make("p", { class: "note" }, `${counted(hidden, "more fact")} did not pass the filter.`),
    ];
  },

  // What ties two things: relations between them, and events that one acts in and the other is met by.
  pair(a, b, ties) {
    const isOwn = (fact) => [a, b].includes(fact.subject);
    const own = ties.filter(isOwn);
    const events = new Map(ties.filter((fact) => !isOwn(fact)).map((fact) => [fact.subject, fact]));
    const dated = this.byDate([...events.values()]);
    const relation = (fact) => [thingLink(fact.subject), `, ${phrase(fact.property)}: `, thingLink(fact.value)];
    const event = (fact) => [thingLink(fact.subject), this.dateOf(fact.subject)];
    return [
      make("div", { class: "bar noprint" }, make("span"), this.closing()),
      make("p", { class: "kind" }, "between"),
      make("h2", { tabindex: "-1", id: "details-title" }, thingLink(a), " and ", thingLink(b)),
      make(
        "div",
        { class: "between" },
        this.blocks(own, () => null, relation),
        this.blocks(dated, () => null, event),
      ),
    ];
  },

  closing() {
    const close = () => app.select(null);
    return make(
      "button",
      { type: "button", class: "close", "aria-label": "Close the details", onclick: close },
      "Close",
    );
  },

  known(facts) {
    return (
      facts.length > 0 &&
      make(
        "div",
        { class: "block" },
        this.lines(facts, (fact) => phrase(fact.property), valueWords),
        make("p", { class: "note" }, "Known beforehand, from no article."),
      )
    );
  },

  dateOf(thing) {
    if (!thing.isOccurrence || !thing.date || thing.label.includes(thing.date)) return null;
    return make("span", { class: "when" }, `, ${dateWords(thing.date)}`);
  },

  byDate(facts) {
    return [...facts].sort((a, b) => compare(a.subject.span?.first, b.subject.span?.first) || a.number - b.number);
  },

  byPhrase(ties) {
    const order = [...ties].sort(
      (a, b) => compare(phraseOrder.get(a.property), phraseOrder.get(b.property)) || a.number - b.number,
    );
    const groups = new Map();
    for (const fact of order) addTo(groups, inversePhrase(fact.property), fact);
    return groups;
  },

  // Facts that rest on one sentence stand together, above that sentence.
  blocks(facts, words, value) {
    const order = facts.every((fact) => words(fact) !== null)
      ? [...facts].sort(
          (a, b) => compare(phraseOrder.get(a.property), phraseOrder.get(b.property)) || a.number - b.number,
        )
      : facts;
    const counts = new Map();
    for (const piece of order.flatMap((fact) => fact.evidence))
      counts.set(piece.passage, (counts.get(piece.passage) ?? 0) + 1);
    const groups = new Map();
    for (const fact of order) {
      const main = mainPassage(fact, counts);
      addTo(groups, main, fact);
    }
    const box = make("div", { class: "blocks" });
    const blocks = [...groups].map(
      ([main, group]) =>
        () =>
          this.block(group, main, words, value),
    );
    const more = inPieces(blocks, 12, (block) => block(), box, "groups of facts");
    return [box, more];
  },

  block(facts, main, words, value) {
    const rest = [...new Set(facts.flatMap((fact) => fact.evidence.map((piece) => piece.passage)))].filter(
      (passage) => passage !== main,
    );
    return make(
      "div",
      { class: "block" },
      this.lines(facts, words, value),
      main && this.quotation(main),
      rest.length > 0 &&
        make(
          "details",
          { class: "rest" },
          make("summary", {}, counted(rest.length, "more sentence")),
          rest.map((passage) => this.quotation(passage)),
        ),
    );
  },

  // The facts in words: those of one property in one line.
  lines(facts, words, value) {
    const groups = new Map();
    for (const fact of facts) {
      const key = `${words(fact) ?? ""}${fact.denied ? " (denied)" : ""}`;
      addTo(groups, key, fact);
    }
    return make(
      "dl",
      {},
      [...groups].map(([key, group]) =>
        make(
          "div",
          { class: "line" },
          key === "" ? make("dt", { class: "spoken" }, "thing") : make("dt", {}, key),
          group.map((fact) =>
            make(
              "dd",
              {},
              make("span", {}, value(fact)),
              this.voices(fact),
              fact.evidence.length > 0 && sure(fact.confidence),
            ),
          ),
        ),
      ),
    );
  },

  voices(fact) {
    const voices = [...new Set(fact.evidence.map((piece) => piece.by).filter(Boolean))];
    return (
      voices.length > 0 &&
      make(
        "span",
        { class: "voice" },
        " according to ",
        voices.map((voice, place) => [place > 0 && ", ", thingLink(voice)]),
      )
    );
  },

  quotation(passage) {
    return make("blockquote", {}, make("p", {}, passage.text), make("footer", {}, citation(passage.article)));
  },

  overview() {
    const most = graph.things
      .filter(
        (thing) => filter.passes(thing) && thing.mentions > 0 && !thing.isOccurrence && !isTimedRelation(thing.kind),
      )
      .sort((a, b) => b.mentions - a.mentions || a.number - b.number)
      .slice(0, 12);
    const facts = graph.facts.filter((fact) => filter.facts[fact.number] === 1 && fact.property !== "reportedOn");
    const counts = sureness.map(([least, word], place) => ({
      word,
      least,
      count: facts.filter(
        (fact) => fact.confidence >= least && (place === 0 || fact.confidence < sureness[place - 1][0]),
      ).length,
    }));
    const largest = Math.max(1, ...counts.map((row) => row.count));
    return [
      make("h2", {}, "How to read this page"),
      make(
        "p",
        {},
        "Choose a thing, in the picture or anywhere by its name, or a line of the picture: the facts appear here, each with the sentence that it rests on and the article.",
      ),
      most.length > 0 && [
        make("h3", {}, "Most spoken of"),
        make(
          "ol",
          { class: "most" },
          most.map((thing) =>
            make(
              "li",
              {},
              sign(thing.kind),
              thingLink(thing),
              make("span", { class: "sure" }, counted(thing.mentions, "sentence")),
            ),
          ),
        ),
      ],
      make("h3", {}, "How sure the facts are"),
      make(
        "p",
        {},
        "Each fact was found by a rule, whose number was measured on articles with known answers: of the facts with 0.90, nine in ten are right. It says how well a sentence was understood, not whether the article tells the truth.",
      ),
      make(
        "table",
        { class: "bars" },
        make("caption", { class: "spoken" }, "Facts by how sure they are"),
        make(
          "tbody",
          {},
          counts.map((row) => {
            const bar = make("span", { class: "measure" });
            bar.style.inlineSize = `${(100 * row.count) / largest}%`;
            return make(
              "tr",
              {},
              make("th", { scope: "row" }, row.word),
              make("td", { class: "least" }, row.least > 0 ? `from ${row.least.toFixed(2)}` : "below 0.50"),
              make("td", { class: "bar" }, bar),
              make("td", { class: "number" }, grouped(row.count)),
            );
          }),
        ),
      ),
    ];
  },
};

// The sentence that is shown of a fact: among those that say it about as surely as any, the one that tells most of the facts beside it.
function mainPassage(fact, counts) {
  const good = fact.evidence.filter((piece) => piece.confidence >= fact.confidence - 0.1).map((piece) => piece.passage);
  return good.reduce(
    (best, passage) => (best === null || counts.get(passage) > counts.get(best) ? passage : best),
    null,
  );
}
