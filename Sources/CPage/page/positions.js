// Positions: for each agreement who supports it, who opposes it, and who sets conditions.

const stanceTitles = { support: "Supports", conditional: "Supports on conditions", oppose: "Opposes" };

const positions = {
  build(section) {
    this.section = section;
  },

  refresh() {
    const byAgreement = new Map();
    for (const thing of passing("Position")) {
      for (const agreement of valuesOf(thing, "toward")) addTo(byAgreement, agreement, thing);
    }
    const order = [...byAgreement].sort((a, b) => b[1].length - a[1].length || a[0].number - b[0].number);
    const stances = ["support", "conditional", "oppose"];
    const rows = order.map(([agreement, all]) =>
      make(
        "tr",
        {},
        make("th", { scope: "row" }, thingLink(agreement)),
        stances.map((stance) =>
          make(
            "td",
            { "data-label": stanceTitles[stance] },
            this.holders(
              all.filter((thing) => valueOf(thing, "stance") === stance),
              all,
            ),
          ),
        ),
      ),
    );
    fill(
      this.section,
      make("h2", {}, "Positions on agreements"),
      rows.length === 0
        ? make("p", { class: "note" }, "No article here tells where anyone stands on an agreement.")
        : make(
            "div",
            { class: "scroll", tabindex: "0", role: "region", "aria-label": "Positions" },
            make(
              "table",
              { class: "stances stacked" },
              make(
                "caption",
                {},
                "Choose a day to see the words. A holder in several columns changed position, or the articles differ.",
              ),
              make(
                "thead",
                {},
                make(
                  "tr",
                  {},
                  ["Agreement", ...stances.map((stance) => stanceTitles[stance])].map((text) =>
                    make("th", { scope: "col" }, text),
                  ),
                ),
              ),
              make("tbody", {}, rows),
            ),
          ),
    );
  },

  // Each holder once, with the days.
  holders(things, all) {
    const byHolder = new Map();
    for (const thing of things) {
      for (const holder of valuesOf(thing, "holder")) addTo(byHolder, holder, thing);
    }
    const order = [...byHolder].sort((a, b) => b[1].length - a[1].length || a[0].number - b[0].number);
    return make(
      "ul",
      {},
      order.map(([holder, held]) => {
        const stances = new Set(
          all.filter((thing) => valuesOf(thing, "holder").includes(holder)).map((thing) => valueOf(thing, "stance")),
        );
        return make(
          "li",
          {},
          thingLink(holder),
          stances.size > 1 && make("abbr", { title: "also in another column" }, " ↔"),
          make(
            "span",
            { class: "dates" },
            held
              .sort((a, b) => compare(a.span?.first, b.span?.first) || a.number - b.number)
              .map((thing) =>
                thingLink(
                  thing,
                  thing.date
                    ? dateWords(thing.date)
                    : thing.reported
                      ? `reported ${dateWords(thing.reported)}`
                      : "undated",
                ),
              ),
          ),
          sure(Math.max(...held.map((thing) => surenessOf(thing) ?? 0))),
        );
      }),
    );
  },
};
