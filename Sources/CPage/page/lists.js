// Lists: things, facts and articles as tables that sort.

const lists = {
  of: "things",

  build(section) {
    this.choice = make("div", { class: "choice noprint", role: "group", "aria-label": "What is listed" });
    this.search = make("input", {
      id: "containing",
      type: "search",
      autocomplete: "off",
      spellcheck: "false",
      oninput: () => this.later(),
    });
    this.box = make("div");
    fill(
      section,
      make("h2", {}, "Lists"),
      make(
        "div",
        { class: "toolbar noprint" },
        this.choice,
        make("div", { class: "field" }, make("label", { for: "containing" }, "Containing"), this.search),
      ),
      this.box,
    );
  },

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.list(), 150);
  },

  refresh() {
    fill(
      this.choice,
      [
        ["things", "Things"],
        ["facts", "Facts"],
        ["articles", "Articles"],
      ].map(([name, text]) =>
        make(
          "button",
          {
            type: "button",
            "aria-pressed": String(this.of === name),
            onclick: () => {
              this.of = name;
              this.refresh();
            },
          },
          text,
        ),
      ),
    );
    this.list();
  },

  list() {
    const words = fold(this.search.value.trim());
    const has = (text) => words === "" || fold(text).includes(words);
    fill(this.box, this[this.of](has));
  },

  things(has) {
    const things = graph.things.filter(
      (thing) => filter.passes(thing) && has([thing.label, ...thing.names].join("\n")),
    );
    return sortedTable(
      counted(things.length, "thing"),
      [
        { title: "Name", value: (thing) => thing.label, cell: (thing) => thingLink(thing) },
        {
          title: "Kind",
          value: (thing) => thing.kind,
          cell: (thing) => make("span", { class: "whole" }, sign(thing.kind), singulars[thing.kind]),
        },
        {
          title: "Date",
          value: (thing) => thing.span?.first,
          cell: (thing) => (thing.date ? dateWords(thing.date) : ""),
        },
        {
          title: "Facts",
          number: true,
          value: (thing) => thing.facts.length + thing.ties.length,
          cell: (thing) => grouped(thing.facts.length + thing.ties.length),
        },
        {
          title: "Sentences",
          number: true,
          value: (thing) => thing.mentions,
          cell: (thing) => grouped(thing.mentions),
        },
        {
          title: "How sure",
          number: true,
          value: (thing) => surenessOf(thing),
          cell: (thing) => sure(surenessOf(thing)),
        },
      ],
      things,
      { noun: "things", sortBy: 4, descending: true },
    );
  },

  facts(has) {
    const words = (fact) => (fact.isTie ? fact.value.label : String(fact.value));
    const facts = graph.facts.filter(
      (fact) =>
        filter.facts[fact.number] === 1 &&
        fact.evidence.length > 0 &&
        fact.property !== "reportedOn" &&
        filter.kinds.has(fact.subject.kind) &&
        has(`${fact.subject.label}\n${words(fact)}`),
    );
    return sortedTable(
      counted(facts.length, "fact"),
      [
        { title: "Thing", value: (fact) => fact.subject.label, cell: (fact) => thingLink(fact.subject) },
        {
          title: "Says",
          value: (fact) => phrase(fact.property),
          cell: (fact) => `${fact.denied ? "denied: " : ""}${phrase(fact.property)}`,
        },
        { title: "What", value: words, cell: valueWords },
        { title: "Articles", number: true, value: articlesOf, cell: (fact) => grouped(articlesOf(fact)) },
        { title: "How sure", number: true, value: (fact) => fact.confidence, cell: (fact) => sure(fact.confidence) },
      ],
      facts,
      { noun: "facts", sortBy: 4, descending: true },
    );
  },

  articles(has) {
    const counts = new Map();
    for (const passage of graph.passages) counts.set(passage.article, (counts.get(passage.article) ?? 0) + 1);
    const articles = graph.articles.filter(
      (article) =>
        (filter.source === "" || sourceOf(article) === filter.source) &&
        ((filter.from === null && filter.to === null) ||
          (article.published && filter.within(daysOf(article.published)))) &&
        has(`${article.headline ?? article.id}\n${article.publisher ?? ""}`),
    );
    return sortedTable(
      counted(articles.length, "article"),
      [
        {
          title: "Headline",
          value: (article) => article.headline ?? article.id,
          cell: (article) =>
            article.url ? link(article.url, article.headline ?? article.id) : (article.headline ?? article.id),
        },
        {
          title: "Published",
          value: (article) => article.published,
          cell: (article) => (article.published ? dateWords(article.published) : "undated"),
        },
        { title: "Source", value: (article) => article.publisher, cell: (article) => article.publisher ?? "" },
        {
          title: "Sentences used",
          number: true,
          value: (article) => counts.get(article) ?? 0,
          cell: (article) => grouped(counts.get(article) ?? 0),
        },
      ],
      articles,
      { noun: "articles", sortBy: 1 },
    );
  },
};

function articlesOf(fact) {
  return new Set(fact.evidence.map((piece) => piece.passage.article)).size;
}
